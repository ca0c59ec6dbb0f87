// SPDX-License-Identifier: GPL-3.0-or-later
// Finds the cross compiler and ninja. Used by build/builder, machine/source_lookup and `mica doctor`.
#pragma once

#include "core/failure.h"

#include <QString>

namespace mica::build {

struct Toolchain {
    QString compiler;  ///< absolute path of g++ for i386 ELF
    QString linker;    ///< ld of the same prefix
    QString addr2line; ///< of the same prefix
    QString ninja;
    QString prefix;          ///< "i686-linux-gnu-" or "i686-elf-"
    QString compilerVersion; ///< "12.2.0"
    QString ninjaVersion;
};

/// Looks in MICA_TOOLCHAIN (a bin folder), beside the program (<exe>/../toolchain/bin), then PATH.
/// Throws Failure(tool) that names what is missing and how to install it.
Toolchain findToolchain();

/// Path of one program by the same rules, or empty.
QString findTool(const QString& name);

} // namespace mica::build
