// SPDX-License-Identifier: GPL-3.0-or-later
// Finds the cross compiler and ninja. Used by build/builder, machine/source_lookup and `mica doctor`.
#pragma once

#include "core/failure.h"

#include <QStringList>

namespace mica::build {

/// Pre of everything that takes one: made by findToolchain().
struct Toolchain {
    QString compiler;  ///< absolute path of g++ for i386 ELF
    QString linker;    ///< ld of the same prefix
    QString addr2line; ///< of the same prefix
    QString ninja;
    QString prefix;          ///< "i686-linux-gnu-" or "i686-elf-"
    QString compilerVersion; ///< "12.2.0"
    QString ninjaVersion;
    QString runtimeLibrary;  ///< absolute path of libgcc.a: 64-bit division and the like
    QStringList includeDirs; ///< folders of the compiler's own headers, canonical: a part may include from there
};

/// Looks in MICA_TOOLCHAIN (a bin folder), beside the program (<exe>/../toolchain/bin), then PATH. Starts the compiler and
/// ninja once each for their versions (about 20 ms).
/// Throws Failure(tool) that names what is missing or too old and how to install it.
Toolchain findToolchain();

/// Path of one program by the same rules, or empty. `name` without ".exe".
QString findTool(const QString& name);

} // namespace mica::build
