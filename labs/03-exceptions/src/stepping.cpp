// SPDX-License-Identifier: BSD-2-Clause
// The nucleus, one instruction at a time. Your part of lab 03; the contract is in nucleus/exceptions/stepping.h.

#include <nucleus/exceptions/stepping.h>

#include <nucleus/arch/cpu.h>
#include <nucleus/interrupts/vectors.h>

namespace mica::exceptions {

using interrupts::TrapFrame;
using interrupts::Vector;

[[maybe_unused]] static constinit std::uint32_t stops_left = 0; ///< of the walk that is asked for or under way
[[maybe_unused]] static constinit Visitor visitor = nullptr;    ///< who is shown them
[[maybe_unused]] static constinit bool walking = false;         ///< the walk has begun

void step_from_breakpoint(std::uint32_t count, Visitor visit) {
    // student: begin(stepping)
    // TODO(stepping): Note what is wanted. Nothing happens yet: the walk begins at the next breakpoint.
    // student: end
}

bool stepped(TrapFrame& frame) {
    // student: begin(stepping)
    // TODO(stepping): Whose is it? What makes the processor stop after one more instruction, and where do you write
    //     that, so that it holds for the interrupted code and not for this one? Who takes it away again, and when?
    return false;
    // student: end
}

} // namespace mica::exceptions
