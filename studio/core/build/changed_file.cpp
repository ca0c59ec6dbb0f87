// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/build/changed_file.h"

#include "core/failure.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace mica::build {

bool writeIfChanged(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    if (file.size() == bytes.size() && file.open(QIODevice::ReadOnly)) {
        const bool same = file.readAll() == bytes;
        file.close();
        if (same && file.exists()) { return false; }
    }
    QDir().mkpath(QFileInfo(path).absolutePath());
    const bool written =
        file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(bytes) == bytes.size() && file.flush();
    if (!written) {
        throw Failure(FailureKind::harness, QStringLiteral("cannot be written (%1)").arg(file.errorString()), path,
                      QStringLiteral("Check that the disk is not full and that you may write there."));
    }
    return true;
}

QByteArray readWhole(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        throw Failure(FailureKind::harness, QStringLiteral("cannot be read (%1)").arg(file.errorString()), path,
                      QStringLiteral("Build or install the kit again."));
    }
    return file.readAll();
}

} // namespace mica::build
