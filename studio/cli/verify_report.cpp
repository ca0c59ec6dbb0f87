// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verify_report.h"

#include "core/report/text_layout.h"

#include <QDir>
#include <QJsonArray>

namespace mica::cli {

namespace {

QString scoreText(const std::optional<int>& score) { return score ? QString::number(*score) : QStringLiteral("-"); }

QString ofText(int held, int all) { return QStringLiteral("%1/%2").arg(held).arg(all); }

QJsonValue scoreValue(const std::optional<int>& score) { return score ? QJsonValue(*score) : QJsonValue(); }

QJsonObject caseObject(const grade::CaseOutcome& one) {
    QJsonArray deviations;
    for (const grade::Deviation& deviation : one.deviations) { deviations += deviationObject(deviation); }
    return {{QStringLiteral("name"), one.name},
            {QStringLiteral("score"), scoreValue(one.score)},
            {QStringLiteral("deviations"), deviations},
            {QStringLiteral("milliseconds"), one.milliseconds}};
}

} // namespace

QString secondsText(qint64 milliseconds) { return QString::number(static_cast<double>(milliseconds) / 1000.0, 'f', 1); }

QStringList deviationLines(const grade::Deviation& deviation) {
    QStringList lines{QStringLiteral("DEVIATES  %1").arg(deviation.caseName)};
    if (!deviation.where.isEmpty()) {
        lines += QStringLiteral("  where     %1").arg(QDir::toNativeSeparators(deviation.where));
    }
    lines += QStringLiteral("  expected  %1").arg(deviation.expected);
    lines += QStringLiteral("  seen      %1").arg(deviation.seen);
    return lines;
}

QJsonObject deviationObject(const grade::Deviation& deviation) {
    return {{QStringLiteral("where"), deviation.where},
            {QStringLiteral("expected"), deviation.expected},
            {QStringLiteral("seen"), deviation.seen}};
}

QString verifyTable(const QList<grade::LabVerification>& labs) {
    using grade::CaseKind;
    QList<QStringList> rows{{QStringLiteral("lab"), QStringLiteral("checks"), QStringLiteral("points"),
                             QStringLiteral("skeleton"), QStringLiteral("reference"), QStringLiteral("alternative"),
                             QStringLiteral("mutants caught"), QStringLiteral("spoofs held"), QStringLiteral("seconds"),
                             QStringLiteral("deviations")}};
    qsizetype deviations = 0;
    for (const grade::LabVerification& lab : labs) {
        rows += {lab.lab->directory,
                 QString::number(lab.lab->checks.size()),
                 QString::number(lab.lab->points),
                 scoreText(lab.score(CaseKind::skeleton)),
                 scoreText(lab.score(CaseKind::reference)),
                 scoreText(lab.score(CaseKind::alternative)),
                 ofText(lab.withoutDeviation(CaseKind::mutant), lab.count(CaseKind::mutant)),
                 ofText(lab.withoutDeviation(CaseKind::spoof), lab.count(CaseKind::spoof)),
                 secondsText(lab.milliseconds),
                 QString::number(lab.deviations().size())};
        deviations += lab.deviations().size();
    }
    const QString last =
        deviations == 0
            ? QStringLiteral("Everything came out as it must.\n")
            : QStringLiteral("%1; each is told above.\n")
                  .arg(report::counted(deviations, QStringLiteral("deviation"), QStringLiteral("deviations")));
    return report::table(rows, {1, 2, 3, 4, 5, 6, 7, 8, 9}) + last;
}

QJsonObject verifyDocument(const QList<grade::LabVerification>& labs) {
    QJsonArray all;
    for (const grade::LabVerification& lab : labs) {
        QJsonArray cases;
        for (const grade::CaseOutcome& one : lab.cases) { cases += caseObject(one); }
        all += QJsonObject{{QStringLiteral("lab"), lab.lab->id},
                           {QStringLiteral("checks"), lab.lab->checks.size()},
                           {QStringLiteral("points"), lab.lab->points},
                           {QStringLiteral("cases"), cases},
                           {QStringLiteral("milliseconds"), lab.milliseconds}};
    }
    return {{QStringLiteral("schema"), QStringLiteral("mica.verify/1")}, {QStringLiteral("labs"), all}};
}

} // namespace mica::cli
