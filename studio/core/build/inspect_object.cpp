// SPDX-License-Identifier: GPL-3.0-or-later
// An object's symbols and sections, judged. The rules and their reasons are in docs/design/trust.md.
#include "core/build/inspection.h"
#include "core/build/object_symbols.h"

#include <QRegularExpression>

namespace mica::build {

namespace {

using image::ElfSection;
using image::ElfSymbol;
using image::SymbolBinding;
using image::SymbolType;

constexpr qint64 objectBytesLimit = 1024 * 1024; // of memory one student file may take in the nucleus

const QString renameAdvice =
    QStringLiteral("Give your own function or variable another name, or declare it static so that only this "
                   "file sees it.");
/// How to print instead of reporting.
QString reportAdvice(const KitSymbols& kit) {
    return QStringLiteral(
               "A part cannot report about itself: remove it. To print while you look for a mistake, use %1.")
        .arg(kit.ofPrograms ? QStringLiteral("mica::rt::last_words") : QStringLiteral("mica::console::write"));
}

struct Verdict {
    QString reason, advice; ///< reason empty: nothing to say
};

/// Known by name also where the kit's archives do not define it, so that guessing gains nothing.
bool isProbeName(const QString& mangled, const KitSymbols& kit) {
    static const QRegularExpression probeNamespace(QStringLiteral("^_ZN?[KVr]*4mica5probe"));
    return kit.probeDefined.contains(mangled) || mangled.startsWith(QLatin1String("mica_probe_")) ||
           probeNamespace.match(mangled).hasMatch();
}

Verdict judgeKind(const image::Elf32& object, const ElfSymbol& symbol, const QString& name) {
    if (symbol.section == elf::common || symbol.type == SymbolType::common) {
        return {
            QStringLiteral("defines %1 as a common symbol, which the linker would merge with any other of that name")
                .arg(name),
            QStringLiteral("Give it an initial value or declare it static.")};
    }
    if (symbol.section == elf::absolute && symbol.type != SymbolType::file) {
        return {QStringLiteral("gives the name %1 a fixed address instead of defining it").arg(name),
                QStringLiteral("Define it as a function or a variable.")};
    }
    if (symbol.type == SymbolType::ifunc) {
        return {QStringLiteral("defines %1 as a function that is chosen when the program starts").arg(name),
                QStringLiteral("Define it as an ordinary function.")};
    }
    const bool replaceable = symbol.binding == SymbolBinding::weak || symbol.binding == SymbolBinding::other;
    if (replaceable && !isInGroup(object, symbol)) {
        return {
            QStringLiteral("defines %1 as weak, so that another definition could silently take its place").arg(name),
            QStringLiteral("Remove the attribute \"weak\".")};
    }
    return {};
}

Verdict judgeOwner(const image::Elf32& object, const ElfSymbol& symbol, const QString& name, const KitSymbols& kit) {
    if (!kit.ownerOf(symbol.name).isEmpty()) { return {}; }
    if (isProbeName(symbol.name, kit)) {
        return {QStringLiteral("defines %1, which belongs to the probes of the kit").arg(name), reportAdvice(kit)};
    }
    if (kit.kitDefined.contains(symbol.name)) {
        return {QStringLiteral("defines %1, which belongs to the kit").arg(name), renameAdvice};
    }
    if (kit.otherParts.contains(symbol.name)) {
        return {QStringLiteral("defines %1, which belongs to lab %2").arg(name, kit.otherParts[symbol.name]),
                renameAdvice};
    }
    if (kit.inlineDefined.contains(symbol.name) && !isInGroup(object, symbol)) {
        return {QStringLiteral("defines %1, an inline function of the kit's headers, a second time").arg(name),
                renameAdvice};
    }
    return {};
}

Verdict judgeDefined(const image::Elf32& object, const ElfSymbol& symbol, const KitSymbols& kit) {
    const QString name = image::demangle(symbol.name);
    const Verdict owner = judgeOwner(object, symbol, name, kit);
    return owner.reason.isEmpty() ? judgeKind(object, symbol, name) : owner;
}

Verdict judgeSymbol(const image::Elf32& object, const ElfSymbol& symbol, const KitSymbols& kit) {
    if (isExported(symbol)) { return judgeDefined(object, symbol, kit); }
    if (!symbol.isDefined() && !symbol.name.isEmpty() && isProbeName(symbol.name, kit)) {
        return {QStringLiteral("uses %1, which belongs to the probes of the kit").arg(image::demangle(symbol.name)),
                reportAdvice(kit)};
    }
    return {};
}

bool isConstructorSection(const QString& name) {
    static const QRegularExpression pattern(
        QStringLiteral("^\\.(?:preinit_array|init_array|fini_array|ctors|dtors|init|fini)(?:\\.|$)"));
    return pattern.match(name).hasMatch();
}

/// What g++ makes of ordinary code and data, and what only debuggers read.
bool isKnownSection(const ElfSection& section) {
    static const QRegularExpression loaded(QStringLiteral("^\\.(text|rodata|data|bss)(?:\\.|$)"));
    static const QRegularExpression read(
        QStringLiteral("^\\.(?:debug_.*|comment|note\\.GNU-stack|note\\.gnu\\.property|eh_frame|symtab|strtab|shstrtab|"
                       "symtab_shndx|group|rel\\..*)$"));
    const QRegularExpressionMatch match = loaded.match(section.name);
    if (!match.hasMatch()) { return read.match(section.name).hasMatch(); }
    const quint32 kind = section.flags & (elf::flagWrite | elf::flagAlloc | elf::flagExecute);
    const QString base = match.captured(1);
    const quint32 expected = base == QLatin1String("text")     ? elf::flagAlloc | elf::flagExecute
                             : base == QLatin1String("rodata") ? elf::flagAlloc
                                                               : elf::flagAlloc | elf::flagWrite;
    return kind == expected;
}

Verdict judgeSection(const ElfSection& section) {
    if (section.type == 0) { return {}; }
    if (isConstructorSection(section.name)) {
        return {QStringLiteral("runs code before the nucleus starts (section %1)").arg(section.name),
                QStringLiteral("A global object with a constructor does that. Make its constructor constexpr and the "
                               "object constinit, "
                               "or set it up in a function that the nucleus calls.")};
    }
    if ((section.flags & elf::flagThread) != 0) {
        return {QStringLiteral("has a thread_local variable, which the nucleus does not provide"),
                QStringLiteral("Make it an ordinary variable.")};
    }
    if (!isKnownSection(section)) {
        return {QStringLiteral("puts something into the section %1, which a part does not have").arg(section.name),
                QStringLiteral(
                    "Remove the section attribute or directive; .text, .data, .rodata and .bss are there for you.")};
    }
    return {};
}

qint64 loadedBytes(const image::Elf32& object) {
    qint64 sum = 0;
    for (const ElfSection& section : object.sections()) {
        sum += (section.flags & elf::flagAlloc) != 0 ? qint64{section.size} : 0;
    }
    return sum;
}

} // namespace

QList<IntegrityFinding> inspectObject(const QString& file, const image::Elf32& object, const KitSymbols& kit) {
    QList<IntegrityFinding> findings;
    const auto add = [&](const Verdict& verdict) {
        if (!verdict.reason.isEmpty()) { findings += {file, verdict.reason, verdict.advice}; }
    };
    for (const ElfSymbol& symbol : object.symbols()) { add(judgeSymbol(object, symbol, kit)); }
    for (const ElfSection& section : object.sections()) { add(judgeSection(section)); }
    if (const qint64 bytes = loadedBytes(object); bytes > objectBytesLimit) {
        add({QStringLiteral("takes %1 KiB of memory; a file of a part may take %2 KiB")
                 .arg(bytes / 1024)
                 .arg(objectBytesLimit / 1024),
             QStringLiteral("Look for an array that is larger than it need be.")});
    }
    return findings;
}

} // namespace mica::build
