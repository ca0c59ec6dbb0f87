// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/build/tool_environment.h"

#include <QDir>

namespace mica::build {

QProcessEnvironment toolEnvironment(const QString& toolDir, const QString& tempDir) {
    const QProcessEnvironment ours = QProcessEnvironment::systemEnvironment();
    QProcessEnvironment result;
    // What Windows programs need to start at all; on Linux these are simply not set.
    for (const char* name : {"SystemRoot", "SystemDrive", "windir", "ComSpec", "PATHEXT", "NUMBER_OF_PROCESSORS"}) {
        const QString key = QString::fromLatin1(name);
        if (ours.contains(key)) { result.insert(key, ours.value(key)); }
    }
    const QString path = ours.value(QStringLiteral("PATH"));
    const QString tools = QDir::toNativeSeparators(toolDir);
    result.insert(QStringLiteral("PATH"), path.isEmpty() ? tools : tools + QDir::listSeparator() + path);
    result.insert(QStringLiteral("LC_ALL"), QStringLiteral("C"));
    if (!tempDir.isEmpty()) {
        for (const char* name : {"TMPDIR", "TMP", "TEMP"}) {
            result.insert(QString::fromLatin1(name), QDir::toNativeSeparators(tempDir));
        }
    }
    return result;
}

} // namespace mica::build
