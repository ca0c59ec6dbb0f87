// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/build/folder_lock.h"

#include "core/failure.h"
#include "core/waiting.h"

#include <QDir>

namespace mica::build {

namespace {

constexpr int pollMilliseconds = 50;
constexpr int writingMilliseconds =
    2000; ///< far more than a program needs from making a lock file to writing its number into it

QString holder(const QLockFile& lock) {
    qint64 pid = 0;
    QString host;
    QString program;
    if (!lock.getLockInfo(&pid, &host, &program) || pid == 0) {
        return QStringLiteral("another program that builds here");
    }
    return QStringLiteral("%1 (process %2), which builds here")
        .arg(program.isEmpty() ? QStringLiteral("a program") : program)
        .arg(pid);
}

/// A lock is stale when its process is gone, whatever its age. One without a process in it was left by a program that was killed
/// while it made it: that shows by its age alone.
void setStaleness(QLockFile& lock) {
    qint64 pid = 0;
    QString host;
    QString program;
    lock.setStaleLockTime(lock.getLockInfo(&pid, &host, &program) ? 0 : writingMilliseconds);
}

} // namespace

FolderLock::FolderLock(const QString& folder, const QString& name, const Cancellation& cancel, const Waiting& waiting)
    : m_lock(folder + u'/' + name) {
    aboutToWait("a folder that another program may hold");
    if (!QDir().mkpath(folder)) {
        throw Failure(FailureKind::harness, QStringLiteral("the folder cannot be made"), folder,
                      QStringLiteral("Check that the disk is not full and that you may write there."));
    }
    setStaleness(m_lock);
    if (m_lock.tryLock(0)) { return; }
    if (m_lock.error() == QLockFile::LockFailedError && waiting) { waiting(holder(m_lock)); }
    while (!m_lock.tryLock(pollMilliseconds)) {
        cancel.throwIfRequested();
        setStaleness(m_lock);
        if (m_lock.error() != QLockFile::LockFailedError) {
            throw Failure(FailureKind::harness, QStringLiteral("the folder cannot be written"), folder,
                          QStringLiteral("Check that the disk is not full and that you may write there."));
        }
    }
}

} // namespace mica::build
