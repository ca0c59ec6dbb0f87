// SPDX-License-Identifier: BSD-2-Clause
// The whole system, started when a boot is for no probe.
#pragma once

namespace mica::system {

/// Says what there is, then lives on interrupts: an uptime line every second, and an echo of what is typed.
/// Pre: all stages of the start-up are done.
[[noreturn]] void run();

} // namespace mica::system
