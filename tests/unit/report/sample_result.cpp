// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample_result.h"

namespace mica::test {

using namespace Qt::Literals::StringLiterals;
using check::Verdict;

SampleResult::SampleResult() {
    lab.id = u"interrupts"_s;
    lab.number = 2;
    lab.title = u"Interrupts"_s;
    lab.points = 100;
    const QList<std::tuple<QString, QString, int>> checks{
        {u"gate"_s, u"Vector 32 has an interrupt gate"_s, 6},
        {u"timer-rate"_s, u"The timer interrupts 100 times a second"_s, 14},
        {u"drift"_s, u"It does not drift"_s, 40},
        {u"burst"_s, u"A burst of 64 scancodes is kept"_s, 40},
    };
    for (const auto& [id, title, points] : checks) {
        course::Check check;
        check.id = id;
        check.fullId = u"interrupts."_s + id;
        check.title = title;
        check.points = points;
        check.hints = {u"The counter counts down."_s, u"Look at start()."_s, u"The divisor is off by one."_s};
        check.handout = u"#programming-the-pit"_s;
        lab.checks.append(check);
    }
    result.lab = &lab;
    result.build.status = build::BuildStatus::ok;
    for (const course::Check& check : lab.checks) {
        check::CheckResult one;
        one.check = &check;
        result.checks.append(one);
    }
    passed().verdict = Verdict::passed;
    passed().points = 6;
    failed().verdict = Verdict::failed;
    failed().findings = {{u"irq0.count"_s, true, u"at least 1"_s, u"18"_s, {}, 5},
                         {u"irq0.per_second"_s, false, u"99 to 101"_s, u"18"_s, {}, 7}};
    failed().evidence = check::Evidence{7'654'321, u"mica::pit::start"_s, u"pit.cpp"_s, 41};
    failed().message = u"irq0.per_second: expected 99 to 101, found 18. The PIT still has its power-on divisor."_s;
    failed().meaning = u"The PIT still has its power-on divisor."_s;
    skipped().verdict = Verdict::skipped;
    skipped().blockedBy = u"timer-rate"_s;
    broken().verdict = Verdict::harnessError;
    broken().meaning = broken().message = u"Bochs vanished."_s;
    result.score = 6;
    result.maxScore = 100;
}

} // namespace mica::test
