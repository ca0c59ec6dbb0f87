// SPDX-License-Identifier: GPL-3.0-or-later
// Collects what belongs to whom from the archives of a kit.
#include "core/build/archive.h"
#include "core/build/changed_file.h"
#include "core/build/inspection.h"
#include "core/build/object_symbols.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

namespace mica::build {

namespace {

struct Defined {
    QSet<QString> own;    ///< defined for good, also weakly as a default
    QSet<QString> copies; ///< in a COMDAT group: every file that uses the header may have one
};

/// By the stem of the member: "pic.cpp.obj" -> "pic".
QMap<QString, Defined> definedIn(const course::Kit& kit, const QString& archive) {
    const QString path = kit.file(QStringLiteral("lib/") + archive);
    QMap<QString, Defined> result;
    for (const ArchiveMember& member : readArchive(readWhole(path), path)) {
        const image::Elf32 object = image::Elf32::parse(member.data, path + u'(' + member.name + u')');
        Defined& defined = result[member.name.section(u'.', 0, 0)];
        for (const image::ElfSymbol& symbol : object.symbols()) {
            if (isExported(symbol)) { (isInGroup(object, symbol) ? defined.copies : defined.own).insert(symbol.name); }
        }
    }
    return result;
}

void collect(const course::Kit& kit, const QString& archive, QSet<QString>& own, QSet<QString>& copies) {
    for (const Defined& defined : definedIn(kit, archive)) {
        own.unite(defined.own);
        copies.unite(defined.copies);
    }
}

/// Names a linker script gives values to: "kernel_end = .;". Those about probes are as much the probes' own as their code.
void collectScript(const course::Kit& kit, const char* file, KitSymbols& symbols) {
    static const QRegularExpression assignment(QStringLiteral("\\b([A-Za-z_][A-Za-z0-9_]*)\\s*=[^=]"));
    const QString script = QString::fromUtf8(readWhole(kit.file(QString::fromLatin1(file))));
    for (auto match = assignment.globalMatch(script); match.hasNext();) {
        const QString name = match.next().captured(1);
        symbols.kitDefined.insert(name);
        if (name.contains(QLatin1String("probe"))) { symbols.probeDefined.insert(name); }
    }
}

} // namespace

QString KitSymbols::ownerOf(const QString& symbol) const {
    for (auto part = partDefined.cbegin(); part != partDefined.cend(); ++part) {
        if (part.value().contains(symbol)) { return part.key(); }
    }
    return {};
}

KitSymbols readKitSymbols(const course::Kit& kit, const QString& labDirectory) {
    KitSymbols symbols;
    collect(kit, QStringLiteral("libnucleus.a"), symbols.kitDefined, symbols.inlineDefined);
    collect(kit, QStringLiteral("libprobe.a"), symbols.probeDefined, symbols.inlineDefined);
    collectScript(kit, "link/nucleus.ld", symbols);
    const QStringList archives =
        QDir(kit.file(QStringLiteral("lib")))
            .entryList({QStringLiteral("part-*.a"), QStringLiteral("probes-*.a")}, QDir::Files);
    for (const QString& archive : archives) {
        const QString directory = archive.section(u'-', 1).chopped(2);
        if (archive.startsWith(QLatin1String("probes-"))) {
            collect(kit, archive, symbols.probeDefined, symbols.inlineDefined);
            continue;
        }
        const QMap<QString, Defined> part = definedIn(kit, archive);
        for (auto member = part.cbegin(); member != part.cend(); ++member) {
            symbols.inlineDefined.unite(member.value().copies);
            if (directory == labDirectory) {
                symbols.partDefined.insert(member.key(), member.value().own);
                continue;
            }
            for (const QString& symbol : member.value().own) { symbols.otherParts.insert(symbol, directory); }
        }
    }
    return symbols;
}

namespace {

/// What the programs of a lab are linked with beside the student's files.
KitSymbols readProgramSymbols(const course::Kit& kit, const QStringList& programs) {
    KitSymbols symbols;
    symbols.ofPrograms = true;
    collect(kit, QStringLiteral("librt.a"), symbols.kitDefined, symbols.inlineDefined);
    collectScript(kit, "link/program.ld", symbols);
    for (const QString& program : programs) {
        const QString own = QStringLiteral("program-%1.a").arg(program);
        if (QFileInfo(kit.file(QStringLiteral("lib/") + own)).exists()) {
            collect(kit, own, symbols.kitDefined, symbols.inlineDefined);
        }
        const QMap<QString, Defined> part = definedIn(kit, QStringLiteral("program-part-%1.a").arg(program));
        for (auto member = part.cbegin(); member != part.cend(); ++member) {
            symbols.inlineDefined.unite(member.value().copies);
            symbols.partDefined.insert(member.key(), member.value().own);
        }
    }
    return symbols;
}

} // namespace

KitSymbols readKitSymbols(const course::Kit& kit, const course::Lab& lab) {
    const QStringList programs = lab.programs();
    return programs.isEmpty() ? readKitSymbols(kit, lab.directory) : readProgramSymbols(kit, programs);
}

} // namespace mica::build
