// SPDX-License-Identifier: GPL-3.0-or-later
// Links the nucleus with the kernel's own tests once more, with one of its sources changed. Used by grade/kernel_verify.
#pragma once

#include "core/build/toolchain.h"
#include "core/cancellation.h"
#include "core/course/kit.h"

namespace mica::build {

struct ChangedSource {
    QString
        file; ///< from the root of the tree: "kernel/nucleus/memory/frames.cpp", "solutions/05-paging/src/page_table.cpp"
    QByteArray text;
};

/// Compiles the source with the kit's flags and links it in place of its object: objects come before archives, so the archive's member of
/// the same symbols is not taken. Returns the absolute path of the ELF. Pre: nobody else works in `workDir`, which is kept.
/// Throws Failure(build) with the tool's words, or when no archive of the kit holds the file; Failure(tool | harness | cancelled).
QString linkChangedNucleus(const ChangedSource& source, const QString& workDir, const course::Kit& kit,
                           const Toolchain& toolchain, const Cancellation& cancel = {});

} // namespace mica::build
