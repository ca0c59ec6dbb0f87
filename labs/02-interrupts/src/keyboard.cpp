// SPDX-License-Identifier: BSD-2-Clause
// The keyboard's interrupt handler and the queue it fills. Your part of lab 02; the contract is in
// nucleus/interrupts/keyboard.h.

#include <nucleus/interrupts/keyboard.h>

#include <array>

namespace mica::keyboard {

using interrupts::TrapFrame;

// student: begin(keyboard)
// TODO(keyboard): Design the queue: which variables does it need? Then write the four functions. It starts
//     empty without any code being run: give the variables constant initial values, and mark them
//     constinit, so that the compiler checks it.
void on_interrupt(TrapFrame&) {}

std::optional<std::uint8_t> take() { return std::nullopt; }

std::size_t waiting() { return 0; }

std::uint32_t dropped() { return 0; }
// student: end

} // namespace mica::keyboard
