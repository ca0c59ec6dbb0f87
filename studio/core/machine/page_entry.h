// SPDX-License-Identifier: GPL-3.0-or-later
// Bits of a 32-bit page-directory or page-table entry, and what goes with them (Intel SDM 3A, 4.3). Used by walks and maps.
#pragma once

#include <QtGlobal>

namespace mica::machine {

constexpr quint32 entryPresent = 1U << 0U;
constexpr quint32 entryWritable = 1U << 1U;
constexpr quint32 entryUser = 1U << 2U;
constexpr quint32 entryLarge = 1U << 7U; ///< of a directory entry, with CR4.PSE: a page of 4 MiB
constexpr quint32 entryGlobal = 1U << 8U;
constexpr quint32 cr0Paging = 1U << 31U;
constexpr quint32 cr4PageSize = 1U << 4U;

} // namespace mica::machine
