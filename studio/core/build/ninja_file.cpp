// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/build/ninja_file.h"

namespace mica::build {

namespace {

/// Messages in a form that diagnostic.h parses, few enough to read.
const QStringList messageFlags{QStringLiteral("-fdiagnostics-color=never"), QStringLiteral("-fmessage-length=0"),
                               QStringLiteral("-fmax-errors=20")};

/// A path in a build statement: ninja's own special characters escaped.
QString escaped(const QString& path) {
    QString result;
    for (const QChar c : path) {
        if (c == u'$' || c == u' ' || c == u':') { result += u'$'; }
        result += c;
    }
    return result;
}

QString joined(const QStringList& paths) {
    QStringList result;
    for (const QString& path : paths) { result += escaped(path); }
    return result.join(u' ');
}

QString rule(const char* name, const QString& command, bool withDependencies) {
    QString text =
        QStringLiteral("rule %1\n  command = %2\n  description = $out\n").arg(QString::fromLatin1(name), command);
    if (withDependencies) { text += QStringLiteral("  depfile = $dep\n"); }
    return text + u'\n';
}

/// g++ writes line tables into the assembly itself; -g would make the assembler add its own for the same file.
QStringList withoutDebug(QStringList flags) {
    flags.removeIf([](const QString& flag) { return flag.startsWith(QLatin1String("-g")); });
    return flags;
}

QString rules(const NinjaPlan& plan) {
    const QString compiler = plan.toolPrefix + QStringLiteral("g++ ");
    const QString depend = QStringLiteral(" -MD -MF $dep -MT $out -o $out $in");
    QString text;
    text +=
        rule("compile", compiler + compileArguments(plan.cxxFlags).join(u' ') + QStringLiteral(" -S") + depend, true);
    text += rule("preprocess", compiler + compileArguments(plan.asmFlags).join(u' ') + QStringLiteral(" -E") + depend,
                 true);
    const QString assemble = QStringLiteral(" -c -o $out $in");
    text += rule("assemble", compiler + withoutDebug(plan.asmFlags).join(u' ') + assemble, false);
    text += rule("assemble_by_hand", compiler + plan.asmFlags.join(u' ') + assemble, false);
    text += rule("link",
                 plan.toolPrefix + QStringLiteral("ld ") + plan.linkFlags.join(u' ') +
                     QStringLiteral(" -T kit/link/nucleus.ld -o $out --whole-archive $kit --no-whole-archive $in "
                                    "--start-group $archives --end-group"),
                 false);
    text += rule("link_program",
                 plan.toolPrefix + QStringLiteral("ld ") + plan.linkFlags.join(u' ') +
                     QStringLiteral(" --defsym=program_address=$address -T kit/link/program.ld -o $out --whole-archive "
                                    "$kit --no-whole-archive $in --start-group kit/lib/librt.a kit/lib/libgcc.a "
                                    "--end-group"),
                 false);
    return text;
}

QStringList objectsOf(const QString& program, const QList<SourceUnit>& units) {
    QStringList objects;
    for (const SourceUnit& unit : units) {
        if (unit.program == program) { objects += unit.object(); }
    }
    return objects;
}

QString compileEdges(const QList<SourceUnit>& units) {
    QString text;
    for (const SourceUnit& unit : units) {
        const bool byHand = unit.isHandWritten();
        text += QStringLiteral("build %1: %2 %3 | kit/toolchain.txt\n  dep = %4\n")
                    .arg(escaped(unit.assembly()), byHand ? QStringLiteral("preprocess") : QStringLiteral("compile"),
                         escaped(unit.source), unit.dependencies());
        text +=
            QStringLiteral("build %1: %2 %3 | kit/toolchain.txt\n")
                .arg(escaped(unit.object()), byHand ? QStringLiteral("assemble_by_hand") : QStringLiteral("assemble"),
                     escaped(unit.assembly()));
    }
    return text;
}

QString programEdge(const ProgramPlan& program, const QList<SourceUnit>& units) {
    return QStringLiteral("build %1: link_program %2 | %3 kit/lib/librt.a kit/lib/libgcc.a kit/link/program.ld "
                          "kit/toolchain.txt\n  kit = %3\n  address = 0x%4\n")
        .arg(programFile(program.name), joined(objectsOf(program.name, units)), program.archive,
             QString::number(program.address, 16));
}

} // namespace

QStringList compileArguments(const QStringList& flags) {
    return flags + messageFlags + QStringList{QStringLiteral("-Ikit/include")};
}

QString programFile(const QString& name) { return name + QStringLiteral(".elf"); }

QByteArray makeNinjaFile(const NinjaPlan& plan) {
    QString text = QStringLiteral("# Written by Mica for one lab and one kit; changes are lost.\n"
                                  "ninja_required_version = 1.10\nbuilddir = obj\n\n");
    text += rules(plan);
    text += compileEdges(plan.units);
    QStringList objects;
    for (const SourceUnit& unit : plan.units) { objects += unit.object(); }
    const QString archives = joined(plan.kitArchives + plan.partArchives);
    text += QStringLiteral("\nbuild %1: phony %2\n").arg(QString::fromLatin1(ninjaObjectsTarget), joined(objects));
    text += QStringLiteral("build %1: link %2 | %3 kit/link/nucleus.ld kit/toolchain.txt\n")
                .arg(QString::fromLatin1(ninjaNucleus), joined(objectsOf({}, plan.units)), archives);
    text +=
        QStringLiteral("  kit = %1\n  archives = %2\n").arg(plan.kitArchives.join(u' '), plan.partArchives.join(u' '));
    QStringList linked{QString::fromLatin1(ninjaNucleus)};
    for (const ProgramPlan& program : plan.programs) {
        text += programEdge(program, plan.units);
        linked += programFile(program.name);
    }
    text += QStringLiteral("build %1: phony %2\n").arg(QString::fromLatin1(ninjaLinkedTarget), joined(linked));
    return text.toUtf8();
}

} // namespace mica::build
