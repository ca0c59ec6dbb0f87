// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the line programs of a linked guest: section .debug_line, DWARF 3 to 5 (DWARF 5, 6.2). Used by LineTable.
#pragma once

#include "core/image/elf32.h"

#include <QStringList>

namespace mica::debug {

/// The code from `address` on, up to the next row of its sequence, comes from this line.
struct LineRow {
    quint32 address = 0;
    int file = 0; ///< index into DebugLines::files; -1 when the unit does not name it
    int line = 0;
    bool statement = false; ///< a recommended place for a breakpoint
    bool end = false;       ///< the first address behind a sequence
};

struct DebugLines {
    QStringList files;   ///< as addr2line writes them: folder of the compilation, folder, name
    QList<LineRow> rows; ///< sequence by sequence; addresses rise within one
};

/// Never trusts a field: a unit that is damaged or of another version is left out, the others are read. A file without debug
/// information yields nothing. Code that the linker dropped (sequences at address 0) is left out, too.
DebugLines readDebugLines(const image::Elf32& elf);

} // namespace mica::debug
