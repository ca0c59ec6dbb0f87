// SPDX-License-Identifier: GPL-3.0-or-later
// SARIF 2.1.0 for editors and GitHub code scanning: a result for each message of the compiler, each refusal and each failed check that
// has a place in the sources.
#include "core/export/plain_text.h"
#include "core/export/writers.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QUrl>

#include <algorithm>

namespace mica::exports {

namespace {

class Run {
public:
    void add(const QString& ruleId, const QString& ruleText, const QString& level, const QString& text,
             const QString& file, int line) {
        const QByteArray print = (ruleId + u'\n' + file + u'\n' + text).toUtf8();
        const QByteArray hash = QCryptographicHash::hash(print, QCryptographicHash::Sha256).toHex();
        const QJsonObject artifact{{QStringLiteral("uri"), QString::fromLatin1(QUrl::toPercentEncoding(
                                                               QStringLiteral("src/") + plainLine(file), "/"))},
                                   {QStringLiteral("uriBaseId"), QStringLiteral("%SRCROOT%")}};
        const QJsonObject physical{
            {QStringLiteral("artifactLocation"), artifact},
            {QStringLiteral("region"), QJsonObject{{QStringLiteral("startLine"), std::max(1, line)}}}};
        m_results += QJsonObject{
            {QStringLiteral("ruleId"), ruleId},
            {QStringLiteral("ruleIndex"), ruleIndex(ruleId, ruleText)},
            {QStringLiteral("kind"), QStringLiteral("fail")},
            {QStringLiteral("level"), level},
            {QStringLiteral("message"), QJsonObject{{QStringLiteral("text"), text.isEmpty() ? ruleText : text}}},
            {QStringLiteral("locations"), QJsonArray{QJsonObject{{QStringLiteral("physicalLocation"), physical}}}},
            {QStringLiteral("partialFingerprints"),
             QJsonObject{{QStringLiteral("mica/v1"), QString::fromLatin1(hash)}}}};
    }

    QJsonObject object(const QString& version, const QString& student) const {
        const QJsonObject driver{{QStringLiteral("name"), QStringLiteral("mica")},
                                 {QStringLiteral("version"), version},
                                 {QStringLiteral("rules"), m_rules}};
        return {{QStringLiteral("tool"), QJsonObject{{QStringLiteral("driver"), driver}}},
                {QStringLiteral("results"), m_results},
                {QStringLiteral("columnKind"), QStringLiteral("utf16CodeUnits")},
                {QStringLiteral("properties"), QJsonObject{{QStringLiteral("student"), student}}}};
    }

private:
    qsizetype ruleIndex(const QString& id, const QString& text) {
        const qsizetype known = m_ids.indexOf(id);
        if (known >= 0) { return known; }
        m_ids += id;
        m_rules += QJsonObject{{QStringLiteral("id"), id},
                               {QStringLiteral("shortDescription"), QJsonObject{{QStringLiteral("text"), text}}}};
        return m_ids.size() - 1;
    }

    QStringList m_ids;
    QJsonArray m_rules, m_results;
};

QJsonObject runOf(const ResultView& result) {
    Run run;
    for (const ViewedDiagnostic& one : result.diagnostics) {
        if (!one.file.isEmpty()) {
            const QString rule = one.code.isEmpty() ? QStringLiteral("compiler") : plainLine(one.code);
            run.add(rule, QStringLiteral("A message of the compiler"), one.severity, plainText(one.text), one.file,
                    one.line);
        }
    }
    for (const ViewedRefusal& one : result.refusals) {
        run.add(QStringLiteral("integrity"), QStringLiteral("What a submission must not do"), QStringLiteral("error"),
                plainText(one.reason + QStringLiteral(". ") + one.advice), one.file, 1);
    }
    for (const ViewedCheck& check : result.checks) {
        if (check.status == QStringLiteral("failed") && !check.file.isEmpty() && !check.isHidden()) {
            run.add(plainLine(check.id), plainLine(check.title), QStringLiteral("error"), explanationOf(check),
                    check.file, check.line);
        }
    }
    return run.object(result.micaVersion, plainLine(result.student));
}

} // namespace

QByteArray sarifJson(const QList<ResultView>& results) {
    QJsonArray runs;
    for (const ResultView& result : results) { runs += runOf(forStudents(result)); }
    return QJsonDocument(
               QJsonObject{{QStringLiteral("$schema"), QStringLiteral("https://json.schemastore.org/sarif-2.1.0.json")},
                           {QStringLiteral("version"), QStringLiteral("2.1.0")},
                           {QStringLiteral("runs"), runs}})
        .toJson();
}

} // namespace mica::exports
