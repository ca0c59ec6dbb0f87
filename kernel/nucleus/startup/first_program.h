// SPDX-License-Identifier: BSD-2-Clause
// The one program that the nucleus starts by itself: `supervisor` of the boot bundle (abi/first_program.h). Also how
// the kernel's own tests start theirs.
#pragma once

#include <nucleus/processes/process.h>

namespace mica::startup {

/// Loads a program file into a new process that owns all free memory and holds a handle to everything, and makes its
/// first thread ready. Panics, with the reason, when the file is no program or does not fit: there is nobody to tell.
Process& load_first_program(std::span<const std::byte> file);

/// Enters the first thread that is ready; the time that counts begins. Pre: there is one. The kernel stack starts anew.
[[noreturn]] void enter_user_land();

} // namespace mica::startup
