// SPDX-License-Identifier: GPL-3.0-or-later
// What a student's object may and may not hold, decided before anything is linked or run. See docs/design/trust.md.
#pragma once

#include "core/build/builder.h"
#include "core/build/source_names.h"

#include <QSet>

namespace mica::build {

/// What the kit's archives define, read once a kit. All names mangled.
struct KitSymbols {
    QSet<QString>
        kitDefined; ///< symbols of libnucleus and of the linker script: a part may use them, never define them
    QSet<QString>
        inlineDefined; ///< inline functions of headers: a part may hold a copy as the compiler makes it, no other
    QSet<QString> probeDefined; ///< those of libprobe and the probes: a part may not even refer to them
    QMap<QString, QSet<QString>>
        partDefined;                   ///< of this lab: student file stem ("pic") -> symbols its reference defines
    QMap<QString, QString> otherParts; ///< symbol defined by another lab's reference -> that lab's folder, "01-boot"

    bool ofPrograms = false; ///< the lab's files are parts of programs, in ring 3

    /// The student file stem whose reference defines the symbol, or empty.
    QString ownerOf(const QString& symbol) const;
};

/// Throws Failure(content | harness) when an archive of the kit is missing or damaged.
KitSymbols readKitSymbols(const course::Kit& kit, const course::Lab& lab);
/// The same of a lab of the nucleus, by its folder name.
KitSymbols readKitSymbols(const course::Kit& kit, const QString& labDirectory);

/// Defined and undefined symbols, sections, constructors, absolute symbols.
QList<IntegrityFinding> inspectObject(const QString& file, const image::Elf32& object, const KitSymbols& kit);

/// The assembly the compiler made (.s): directives that read other files or build directives. `file` decides how much is
/// allowed: a .S file may define macros, a C++ file may not.
QList<IntegrityFinding> inspectAssembly(const QString& file, const QByteArray& assembly);

/// The dependency file: every header must come from the kit, from the student's own files or from the compiler.
QList<IntegrityFinding> inspectDependencies(const QString& file, const QByteArray& depfile, const SourceNames& names);

/// The compiler's messages: one that quotes a file from elsewhere shows that it was read.
QList<IntegrityFinding> inspectDiagnostics(const QString& file, const QList<Diagnostic>& diagnostics,
                                           const SourceNames& names);

} // namespace mica::build
