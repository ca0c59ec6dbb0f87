// SPDX-License-Identifier: GPL-3.0-or-later
// A class with one copied and disguised work: found, with the lines; and nobody else is.
#include "core/similar/similar_report.h"

#include <boost/test/unit_test.hpp>

using namespace mica;
using namespace mica::similar;

namespace {

/// Code whose shape depends on `seed`: statements put together of random operators, so that chance makes none alike.
QByteArray code(quint32 seed, int statements) {
    const auto next = [&seed](quint32 count) {
        seed = seed * 1664525u + 1013904223u;
        return (seed >> 16) % count;
    };
    const QByteArray operators[] = {" + ", " - ", " * ",  " / ",  " % ", " & ",
                                    " | ", " ^ ", " << ", " >> ", " < ", " == "};
    const QByteArray openings[] = {"if (", "while (", "return (", "x[", "call(", "y = ("};
    const QByteArray closings[] = {") { z; }", ") --z;", ");", "] = z;", ");", ");"};
    QByteArray text;
    for (int i = 0; i < statements; ++i) {
        const quint32 shape = next(6);
        text += openings[shape] + 'a';
        for (quint32 terms = 2 + next(3); terms > 0; --terms) {
            text += operators[next(12)] + (next(2) == 0 ? "b" : "7");
        }
        text += closings[shape] + '\n';
    }
    return text;
}

QByteArray disguised(QByteArray text) {
    return QByteArray("// my own work\n") +
           text.replace("a ", "alpha_1 ").replace('b', "beta").replace(";\n", "; // so\n");
}

Work work(const QString& student, const QByteArray& text) { return {student, {{QStringLiteral("pic.cpp"), text}}}; }

} // namespace

BOOST_AUTO_TEST_CASE(a_disguised_copy_is_found_and_nobody_else) {
    const QByteArray skeleton = code(1, 40);
    const QByteArray original = code(77, 60);
    const QList<Work> works{
        work(QStringLiteral("anna"), skeleton + original), work(QStringLiteral("ben"), skeleton + code(5, 60)),
        work(QStringLiteral("cleo"), disguised(original) + skeleton),
        work(QStringLiteral("dora"), skeleton + code(9, 60)), work(QStringLiteral("untouched"), skeleton)};
    const QList<Pair> pairs = compareAll(works, {{QStringLiteral("pic.cpp"), skeleton}}, {});
    BOOST_REQUIRE(pairs.size() == 1);
    BOOST_TEST(pairs[0].left == 0);
    BOOST_TEST(pairs[0].right == 2);
    BOOST_TEST(pairs[0].percent >= 85);
    BOOST_REQUIRE(!pairs[0].regions.isEmpty());
    BOOST_TEST(pairs[0].regions.first().leftFirst > 30); // behind the skeleton
    BOOST_TEST(pairs[0].regions.first().rightFirst <= 8);
}

BOOST_AUTO_TEST_CASE(what_the_whole_class_has_is_the_tasks) {
    QList<Work> works;
    for (quint32 i = 0; i < 12; ++i) { works += work(QStringLiteral("s%1").arg(i), code(3, 60) + code(100 + i, 60)); }
    BOOST_TEST(compareAll(works, {}, {}).isEmpty());
    ComparisonRules all;
    all.commonPercent = 100;
    BOOST_TEST(compareAll(works, {}, all).size() == 66);
    BOOST_TEST(compareAll({}, {}, {}).isEmpty());
}

BOOST_AUTO_TEST_CASE(the_pages_mark_the_lines_and_say_what_they_are) {
    const QByteArray original = code(77, 60);
    const QList<Work> works{work(QStringLiteral("<b>anna"), original),
                            work(QStringLiteral("cleo"), original + "<script>\n")};
    const QList<Pair> pairs = compareAll(works, {}, {});
    BOOST_REQUIRE(pairs.size() == 1);
    const QByteArray index = similarIndex(works, pairs, {});
    BOOST_TEST(index.contains("not proof"));
    BOOST_TEST(index.contains("pair-001.html"));
    BOOST_TEST(index.contains("&lt;b&gt;anna"));
    const QByteArray page = similarPage(works[0], works[1], pairs[0]);
    BOOST_TEST(page.contains("<mark>"));
    BOOST_TEST(!page.contains("<script>"));
    BOOST_TEST(page.contains("&lt;script&gt;"));
}
