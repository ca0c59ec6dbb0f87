// SPDX-License-Identifier: BSD-2-Clause
// Switching the machine off. Used by the probe runtime and the start-up.
#pragma once

namespace mica::power {

/// Ends the emulation (abi::shutdown_port); on a machine that does not know that port, stops for good.
[[noreturn]] void off();

} // namespace mica::power
