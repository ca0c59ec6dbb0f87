// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verify_kernel.h"

#include "cli/verify_report.h"
#include "core/session/course_access.h"
#include "core/session/file_output.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace mica::cli {

namespace {

/// A status line on a terminal; elsewhere a line where something deviates, and one for each mutant.
class Progress : public grade::KernelVerifyListener {
public:
    explicit Progress(Console& console) : m_console(console) {}

    void started(qsizetype claims, qsizetype mutants) override {
        m_claims = claims;
        m_mutants = mutants;
        if (!m_console.showsStatus()) {
            m_console.notice(QStringLiteral("kernel: %1 claims, %2 mutants").arg(claims).arg(mutants));
        }
    }
    void claimJudged(const check::CheckResult& result) override {
        ++m_judged;
        m_console.status(
            QStringLiteral("kernel: %1 of %2 claims; last: %3").arg(m_judged).arg(m_claims).arg(result.check->id));
    }
    void caseFinished(const grade::KernelCase& outcome) override {
        for (const grade::Deviation& deviation : outcome.deviations) {
            for (const QString& text : deviationLines(deviation)) { m_console.line(text); }
        }
        if (outcome.mustFail.isEmpty()) { return; } // the claims
        ++m_done;
        m_console.status(
            QStringLiteral("kernel: %1 of %2 mutants; last: %3").arg(m_done).arg(m_mutants).arg(outcome.name));
        if (!m_console.showsStatus()) {
            m_console.notice(
                QStringLiteral("%1: %2, %3 s")
                    .arg(outcome.name,
                         outcome.deviations.isEmpty() ? QStringLiteral("caught") : QStringLiteral("deviates"),
                         secondsText(outcome.milliseconds)));
        }
    }

private:
    Console& m_console;
    qsizetype m_claims = 0, m_mutants = 0, m_judged = 0, m_done = 0;
};

QJsonArray listed(const QStringList& texts) { return QJsonArray::fromStringList(texts); }

QJsonObject caseObject(const grade::KernelCase& one) {
    QJsonArray deviations;
    for (const grade::Deviation& deviation : one.deviations) { deviations += deviationObject(deviation); }
    return {{QStringLiteral("name"), one.name},
            {QStringLiteral("claims"), one.asked},
            {QStringLiteral("must_fail"), listed(one.mustFail)},
            {QStringLiteral("failed"), listed(one.failed)},
            {QStringLiteral("messages"), listed(one.messages)},
            {QStringLiteral("deviations"), deviations},
            {QStringLiteral("milliseconds"), one.milliseconds}};
}

} // namespace

QString kernelTable(const grade::KernelVerification& verification) {
    QList<QStringList> rows{{QStringLiteral("mutant"), QStringLiteral("must fail"), QStringLiteral("failed besides"),
                             QStringLiteral("of claims"), QStringLiteral("seconds"), QStringLiteral("caught")}};
    for (const grade::KernelCase& one : verification.mutants) {
        rows +=
            {one.name.section(u' ', 1),     one.mustFail.join(u' '),
             one.alsoFailed().join(u' '),   QString::number(one.asked),
             secondsText(one.milliseconds), one.deviations.isEmpty() ? QStringLiteral("yes") : QStringLiteral("NO")};
    }
    const qsizetype deviations = verification.deviations().size();
    const QString sums = QStringLiteral("%1 of %2 claims hold, %3 of %4 mutants are caught, in %5 s.\n")
                             .arg(verification.claims.asked - verification.claims.failed.size())
                             .arg(verification.claims.asked)
                             .arg(verification.caught())
                             .arg(verification.mutants.size())
                             .arg(secondsText(verification.milliseconds));
    const QString last =
        deviations == 0
            ? QStringLiteral("Everything came out as it must.\n")
            : QStringLiteral("%1; each is told above.\n")
                  .arg(report::counted(deviations, QStringLiteral("deviation"), QStringLiteral("deviations")));
    return report::table(rows, {3, 4}) + sums + last;
}

QJsonObject kernelDocument(const grade::KernelVerification& verification) {
    QJsonArray mutants;
    for (const grade::KernelCase& one : verification.mutants) { mutants += caseObject(one); }
    return {{QStringLiteral("schema"), QStringLiteral("mica.verify-kernel/1")},
            {QStringLiteral("claims"), caseObject(verification.claims)},
            {QStringLiteral("mutants"), mutants},
            {QStringLiteral("milliseconds"), verification.milliseconds}};
}

int verifyKernelTests(const KernelOptions& options, Context& context) {
    const session::CourseAccess access = session::openCourse(context.kitPath, course::LabFolder::withoutSkeleton);
    grade::KernelVerifyRequest request;
    request.mutants = options.mutants;
    request.claims = options.claims;
    request.longOnes = options.longOnes;
    request.allClaims = options.allClaims;
    request.seed = options.seed;
    request.workers = options.workers;
    request.workDir = session::cacheFor(access.kit, QStringLiteral("verify-kernel"));
    context.console.setQuiet(options.json == QLatin1StringView("-"));
    Progress progress(context.console);
    const grade::KernelVerification verification =
        grade::verifyKernel(request, session::openTools(access), progress, context.cancel);
    context.console.clearStatus();
    context.console.text(kernelTable(verification));
    const QByteArray document = QJsonDocument(kernelDocument(verification)).toJson();
    if (options.json == QLatin1StringView("-")) {
        context.console.raw(document);
    } else if (!options.json.isEmpty()) {
        session::writeWholeFile(options.json, document);
    }
    const qsizetype deviations = verification.deviations().size();
    if (deviations > 0) {
        context.console.error(
            QStringLiteral("%1 from what must come out.")
                .arg(report::counted(deviations, QStringLiteral("deviation"), QStringLiteral("deviations"))));
    }
    return deviations == 0 ? 0 : 1;
}

} // namespace mica::cli
