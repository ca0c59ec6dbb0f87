// SPDX-License-Identifier: GPL-3.0-or-later
// Tours as files: what good ones say, what is told of bad ones and where, and that no bytes make the reader fail.
#include "qt_printing.h"

#include "core/tour/directive_reader.h"
#include "core/tour/tour_reader.h"

#include <boost/test/unit_test.hpp>

#include <random>

using namespace mica;
using namespace mica::tour;

namespace {

const QByteArray good = R"(# A tour
What it is
about.

## First
```tour
boot system
run to text "$ "
type "kill \"a\"\n"
run to symbol a::(anonymous namespace)::f times 3
step out
show register eflags if
show irq 0
show threads
expect "idt[8].type" = { equals = "task gate" }
# a remark
```
Words and
```
code # with a fence of its own
```

## Second
```tour
run to event destroy console
run to line pic.cpp:41
run to tick 900
run to ring 3
run to end
step instruction times 7
```
)";

Tour parsed(const QByteArray& text, QStringList& messages) {
    QList<course::Problem> problems;
    const Tour tour = parseTour(text, QStringLiteral("t.md"), problems);
    for (const course::Problem& problem : std::as_const(problems)) { messages += problem.text(); }
    return tour;
}

/// What is said about one directive in an otherwise good tour: its line is 5.
QString complaint(const QByteArray& directive) {
    QStringList messages;
    parsed("# T\n## S\n```tour\nboot system\n" + directive + "\n```\n", messages);
    BOOST_REQUIRE_MESSAGE(messages.size() == 1, directive.toStdString() << ": " << messages.join(u'|').toStdString());
    BOOST_TEST(messages.first().startsWith(QStringLiteral("t.md:5:1: ")), messages.first().toStdString());
    return messages.first();
}

} // namespace

BOOST_AUTO_TEST_SUITE(tour_reader)

BOOST_AUTO_TEST_CASE(a_good_tour_is_taken_apart) {
    QStringList messages;
    const Tour tour = parsed(good, messages);
    BOOST_TEST(messages.join(u'\n').isEmpty(), messages.join(u'\n').toStdString());
    BOOST_TEST(tour.title == QStringLiteral("A tour"));
    BOOST_TEST(tour.summary == QStringLiteral("What it is about."));
    BOOST_REQUIRE(tour.steps.size() == 2);
    const Step& first = tour.steps[0];
    BOOST_TEST(first.title == QStringLiteral("First"));
    BOOST_REQUIRE(first.boot.has_value());
    BOOST_TEST(first.boot->check.isEmpty());
    BOOST_REQUIRE(first.moves.size() == 4);
    BOOST_TEST((first.moves[0].kind == Move::Kind::toText));
    BOOST_TEST(first.moves[0].text == QStringLiteral("$ "));
    BOOST_TEST(first.moves[1].text == QStringLiteral("kill \"a\"\n"));
    BOOST_TEST(first.moves[2].text == QStringLiteral("a::(anonymous namespace)::f"));
    BOOST_TEST(first.moves[2].times == 3);
    BOOST_TEST(first.moves[3].text == QStringLiteral("out"));
    BOOST_REQUIRE(first.shows.size() == 3);
    BOOST_TEST((first.shows[0].kind == debug::Place::Kind::cpuRegister));
    BOOST_TEST(first.shows[0].field == QStringLiteral("if"));
    BOOST_TEST(first.shows[1].what == QStringLiteral("32"));
    BOOST_TEST(first.shows[2].dock == QStringLiteral("threads"));
    BOOST_REQUIRE(first.claims.size() == 1);
    BOOST_TEST(first.claims[0].expectation.name == QStringLiteral("idt[8].type"));
    BOOST_TEST(first.claims[0].line == 15);
}

BOOST_AUTO_TEST_CASE(the_text_of_a_step_has_its_title_and_no_directives) {
    QStringList messages;
    const Step step = parsed(good, messages).steps[0];
    BOOST_TEST(step.text.startsWith(QStringLiteral("## First\n")));
    BOOST_TEST(step.text.contains(QStringLiteral("code # with a fence")));
    BOOST_TEST(!step.text.contains(QStringLiteral("boot system")));
}

BOOST_AUTO_TEST_CASE(every_kind_of_goal_is_read) {
    QStringList messages;
    const QList<Move> moves = parsed(good, messages).steps[1].moves;
    BOOST_REQUIRE(moves.size() == 6);
    BOOST_TEST((moves[0].kind == Move::Kind::toEvent && moves[0].name == QStringLiteral("console")));
    BOOST_TEST((moves[1].kind == Move::Kind::toLine && moves[1].number == 41));
    BOOST_TEST((moves[2].kind == Move::Kind::toTick && moves[2].number == 900));
    BOOST_TEST((moves[3].kind == Move::Kind::toRing && moves[3].number == 3));
    BOOST_TEST((moves[4].kind == Move::Kind::toEnd));
    BOOST_TEST((moves[5].kind == Move::Kind::step && moves[5].times == 7));
}

BOOST_AUTO_TEST_CASE(a_wrong_directive_is_told_with_its_line_and_what_would_be_right) {
    BOOST_TEST(complaint("rum to end").contains(QStringLiteral("unknown directive `rum`; did you mean `run`?")));
    BOOST_TEST(complaint("run to event destory").contains(QStringLiteral("destroy, timer")));
    BOOST_TEST(complaint("run to tick soon").contains(QStringLiteral("\"tick NUMBER\"")));
    BOOST_TEST(complaint("run to line pic.cpp").contains(QStringLiteral("line FILE:NUMBER")));
    BOOST_TEST(complaint("step instruction times 0").contains(QStringLiteral("from 1 to 10000")));
    BOOST_TEST(complaint("step back").contains(QStringLiteral("line, into, instruction, out")));
    BOOST_TEST(complaint("type hello").contains(QStringLiteral("keys in quotes")));
    BOOST_TEST(complaint("type \"\\q\"").contains(QStringLiteral("keys in quotes")));
    BOOST_TEST(complaint("show thread").contains(QStringLiteral("the name of a process")));
    BOOST_TEST(complaint("show treads").contains(QStringLiteral("did you mean `threads`?")));
    BOOST_TEST(complaint("show vector many").contains(QStringLiteral("0 to 255")));
    BOOST_TEST(complaint("expect \"cr0.xx\" = { equals = 1 }").contains(QStringLiteral("no fact of the machine")));
    BOOST_TEST(complaint("expect \"stop.ring\" = { is = 1 }").contains(QStringLiteral("unknown matcher `is`")));
    BOOST_TEST(complaint("expect").contains(QStringLiteral("takes one claim")));
    BOOST_TEST(complaint("boot system").contains(QStringLiteral("once in a step")));
}

BOOST_AUTO_TEST_CASE(a_move_behind_what_is_looked_at_is_refused) {
    QStringList messages;
    parsed("# T\n## S\n```tour\nboot system\nshow cpu\nstep line\n```\n", messages);
    BOOST_REQUIRE(messages.size() == 1);
    BOOST_TEST(messages[0].startsWith(QStringLiteral("t.md:6:1: `step` stands behind a `show`")));
}

BOOST_AUTO_TEST_CASE(a_file_that_is_no_tour_says_what_is_missing) {
    QStringList messages;
    parsed("just words", messages);
    BOOST_TEST(messages.join(u'\n').contains(QStringLiteral("has no title")));
    BOOST_TEST(messages.join(u'\n').contains(QStringLiteral("has no step")));
    messages.clear();
    parsed("# T\n## S\nwords\n", messages);
    BOOST_TEST(messages.join(u'\n').contains(QStringLiteral("t.md:2:1: the first step starts no machine")));
    messages.clear();
    parsed("# T\n```tour\nboot system\n```\n## S\n```tour\nboot system\n", messages);
    BOOST_TEST(messages.join(u'\n').contains(QStringLiteral("t.md:3:1: a directive stands before the first step")));
    BOOST_TEST(messages.join(u'\n').contains(QStringLiteral("t.md:6:1: this block of code has no end")));
}

BOOST_AUTO_TEST_CASE(line_ends_of_windows_and_a_byte_order_mark_change_nothing) {
    QStringList messages;
    const Tour plain = parsed(good, messages);
    const Tour other = parsed("\xef\xbb\xbf" + QByteArray(good).replace("\n", "\r\n"), messages);
    BOOST_TEST(messages.isEmpty());
    BOOST_TEST(other.title == plain.title);
    BOOST_TEST(other.steps[0].text == plain.steps[0].text);
    BOOST_TEST(other.steps[1].moves.size() == plain.steps[1].moves.size());
}

/// Whatever is cut, doubled or turned into other bytes: the reader ends, and what it takes for a step has a line of the file.
BOOST_AUTO_TEST_CASE(garbage_is_survived) {
    std::mt19937 random(20); // NOLINT(cert-msc51-cpp): the same garbage each time
    int refused = 0;
    for (int round = 0; round < 3000; ++round) {
        QByteArray text = good;
        for (int change = 0; change < 1 + round % 8; ++change) {
            const auto at = static_cast<qsizetype>(random() % static_cast<quint32>(text.size()));
            const auto length = static_cast<qsizetype>(random() % 12);
            switch (random() % 3) {
            case 0: text.remove(at, length); break;
            case 1: text.insert(at, text.mid(static_cast<qsizetype>(random() % 200), length)); break;
            default: text[at] = static_cast<char>(random() % 256);
            }
        }
        QStringList messages;
        const Tour tour = parsed(text, messages);
        refused += messages.isEmpty() ? 0 : 1;
        const auto lines = text.count('\n') + 1;
        for (const Step& step : tour.steps) {
            BOOST_REQUIRE(step.line >= 1);
            BOOST_REQUIRE(step.line <= lines);
            for (const Move& move : step.moves) { BOOST_REQUIRE(move.times >= 1); }
        }
    }
    BOOST_TEST(refused > 1000);
}

BOOST_AUTO_TEST_SUITE_END()
