// SPDX-License-Identifier: GPL-3.0-or-later
// Walks the page tables of a stopped machine by their raw entries. Used by Machine::walk and its tests.
#pragma once

#include "core/machine/snapshot.h"

#include <functional>

namespace mica::machine {

/// Translates `linear` by 32-bit paging (Intel SDM 3A, 4.3): page directory, page table, and 4 MiB pages where CR4.PSE is set.
/// `readEntry` yields the four bytes at a physical address; it is called at most twice.
PageWalk walkPages(const ControlRegisters& control, quint32 linear,
                   const std::function<quint32(quint32 physical)>& readEntry);

} // namespace mica::machine
