// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/check/check_folder.h"

#include "core/build/folder_lock.h"
#include "core/failure.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace mica::check {

namespace {

const QString runPrefix = QStringLiteral("run-");
const QString aliveName = QStringLiteral("alive.lock");
const QString spaceAdvice = QStringLiteral("Check that there is space left and that the folder may be written to.");

void removeAbandoned(const QString& workDir) {
    for (const QFileInfo& folder : QDir(workDir).entryInfoList({runPrefix + u'*'}, QDir::Dirs | QDir::NoSymLinks)) {
        QLockFile alive(folder.filePath() + u'/' + aliveName);
        build::letTheDeadGo(alive);
        if (alive.tryLock(0)) {
            alive.unlock();
            QDir(folder.filePath()).removeRecursively();
        }
    }
}

QString prepared(const QString& workDir) {
    QDir().mkpath(workDir);
    removeAbandoned(workDir);
    return workDir;
}

} // namespace

CheckFolder::CheckFolder(const QString& workDir)
    : m_folder(prepared(workDir) + u'/' + runPrefix + QStringLiteral("XXXXXX")) {
    if (m_folder.isValid()) {
        m_alive = std::make_unique<QLockFile>(path(aliveName));
        m_alive->setStaleLockTime(0);
    }
    if (!m_alive || !m_alive->tryLock(0)) {
        throw Failure(FailureKind::harness, QStringLiteral("no folder for the boots can be made"), workDir,
                      spaceAdvice);
    }
}

QString CheckFolder::keepCopy(const QString& file) const {
    const QString copy = path(QFileInfo(file).fileName());
    QFile original(file);
    if (!original.copy(copy)) {
        throw Failure(FailureKind::harness,
                      QStringLiteral("cannot be copied to the folder of the boots (%1)").arg(original.errorString()),
                      file, spaceAdvice);
    }
    return copy;
}

} // namespace mica::check
