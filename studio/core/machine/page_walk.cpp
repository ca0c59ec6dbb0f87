// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/page_walk.h"

#include "core/machine/page_entry.h"

namespace mica::machine {

namespace {

constexpr quint32 tableMask = 0xfffff000U;
constexpr quint32 largeMask = 0xffc00000U;

} // namespace

PageWalk walkPages(const ControlRegisters& control, quint32 linear,
                   const std::function<quint32(quint32 physical)>& readEntry) {
    PageWalk walk;
    walk.linear = linear;
    walk.pagingOn = (control.cr0 & cr0Paging) != 0;
    if (!walk.pagingOn) {
        walk.present = walk.writable = walk.user = true;
        walk.physical = linear;
        return walk;
    }
    walk.directoryEntry = readEntry((control.cr3 & tableMask) + ((linear >> 22U) << 2U));
    quint32 rights = walk.directoryEntry;
    if ((walk.directoryEntry & entryPresent) == 0) { return walk; }
    walk.largePage = (walk.directoryEntry & entryLarge) != 0 && (control.cr4 & cr4PageSize) != 0;
    if (walk.largePage) {
        walk.physical = (walk.directoryEntry & largeMask) | (linear & ~largeMask);
    } else {
        walk.tableEntry = readEntry((walk.directoryEntry & tableMask) + (((linear >> 12U) & 0x3ffU) << 2U));
        if ((walk.tableEntry & entryPresent) == 0) { return walk; }
        rights &= walk.tableEntry;
        walk.physical = (walk.tableEntry & tableMask) | (linear & ~tableMask);
    }
    walk.present = true;
    walk.writable = (rights & entryWritable) != 0;
    walk.user = (rights & entryUser) != 0;
    return walk;
}

} // namespace mica::machine
