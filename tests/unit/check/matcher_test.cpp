// SPDX-License-Identifier: GPL-3.0-or-later
// The eight matchers: when each holds, when not, and what the finding says then.
#include "qt_printing.h"

#include "core/check/matcher.h"

#include <boost/test/unit_test.hpp>

using namespace mica;
using namespace mica::check;
using course::Expectation;
using course::MatcherKind;

namespace {

Expectation expectation(MatcherKind kind, QList<Value> operands, const char* name = "x") {
    Expectation made;
    made.name = QString::fromLatin1(name);
    made.kind = kind;
    made.operands = std::move(operands);
    return made;
}

Value text(const char* value) { return Value(QString::fromLatin1(value)); }

QList<Observed> seen(const QList<Value>& values, const char* name = "x") {
    QList<Observed> all;
    quint64 tick = 10;
    for (const Value& value : values) {
        all.append(Observed{value, tick, QString::fromLatin1(name), {}});
        tick += 10;
    }
    return all;
}

void holds(const Expectation& expectation, const QList<Value>& values) {
    BOOST_TEST(match(expectation, seen(values)).holds);
}

void isWrong(const Expectation& expectation, const QList<Value>& values, const char* expected, const char* actual) {
    const Finding finding = match(expectation, seen(values));
    BOOST_TEST(!finding.holds);
    BOOST_TEST(finding.expected == QString::fromUtf8(expected));
    BOOST_TEST(finding.actual == QString::fromUtf8(actual));
}

} // namespace

BOOST_AUTO_TEST_SUITE(matchers)

BOOST_AUTO_TEST_CASE(equals) {
    holds(expectation(MatcherKind::equals, {5}), {5});
    holds(expectation(MatcherKind::equals, {text("gate")}), {text("gate")});
    isWrong(expectation(MatcherKind::equals, {5}), {6}, "5", "6");
    isWrong(expectation(MatcherKind::equals, {5}), {text("5")}, "5", "\"5\"");
}

BOOST_AUTO_TEST_CASE(one_of) {
    holds(expectation(MatcherKind::oneOf, {1, 2}), {2});
    isWrong(expectation(MatcherKind::oneOf, {1, 2}), {3}, "one of 1, 2", "3");
}

BOOST_AUTO_TEST_CASE(between_at_least_and_at_most_include_their_bounds_and_take_numbers_only) {
    holds(expectation(MatcherKind::between, {99, 101}), {99, 101});
    isWrong(expectation(MatcherKind::between, {99, 101}), {98}, "99 to 101", "98");
    isWrong(expectation(MatcherKind::between, {99, 101}), {102}, "99 to 101", "102");
    isWrong(expectation(MatcherKind::between, {99, 101}), {text("100")}, "99 to 101", "\"100\"");
    holds(expectation(MatcherKind::atLeast, {64}), {64});
    isWrong(expectation(MatcherKind::atLeast, {64}), {63}, "at least 64", "63");
    holds(expectation(MatcherKind::atMost, {400}), {400});
    isWrong(expectation(MatcherKind::atMost, {400}), {401}, "at most 400", "401");
}

BOOST_AUTO_TEST_CASE(contains) {
    holds(expectation(MatcherKind::contains, {text("foo+0x")}), {text("#0 foo+0x12")});
    isWrong(expectation(MatcherKind::contains, {text("foo")}), {text("bar")}, "a text with \"foo\"", "\"bar\"");
}

BOOST_AUTO_TEST_CASE(sequence_says_where_it_parts) {
    holds(expectation(MatcherKind::sequence, {1, 2, 3}), {1, 2, 3});
    isWrong(expectation(MatcherKind::sequence, {1, 2, 3}), {1, 3, 2}, "1, 2, 3", "1, 3, 2  (number 2 is 3, not 2)");
    isWrong(expectation(MatcherKind::sequence, {1, 2, 3}), {1, 2}, "1, 2, 3", "1, 2  (ends after 2 of 3)");
    isWrong(expectation(MatcherKind::sequence, {1, 2}), {1, 2, 3}, "1, 2", "1, 2, 3  (1 too many)");
}

BOOST_AUTO_TEST_CASE(absent_is_the_only_one_that_holds_with_nothing_observed) {
    holds(expectation(MatcherKind::absent, {}), {});
    isWrong(expectation(MatcherKind::absent, {}), {7}, "not observed", "7");
    isWrong(expectation(MatcherKind::equals, {0}), {}, "0", "not observed");
    isWrong(expectation(MatcherKind::sequence, {1}), {}, "1", "not observed");
}

BOOST_AUTO_TEST_CASE(each_of_several_must_satisfy_and_the_first_that_does_not_is_shown) {
    QList<Observed> gates = seen({text("interrupt gate"), text("trap gate"), text("none")});
    gates[1].name = QStringLiteral("idt[33].type");
    gates[1].decoded = QStringLiteral("P=1 DPL=0 trap gate 0x0008:c0100000");
    const Finding finding = match(expectation(MatcherKind::equals, {text("interrupt gate")}, "idt[32-34].type"), gates);
    BOOST_TEST(!finding.holds);
    BOOST_TEST(finding.name == QStringLiteral("idt[33].type"));
    BOOST_TEST(finding.decoded == gates[1].decoded);
    BOOST_TEST(finding.tick == 20U);
}

BOOST_AUTO_TEST_SUITE_END()
