// SPDX-License-Identifier: GPL-3.0-or-later
// What renaming, commenting and reformatting leave unchanged, and what they do not.
#include "core/similar/fingerprints.h"

#include <boost/test/unit_test.hpp>

using namespace mica::similar;

namespace {

QList<quint32> words(const QByteArray& source) {
    QList<quint32> list;
    for (const Token& token : tokensOf(source)) { list += token.word; }
    return list;
}

} // namespace

BOOST_AUTO_TEST_CASE(names_numbers_texts_comments_and_layout_do_not_count) {
    const QList<quint32> plain = words("if (mask & 4) { send(\"x\"); }");
    BOOST_TEST((words("if(other&0x1'000)\n{ // why\n  f( \"another \\\" text\" ) /* and\n so */ ; }") == plain));
    BOOST_TEST((words("if (mask | 4) { send(\"x\"); }") != plain));
    BOOST_TEST((words("while (mask & 4) { send(\"x\"); }") != plain));
}

BOOST_AUTO_TEST_CASE(lines_are_counted_through_comments_and_open_texts) {
    const QList<Token> tokens = tokensOf("a /* x\ny */ b\n\"open\nc // d\ne");
    BOOST_REQUIRE(tokens.size() == 5);
    BOOST_TEST(tokens[1].line == 2);
    BOOST_TEST(tokens[2].line == 3);
    BOOST_TEST(tokens[3].line == 4);
    BOOST_TEST(tokens[4].line == 5);
}

BOOST_AUTO_TEST_CASE(any_bytes_give_tokens_within_the_lines) {
    quint32 state = 5;
    for (int round = 0; round < 500; ++round) {
        QByteArray bytes;
        for (int length = round % 80; length > 0; --length) {
            state = state * 1664525u + 1013904223u;
            bytes += QByteArray("\"'\\/*\n a0\xc3#;").at(static_cast<qsizetype>(state >> 16) % 12);
        }
        for (const Token& token : tokensOf(bytes)) {
            BOOST_TEST((token.line >= 1 && token.line <= 1 + bytes.count('\n')));
        }
    }
}

BOOST_AUTO_TEST_CASE(every_long_common_stretch_shares_a_fingerprint) {
    quint32 state = 1;
    const auto random = [&state](qsizetype count) {
        QList<Token> tokens;
        for (qsizetype i = 0; i < count; ++i) {
            state = state * 1664525u + 1013904223u;
            tokens += Token{state >> 20, 1};
        }
        return tokens;
    };
    for (int round = 0; round < 200; ++round) {
        const QList<Token> common = random(runLength + windowLength - 1);
        QSet<quint64> left;
        for (const Fingerprint& print : fingerprintsOf(random(round % 40) + common + random(30))) {
            left.insert(print.hash);
        }
        bool isShared = false;
        for (const Fingerprint& print : fingerprintsOf(random(25) + common + random(round % 31))) {
            isShared = isShared || left.contains(print.hash);
        }
        BOOST_TEST(isShared, round);
    }
}
