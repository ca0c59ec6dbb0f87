// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/build/compile_commands.h"

#include "core/build/ninja_file.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace mica::build {

QByteArray makeCompileCommands(const QList<SourceUnit>& units, const course::Kit& kit, const Toolchain& toolchain,
                               const QString& workDir, const QString& sourceDir) {
    QJsonArray commands;
    for (const SourceUnit& unit : units) {
        if (!unit.source.startsWith(QLatin1String("src/"))) { continue; }
        const QString file = sourceDir + u'/' + unit.file;
        const QStringList arguments = QStringList{toolchain.compiler} +
                                      compileArguments(unit.isHandWritten() ? kit.asmFlags : kit.cxxFlags) +
                                      QStringList{QStringLiteral("-c"), file};
        commands.append(QJsonObject{{QStringLiteral("directory"), workDir},
                                    {QStringLiteral("file"), file},
                                    {QStringLiteral("arguments"), QJsonArray::fromStringList(arguments)}});
    }
    return QJsonDocument(commands).toJson();
}

} // namespace mica::build
