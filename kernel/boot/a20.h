// SPDX-License-Identifier: BSD-2-Clause
// The A20 gate: with it closed, odd megabytes of memory are copies of the even ones.
#pragma once

namespace mica::boot {

/// Opens the gate by BIOS, port 0x92 and the keyboard controller, in this order, testing for the wrap-around after each.
/// Returns whether it is open.
[[nodiscard]] bool enable_a20();

} // namespace mica::boot
