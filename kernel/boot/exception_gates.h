// SPDX-License-Identifier: BSD-2-Clause
// Stage 2's own interrupt descriptor table, so that a fault of the loader is a message and not a triple fault.
#pragma once

namespace mica::boot {

/// Points all 32 exception vectors at boot_exception (stage2_entry.S). Before it, an exception is a triple fault.
void install_exception_gates();

} // namespace mica::boot
