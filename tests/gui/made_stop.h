// SPDX-License-Identifier: GPL-3.0-or-later
// A stop of a small Mica system made by hand: flat segments, paging, four processes, a trace. For tests of what inspectors say of it.
#pragma once

#include "core/debug/stop_state.h"

namespace mica::test {

// Where things lie in the made stop.
inline constexpr quint32 idleTimerEip = 0xc0101a1f, kernelStack = 0xc0107f80;
inline constexpr quint32 directoryAt = 0x00200000, otherDirectoryAt = 0x00210000; ///< physical
inline constexpr quint32 userCode = 0x08048000, userData = 0x0804b000, videoMemory = 0xc00b8000, unmapped = 0x40000000;
inline constexpr quint32 supervisorThread = 0xc0310000, namesThread = 0xc0311000, consoleThread = 0xc0312000,
                         shellThread = 0xc0313000;
inline constexpr quint32 supervisorProcess = 0xc0320000, namesProcess = 0xc0321000, consoleProcess = 0xc0322000,
                         shellProcess = 0xc0323000;
inline constexpr quint32 namesEndpoint = 0xc0330000, consoleEndpoint = 0xc0331000;
inline constexpr quint64 madeTick = 18204311;

/// In the handler of the timer's interrupt, which came while the shell ran. Nothing in it is odd.
debug::StopState madeStop();

/// 1,204 ticks earlier: the shell in ring 3.
debug::StopState madeStopBefore();

debug::Stop shared(const debug::StopState& state);

quint64 segment(quint32 base, quint32 limit, quint8 access, quint8 flags); ///< raw; limit as stored, 20 bits
quint64 gate(quint16 selector, quint32 offset, quint8 access);             ///< raw

} // namespace mica::test
