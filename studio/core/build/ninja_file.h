// SPDX-License-Identifier: GPL-3.0-or-later
// The build.ninja of a work folder: every student file to assembly, to an object, and all of them with the kit to one nucleus.
// Used by builder. What is linked in which order, and why, is in docs/design/build.md.
#pragma once

#include "core/build/source_unit.h"
#include "core/build/toolchain.h"
#include "core/course/kit.h"

#include <QByteArray>
#include <QList>

namespace mica::build {

/// A program of user land that student files are part of.
struct ProgramPlan {
    QString name;
    QString archive;     ///< the kit's objects of it, linked whole; empty when it has none
    quint32 address = 0; ///< where it begins
};

struct NinjaPlan {
    QString toolPrefix; ///< Toolchain::prefix: tools are called by name, their folder is first on PATH
    QStringList cxxFlags, asmFlags, linkFlags; ///< as in course::Kit
    QList<SourceUnit> units;
    QStringList kitArchives;  ///< linked whole, before anything of a student
    QStringList partArchives; ///< references of other labs and libgcc: members are taken as needed
    QList<ProgramPlan> programs;
};

inline constexpr const char* ninjaObjectsTarget = "objects";
inline constexpr const char* ninjaNucleus = "nucleus.elf";
inline constexpr const char* ninjaLinkedTarget = "linked"; ///< the nucleus and the programs
inline constexpr const char* ninjaStatus = "@edge ";       ///< NINJA_STATUS: what edge_output looks for

/// g++ arguments for one file, without input and output. `flags`: the kit's for C++ or for assembly.
QStringList compileArguments(const QStringList& flags);

/// "console" -> "console.elf", in the work folder.
QString programFile(const QString& name);

QByteArray makeNinjaFile(const NinjaPlan& plan);

} // namespace mica::build
