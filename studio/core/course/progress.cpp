// SPDX-License-Identifier: GPL-3.0-or-later
// .mica/progress.json: the best score of each lab of a workspace. Several programs may write it at once.
//
//   {"schema": "mica.progress/1", "labs": {"interrupts": {"score": 64, "max_score": 100, "when": "2026-02-03T10:00:00Z"}}}
#include "core/course/workspace.h"

#include "core/failure.h"
#include "core/waiting.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QLockFile>
#include <QSaveFile>

namespace mica::course {

namespace {

constexpr int lockTimeoutMs = 10'000;
constexpr qint64 progressLimit = qint64{1024} * 1024;

QString progressPath(const Workspace& workspace) { return workspace.stateDir() + QStringLiteral("/progress.json"); }

/// Whether `score` of `maxScore` is worth more than what is on record. A lab that was reworth counts anew.
bool isBetter(const QJsonObject& recorded, int score, int maxScore) {
    return recorded.isEmpty() || recorded[QLatin1StringView("max_score")].toInt(-1) != maxScore ||
           recorded[QLatin1StringView("score")].toInt(-1) < score;
}

void save(const QString& path, const QJsonObject& labs) {
    const QJsonObject document{{QStringLiteral("schema"), QStringLiteral("mica.progress/1")},
                               {QStringLiteral("labs"), labs}};
    QSaveFile file(path);
    const QByteArray bytes = QJsonDocument(document).toJson();
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.flush() || !file.commit()) {
        throw Failure(FailureKind::harness, QStringLiteral("your progress cannot be saved: ") + file.errorString(),
                      path, QStringLiteral("Check that you may write there and that the disk is not full."));
    }
}

} // namespace

QJsonObject Workspace::progress() const {
    QFile file(progressPath(*this));
    if (!file.open(QIODevice::ReadOnly)) { return {}; }
    const QJsonObject document = QJsonDocument::fromJson(file.read(progressLimit)).object();
    if (document[QLatin1StringView("schema")].toString() != QLatin1StringView("mica.progress/1")) { return {}; }
    return document[QLatin1StringView("labs")].toObject();
}

void Workspace::recordScore(const Lab& lab, int score, int maxScore) const {
    QDir().mkpath(stateDir());
    aboutToWait("a lock of the progress file");
    QLockFile lock(stateDir() + QStringLiteral("/progress.lock"));
    if (!lock.tryLock(lockTimeoutMs)) {
        throw Failure(FailureKind::harness,
                      QStringLiteral("your progress cannot be saved: another program keeps it locked"),
                      progressPath(*this), QStringLiteral("End other checks of this workspace and try again."));
    }
    QJsonObject labs = progress();
    if (!isBetter(labs[lab.id].toObject(), score, maxScore)) { return; }
    labs[lab.id] = QJsonObject{{QStringLiteral("score"), score},
                               {QStringLiteral("max_score"), maxScore},
                               {QStringLiteral("when"), QDateTime::currentDateTimeUtc().toString(Qt::ISODate)}};
    save(progressPath(*this), labs);
}

} // namespace mica::course
