// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab_sample.h"

#include <algorithm>

namespace mica::test {

namespace {

course::Check check(const QString& id, int points, const QStringList& needs = {}) {
    course::Check made;
    made.id = id;
    made.fullId = QStringLiteral("sample.") + id;
    made.title = QStringLiteral("The claim of %1").arg(id);
    made.points = points;
    made.needs = needs;
    return made;
}

course::Lab makeLab() {
    course::Lab lab;
    lab.id = QStringLiteral("sample");
    lab.directory = QStringLiteral("09-sample");
    lab.version = QStringLiteral("2026.1");
    lab.manifestSha256 = QStringLiteral("00ff");
    lab.points = 100;
    lab.path = QStringLiteral("/labs/09-sample");
    lab.files = {{QStringLiteral("pic.cpp"), QStringLiteral("The controller")}};
    lab.checks = {check(QStringLiteral("gate"), 40), check(QStringLiteral("fires"), 30, {QStringLiteral("gate")}),
                  check(QStringLiteral("rate"), 20, {QStringLiteral("fires")}), check(QStringLiteral("silent"), 10)};
    return lab;
}

void count(check::LabResult& result) {
    result.score = 0;
    for (const check::CheckResult& one : result.checks) { result.score += one.points; }
}

} // namespace

const course::Lab& sampleLab() {
    static const course::Lab lab = makeLab();
    return lab;
}

check::LabResult allPassed() {
    check::LabResult result;
    result.lab = &sampleLab();
    result.build.status = build::BuildStatus::ok;
    result.maxScore = sampleLab().points;
    for (const course::Check& one : sampleLab().checks) {
        check::CheckResult passed;
        passed.check = &one;
        passed.verdict = check::Verdict::passed;
        passed.points = one.points;
        result.checks += passed;
    }
    count(result);
    return result;
}

check::CheckResult& at(check::LabResult& result, const QString& id) {
    return *std::find_if(result.checks.begin(), result.checks.end(),
                         [&id](const check::CheckResult& one) { return one.check->id == id; });
}

void fail(check::LabResult& result, const QString& id, const QString& message) {
    check::CheckResult& one = at(result, id);
    one.verdict = check::Verdict::failed;
    one.points = 0;
    one.message = message;
    count(result);
}

void skip(check::LabResult& result, const QString& id, const QString& blockedBy) {
    check::CheckResult& one = at(result, id);
    one.verdict = check::Verdict::skipped;
    one.points = 0;
    one.blockedBy = blockedBy;
    count(result);
}

} // namespace mica::test
