// SPDX-License-Identifier: BSD-2-Clause
// The end of the road: the nucleus found itself in a state it cannot go on from. Used by everything in it.
#pragma once

#include <string_view>

namespace mica::diagnostics {

/// Reports `reason` and a backtrace of the callers on the console, then stops the machine. Allocates nothing, needs no
/// interrupts, and works from the first line of the start-up on; before the console is set up it is silent.
///
///     panic: REASON
///     #0 c0101234 mica::foo+0x12
///     …
///     The nucleus has stopped.
///
/// A panic inside a panic stops at once.
[[noreturn]] void panic(std::string_view reason);

} // namespace mica::diagnostics

/// Where every panic ends, its report written. The host sets a breakpoint on it: a run that comes here has panicked.
extern "C" [[noreturn, gnu::noinline]] void mica_panic_reached();
