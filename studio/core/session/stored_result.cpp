// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/stored_result.h"

#include "core/advice.h"
#include "core/failure.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace mica::session {

namespace {

QString textOf(const QJsonObject& object, const char* key) { return object.value(QLatin1StringView(key)).toString(); }

/// A tick or a seed: a number, or a text where JSON's numbers do not reach.
quint64 countOf(const QJsonValue& value) {
    return value.isString() ? value.toString().toULongLong() : static_cast<quint64>(value.toInteger());
}

/// The array "files" of an object: file name -> hash.
QMap<QString, QString> readHashes(const QJsonObject& object) {
    QMap<QString, QString> hashes;
    for (const QJsonValue entry : object.value(QStringLiteral("files")).toArray()) {
        const QString name = textOf(entry.toObject(), "path"); // "src/pic.cpp"
        hashes.insert(name.section(u'/', -1), textOf(entry.toObject(), "sha256"));
    }
    return hashes;
}

StoredCheck readCheck(const QJsonObject& object) {
    StoredCheck check;
    check.id = textOf(object, "id");
    check.title = textOf(object, "title");
    check.status = textOf(object, "status");
    check.expected = textOf(object, "expected");
    check.actual = textOf(object, "actual");
    check.message = textOf(object, "message");
    check.blockedBy = textOf(object, "blocked_by");
    check.seed = countOf(object.value(QStringLiteral("seed")));
    const QJsonObject evidence = object.value(QStringLiteral("evidence")).toObject();
    check.symbol = textOf(evidence, "symbol");
    check.file = textOf(evidence, "file");
    check.line = evidence.value(QStringLiteral("line")).toInt();
    const QJsonValue tick = evidence.value(QStringLiteral("tick"));
    if (!tick.isUndefined() && !tick.isNull()) { check.tick = countOf(tick); }
    return check;
}

} // namespace

const StoredCheck* StoredResult::find(const QString& idOrFullId) const {
    const QString prefix = lab + u'.';
    const QString local = idOrFullId.startsWith(prefix) ? idOrFullId.mid(prefix.size()) : idOrFullId;
    for (const StoredCheck& check : checks) {
        if (check.id == local || check.id == prefix + local) { return &check; }
    }
    return nullptr;
}

StoredResult readResult(const QString& path) {
    const QString shown = QDir::toNativeSeparators(path);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        throw Failure(FailureKind::usage, QStringLiteral("cannot be read: %1").arg(file.errorString()), shown,
                      advise(Advice::makeResult));
    }
    QJsonParseError error;
    const QJsonObject document = QJsonDocument::fromJson(file.readAll(), &error).object();
    if (error.error != QJsonParseError::NoError || textOf(document, "schema") != u"mica.result/1") {
        const QString why = error.error == QJsonParseError::NoError ? QStringLiteral("the schema is not mica.result/1")
                                                                    : error.errorString();
        throw Failure(FailureKind::content, QStringLiteral("is no result document: %1").arg(why), shown,
                      QStringLiteral("Make one with: mica check LAB --json FILE"));
    }
    StoredResult result;
    result.path = path;
    result.lab = textOf(document.value(QStringLiteral("lab")).toObject(), "id");
    const QJsonObject submission = document.value(QStringLiteral("submission")).toObject();
    result.origin = textOf(submission, "id");
    result.files = readHashes(submission);
    for (const QJsonValue part : submission.value(QStringLiteral("others")).toArray()) {
        result.others.insert(textOf(part.toObject(), "lab"), readHashes(part.toObject()));
    }
    result.score = document.value(QStringLiteral("score")).toInt();
    result.maxScore = document.value(QStringLiteral("max_score")).toInt();
    for (const QJsonValue entry : document.value(QStringLiteral("checks")).toArray()) {
        result.checks += readCheck(entry.toObject());
    }
    return result;
}

QString lastResultPath(const course::Workspace& workspace, const course::Lab& lab) {
    return QStringLiteral("%1/results/%2.json").arg(workspace.stateDir(), lab.id);
}

QMap<QString, QString> hashesOf(const course::Sources& sources) {
    QMap<QString, QString> hashes;
    for (auto file = sources.cbegin(); file != sources.cend(); ++file) {
        hashes.insert(file.key(),
                      QString::fromLatin1(QCryptographicHash::hash(file.value(), QCryptographicHash::Sha256).toHex()));
    }
    return hashes;
}

} // namespace mica::session
