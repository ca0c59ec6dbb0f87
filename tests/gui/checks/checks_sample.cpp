// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks_sample.h"

namespace mica::test {

namespace {

course::Check makeCheck(const char* id, const char* title, int points) {
    course::Check check;
    check.id = QString::fromUtf8(id);
    check.fullId = QStringLiteral("sample.") + check.id;
    check.title = QString::fromUtf8(title);
    check.points = points;
    check.hints = {QStringLiteral("the concept"), QStringLiteral("the place"), QStringLiteral("the mistake")};
    check.handout = QStringLiteral("#section-of-") + check.id;
    return check;
}

} // namespace

course::Lab checksLab() {
    course::Lab lab;
    lab.id = QStringLiteral("sample");
    lab.number = 2;
    lab.title = QStringLiteral("Sample");
    lab.points = 22;
    lab.checks = {makeCheck("gates", "Every vector has a gate", 10),
                  makeCheck("timer", "The timer comes 100 times a second", 6), makeCheck("keys", "Keys <arrive>", 4),
                  makeCheck("late", "Nothing is late", 2)};
    lab.checks[1].needs = {QStringLiteral("gates")};
    return lab;
}

check::CheckResult resultOf(const course::Lab& lab, const char* id, check::Verdict verdict) {
    check::CheckResult result;
    result.check = lab.findCheck(QString::fromUtf8(id));
    result.verdict = verdict;
    result.points = verdict == check::Verdict::passed && result.check != nullptr ? result.check->points : 0;
    return result;
}

check::CheckResult failedTimer(const course::Lab& lab) {
    check::CheckResult result = resultOf(lab, "timer", check::Verdict::failed);
    result.findings = {
        {QStringLiteral("irq0.per_second"), true, QStringLiteral("99 to 101"), QStringLiteral("100"), {}, 5},
        {QStringLiteral("pic.master.imr"),
         false,
         QStringLiteral("0xfb (1111 1011)"),
         QStringLiteral("0xff (1111 1111)"),
         {},
         18},
        {QStringLiteral("idt[32].type"), false, QStringLiteral("\"interrupt gate\""), QStringLiteral("\"none\""),
         QStringLiteral("P=0 DPL=0 none <0>"), 18}};
    result.message = QStringLiteral("seen. IRQ 0 came once & never again.");
    result.meaning = QStringLiteral("IRQ 0 came once & never again.");
    result.evidence = check::Evidence{18, QStringLiteral("mica::pic::mask"), QStringLiteral("pic.cpp"), 41};
    return result;
}

} // namespace mica::test
