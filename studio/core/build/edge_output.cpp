// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/build/edge_output.h"

#include "core/build/changed_file.h"
#include "core/build/ninja_file.h"

#include <QFile>

namespace mica::build {

NinjaOutput splitNinjaOutput(const QByteArray& output) {
    const QByteArray failed("FAILED: ");
    const QByteArray status(ninjaStatus);
    NinjaOutput result;
    QByteArray* current = &result.rest;
    bool isCommand = false; // the line after FAILED is the command itself
    for (QByteArray line : output.split('\n')) {
        if (line.endsWith('\r')) { line.chop(1); }
        if (line.startsWith(status)) {
            current = &result.byOutput[QString::fromUtf8(line.mid(status.size()).trimmed())];
        } else if (line.startsWith(failed)) {
            const QString name = QString::fromUtf8(line.mid(failed.size()).trimmed());
            result.failed += name;
            current = &result.byOutput[name];
            isCommand = true;
        } else if (line.startsWith("ninja: ")) {
            current = &result.rest;
            *current += line + '\n';
        } else if (isCommand) {
            isCommand = false;
        } else if (!line.isEmpty()) {
            *current += line + '\n';
        }
    }
    return result;
}

void MessageStore::remember(const NinjaOutput& output) const {
    for (auto entry = output.byOutput.cbegin(); entry != output.byOutput.cend(); ++entry) {
        const QString path = m_workDir + u'/' + entry.key() + QStringLiteral(".messages");
        if (entry.value().isEmpty()) {
            QFile::remove(path);
        } else {
            writeIfChanged(path, entry.value());
        }
    }
}

QByteArray MessageStore::of(const QString& output) const {
    QFile file(m_workDir + u'/' + output + QStringLiteral(".messages"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace mica::build
