// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/build/build_log.h"

#include "core/build/ninja_file.h"

namespace mica::build {

namespace {

LogStep step(const QString& made, const QString& command, const MessageStore& messages, const QStringList& failed) {
    return {made, command, messages.of(made), failed.contains(made)};
}

} // namespace

QList<LogStep> compileLog(const QList<SourceUnit>& units, const course::Kit& kit, const Toolchain& toolchain,
                          const MessageStore& messages, const QStringList& failed) {
    QList<LogStep> steps;
    for (const SourceUnit& unit : units) {
        const QStringList& flags = unit.isHandWritten() ? kit.asmFlags : kit.cxxFlags;
        const QString how = unit.isHandWritten() ? QStringLiteral("-E") : QStringLiteral("-S");
        const QString compiler = toolchain.prefix + QStringLiteral("g++ ");
        const QString first = compiler + compileArguments(flags).join(u' ') +
                              QStringLiteral(" %1 -o %2 %3").arg(how, unit.assembly(), unit.source);
        steps.append(step(unit.assembly(), first, messages, failed));
        if (steps.last().failed) { continue; }
        const QString second =
            compiler + kit.asmFlags.join(u' ') + QStringLiteral(" -c -o %1 %2").arg(unit.object(), unit.assembly());
        steps.append(step(unit.object(), second, messages, failed));
    }
    return steps;
}

QList<LogStep> linkLog(const QStringList& linked, const QList<SourceUnit>& units, const course::Kit& kit,
                       const Toolchain& toolchain, const MessageStore& messages, const QStringList& failed) {
    QList<LogStep> steps;
    for (const QString& made : linked) {
        QStringList objects;
        for (const SourceUnit& unit : units) {
            if (made == (unit.program.isEmpty() ? QString::fromLatin1(ninjaNucleus) : programFile(unit.program))) {
                objects.append(unit.object());
            }
        }
        const bool nucleus = made == QLatin1StringView(ninjaNucleus);
        const QString command =
            QStringLiteral("%1ld %2 -T kit/link/%3 -o %4 %5 …")
                .arg(toolchain.prefix, kit.linkFlags.join(u' '),
                     nucleus ? QStringLiteral("nucleus.ld") : QStringLiteral("program.ld"), made, objects.join(u' '));
        steps.append(step(made, command, messages, failed));
    }
    return steps;
}

} // namespace mica::build
