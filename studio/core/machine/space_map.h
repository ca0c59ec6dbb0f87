// SPDX-License-Identifier: GPL-3.0-or-later
// All that a page directory maps, as ranges of neighbouring pages with equal rights. Used by `mica replay` and Studio's Paging dock.
#pragma once

#include "core/machine/snapshot.h"

#include <functional>

namespace mica::machine {

class Machine;

struct MappedRange {
    quint32 linear = 0;
    quint64 bytes = 0;
    bool writable = false, user = false; ///< combined over both levels
    bool largePages = false;
    bool global = false;  ///< the G bit of the last level
    bool together = true; ///< the frames follow each other, too
    quint32 physical = 0; ///< of the first page
    bool operator==(const MappedRange&) const = default;
};

/// Bytes of physical memory; fewer than asked for where it ends.
using ReadPhysical = std::function<QByteArray(quint32 physical, quint32 length)>;

/// The ranges of the directory at the physical address `directory`, in the order of addresses. `largePages`: CR4.PSE is set.
/// Intel SDM 3A, 4.3 (32-bit paging).
QList<MappedRange> mapOfSpace(quint32 directory, bool largePages, const ReadPhysical& read);

/// Of a stopped machine. Blocks; throws what Machine::physicalMemory throws.
QList<MappedRange> mapOfSpace(Machine& machine, quint32 directory);

/// "rw u 0x08048000 to 0x0804afff (3 pages) at 0x00345000"; k for the nucleus alone, u for ring 3, too.
QString display(const MappedRange& range);

} // namespace mica::machine
