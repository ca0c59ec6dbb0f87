// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/check/matcher.h"

#include "core/check/value_text.h"

#include <algorithm>

namespace mica::check {

namespace {

using course::Expectation;
using course::MatcherKind;

bool satisfies(const Expectation& expectation, const Value& value) {
    const auto& operands = expectation.operands;
    const auto atLeast = [&value](const Value& bound) { return value.isNumber() && value.number() >= bound.number(); };
    const auto atMost = [&value](const Value& bound) { return value.isNumber() && value.number() <= bound.number(); };
    switch (expectation.kind) {
    case MatcherKind::equals: return value == operands[0];
    case MatcherKind::oneOf: return operands.contains(value);
    case MatcherKind::between: return atLeast(operands[0]) && atMost(operands[1]);
    case MatcherKind::atLeast: return atLeast(operands[0]);
    case MatcherKind::atMost: return atMost(operands[0]);
    case MatcherKind::contains: return !value.isNumber() && value.text().contains(operands[0].text());
    case MatcherKind::sequence:
    case MatcherKind::absent: break; // taken together below
    }
    return false;
}

QList<Value> valuesOf(const QList<Observed>& observed) {
    QList<Value> values(observed.size());
    std::transform(observed.begin(), observed.end(), values.begin(), [](const Observed& one) { return one.value; });
    return values;
}

void fillFrom(Finding& finding, const Observed& observed) {
    finding.name = observed.name.isEmpty() ? finding.name : observed.name;
    finding.actual = valueText(observed.name, observed.value);
    finding.decoded = observed.decoded;
    finding.tick = observed.tick;
}

/// Where two sequences part: the first place that differs.
QString sequenceActual(const Expectation& expectation, const QList<Value>& actual) {
    const auto& wanted = expectation.operands;
    const auto [w, a] = std::mismatch(wanted.begin(), wanted.end(), actual.begin(), actual.end());
    const auto place = a - actual.begin();
    QString text = valuesText(expectation.name, actual);
    if (w == wanted.end()) { return text + QStringLiteral("  (%1 too many)").arg(actual.end() - a); }
    if (a == actual.end()) {
        return text + QStringLiteral("  (ends after %1 of %2)").arg(actual.size()).arg(wanted.size());
    }
    return text + QStringLiteral("  (number %1 is %2, not %3)")
                      .arg(place + 1)
                      .arg(valueText(expectation.name, *a), valueText(expectation.name, *w));
}

Finding matchSequence(const Expectation& expectation, const QList<Observed>& observed, Finding finding) {
    const QList<Value> actual = valuesOf(observed);
    finding.holds = actual == expectation.operands;
    finding.tick = observed.last().tick;
    finding.actual = finding.holds ? valuesText(expectation.name, actual) : sequenceActual(expectation, actual);
    return finding;
}

} // namespace

QString notObserved() { return QStringLiteral("not observed"); }

QString expectedText(const Expectation& expectation) {
    const auto text = [&expectation](qsizetype i) { return valueText(expectation.name, expectation.operands[i]); };
    switch (expectation.kind) {
    case MatcherKind::equals: return text(0);
    case MatcherKind::oneOf: return QStringLiteral("one of ") + valuesText(expectation.name, expectation.operands);
    case MatcherKind::between: return QStringLiteral("%1 to %2").arg(text(0), text(1));
    case MatcherKind::atLeast: return QStringLiteral("at least ") + text(0);
    case MatcherKind::atMost: return QStringLiteral("at most ") + text(0);
    case MatcherKind::contains: return QStringLiteral("a text with ") + text(0);
    case MatcherKind::sequence: return valuesText(expectation.name, expectation.operands);
    case MatcherKind::absent: return notObserved();
    }
    return {};
}

Finding match(const Expectation& expectation, const QList<Observed>& observed) {
    Finding finding;
    finding.name = expectation.name;
    finding.expected = expectedText(expectation);
    if (observed.isEmpty()) {
        finding.holds = expectation.kind == MatcherKind::absent;
        finding.actual = notObserved();
        return finding;
    }
    if (expectation.kind == MatcherKind::absent) {
        fillFrom(finding, observed.first());
        return finding;
    }
    if (expectation.kind == MatcherKind::sequence) { return matchSequence(expectation, observed, finding); }
    const auto wrong = std::find_if(observed.begin(), observed.end(),
                                    [&](const Observed& one) { return !satisfies(expectation, one.value); });
    finding.holds = wrong == observed.end();
    fillFrom(finding, finding.holds ? observed.last() : *wrong);
    if (observed.size() > 1 && finding.holds) { finding.name = expectation.name; }
    return finding;
}

} // namespace mica::check
