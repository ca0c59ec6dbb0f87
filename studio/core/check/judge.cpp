// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/check/judge.h"

#include "core/check/fact_words.h"
#include "core/check/matcher.h"

#include <algorithm>

namespace mica::check {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QLatin1StringView runEnd("run.end");

bool isHeld(const course::Expectation& expectation, const BootOutcome& outcome) {
    return match(expectation, outcome.observations.of(expectation)).holds;
}

bool expectsTheEnd(const course::Check& check) {
    return std::any_of(check.expect.begin(), check.expect.end(),
                       [](const course::Expectation& expectation) { return expectation.name == runEnd; });
}

/// Ends by which a run loses everything it has observed: nobody comes to them by an honest mistake in the middle of a probe.
bool voidsTheRun(RunEnd end) { return end == RunEnd::shutdown || end == RunEnd::outputLimit || end == RunEnd::forged; }

QString diagnose(const course::Check& check, const BootOutcome& outcome) {
    QStringList said;
    for (const course::Diagnosis& diagnosis : check.diagnoses) {
        const bool applies = std::all_of(diagnosis.when.begin(), diagnosis.when.end(),
                                         [&outcome](const auto& when) { return isHeld(when, outcome); });
        if (applies) { said.append(diagnosis.say); }
    }
    return said.join(u' ');
}

Evidence evidenceOf(const course::Check& check, const BootOutcome& outcome, const Finding* wrong,
                    const SymbolPlace& placeOf) {
    Evidence evidence = outcome.place.value_or(Evidence{});
    evidence.tick = wrong != nullptr && wrong->tick != 0 ? wrong->tick : outcome.stopTick;
    if (evidence.file.isEmpty() && !check.where.isEmpty()) {
        if (const auto place = placeOf(check.where)) {
            evidence.symbol = place->symbol;
            evidence.file = place->file;
            evidence.line = place->line;
        }
    }
    return evidence;
}

QString joined(QStringList sentences) {
    sentences.removeAll(QString());
    return sentences.join(u' ');
}

/// "IDT entry 33 (0x21), type: expected \"interrupt gate\", found \"none\" (P=0 …)."
QString seen(const Finding& wrong) {
    const bool never = wrong.actual == notObserved();
    QString text = QStringLiteral("%1: expected %2, ").arg(nameInWords(wrong.name), wrong.expected);
    text += never ? QStringLiteral("but it was not observed") : QStringLiteral("found %1").arg(wrong.actual);
    return wrong.decoded.isEmpty() ? text + u'.' : text + QStringLiteral(" (%1).").arg(wrong.decoded);
}

/// What was seen, then what it means. A run that broke off explains what it did not come to, so its end stands first then.
void tell(CheckResult& result, const BootOutcome& outcome, const Finding* wrong) {
    const course::Check& check = *result.check;
    const bool anotherEnd = wrong != nullptr && wrong->name == runEnd; // than the one that the check is about
    const bool brokeOff = outcome.end != RunEnd::finished && (anotherEnd || !expectsTheEnd(check));
    const bool crashed = outcome.end == RunEnd::finished && !outcome.explanation.isEmpty();
    const QString end = brokeOff || crashed ? outcome.explanation : QString();
    if (brokeOff && voidsTheRun(outcome.end)) {
        result.meaning = result.message = end; // what was observed does not count, so there is nothing to say about it
        return;
    }
    const QString diagnosis = crashed ? QString() : diagnose(check, outcome); // it says all there is to say
    const QString sight = wrong != nullptr ? seen(*wrong) : QString();
    const bool endIsCause = wrong == nullptr || wrong->actual == notObserved();
    result.meaning = joined({end, diagnosis});
    result.message = endIsCause ? joined({end, sight, diagnosis}) : joined({sight, end, diagnosis});
}

} // namespace

CheckResult judge(const course::Check& check, const BootOutcome& outcome, const SymbolPlace& placeOf) {
    CheckResult result;
    result.check = &check;
    result.ticks = outcome.ticks;
    result.seed = outcome.seed;
    result.end = outcome.end;
    if (outcome.end == RunEnd::harnessError) {
        result.verdict = Verdict::harnessError;
        result.meaning = result.message = outcome.explanation;
        return result;
    }
    const bool unfinished = outcome.end != RunEnd::finished && !expectsTheEnd(check);
    for (const course::Expectation& expectation : check.expect) {
        Finding finding = match(expectation, outcome.observations.of(expectation));
        if (unfinished && expectation.kind == course::MatcherKind::absent) {
            finding.holds = false; // it might have come later
        }
        result.findings.append(finding);
    }
    const auto wrong =
        std::find_if(result.findings.begin(), result.findings.end(), [](const Finding& f) { return !f.holds; });
    const bool allHold = wrong == result.findings.end();
    if (allHold && !(unfinished && voidsTheRun(outcome.end))) {
        result.verdict = Verdict::passed;
        result.points = check.points;
        return result;
    }
    result.verdict = Verdict::failed;
    const Finding* const first = allHold ? nullptr : &*wrong;
    tell(result, outcome, first);
    result.evidence = evidenceOf(check, outcome, first, placeOf);
    return result;
}

const course::Check* unmetNeed(const course::Check& check, const QMap<QString, CheckResult>& decided) {
    for (const QString& need : check.needs) {
        const auto result = decided.constFind(need);
        if (result == decided.constEnd()) { return nullptr; }
        if (result->verdict != Verdict::passed) { return result->check; }
    }
    return nullptr;
}

CheckResult skip(const course::Check& check, const course::Check& need) {
    CheckResult result;
    result.check = &check;
    result.verdict = Verdict::skipped;
    result.blockedBy = need.id;
    result.meaning = result.message =
        QStringLiteral("Needs \"%1\" (%2), which has not passed.").arg(need.title, need.id);
    return result;
}

} // namespace mica::check
