// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/file_output.h"

#include "core/failure.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

namespace mica::session {

void writeWholeFile(const QString& path, const QByteArray& bytes) {
    const QString shown = QDir::toNativeSeparators(path);
    QDir().mkpath(QFileInfo(path).absolutePath());
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        throw Failure(FailureKind::usage, QStringLiteral("cannot be written: %1").arg(file.errorString()), shown,
                      QStringLiteral("Choose a folder you may write to."));
    }
    // QSaveFile of Qt 6.4 puts a cut file in place when its buffer cannot be written: flush() tells.
    if (file.write(bytes) != bytes.size() || !file.flush() || !file.commit()) {
        throw Failure(FailureKind::harness, QStringLiteral("could not be written whole: %1").arg(file.errorString()),
                      shown, QStringLiteral("Look at the free space of the disk."));
    }
}

} // namespace mica::session
