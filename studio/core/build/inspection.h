// SPDX-License-Identifier: GPL-3.0-or-later
// What a student's object may and may not hold, decided before anything is linked or run. See docs/design/trust.md.
#pragma once

#include "core/build/builder.h"

#include <QSet>

namespace mica::build {

/// What the kit's archives define, read once a kit.
struct KitSymbols {
    QSet<QString> kitDefined;                 ///< mangled global symbols of libnucleus and libprobe
    QSet<QString> probeDefined;               ///< those of libprobe and the probes: a part may not even refer to them
    QMap<QString, QSet<QString>> partDefined; ///< student file stem ("pic") -> symbols its reference defines
};

KitSymbols readKitSymbols(const course::Kit& kit, const course::Lab& lab);

/// Defined and undefined symbols, sections, constructors, absolute symbols.
QList<IntegrityFinding> inspectObject(const QString& file, const image::Elf32& object, const KitSymbols& kit);

/// The assembly the compiler made (.s): directives that read other files or build directives.
QList<IntegrityFinding> inspectAssembly(const QString& file, const QByteArray& assembly);

/// The dependency file: every header must come from the kit or from the lab's own files.
QList<IntegrityFinding> inspectDependencies(const QString& file, const QByteArray& depfile, const QString& workDir);

} // namespace mica::build
