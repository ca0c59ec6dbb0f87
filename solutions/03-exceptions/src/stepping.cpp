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
    // todo: Note what is wanted. Nothing happens yet: the walk begins at the next breakpoint.
    // placeholder:
    stops_left = count;
    visitor = visit;
    walking = false;
    // student: end
}

bool stepped(TrapFrame& frame) {
    // student: begin(stepping)
    // todo: Whose is it? What makes the processor stop after one more instruction, and where do you write that, so that
    // todo: it holds for the interrupted code and not for this one? Who takes it away again, and when?
    // placeholder: return false;
    if (frame.from_user() || stops_left == 0) { return false; }
    if (frame.vector == index(Vector::breakpoint)) {
        walking = true;
        frame.eflags |= arch::trap_flag;
        return true;
    }
    if (frame.vector != index(Vector::debug) || !walking) { return false; }
    --stops_left;
    visitor(frame);
    if (stops_left == 0) {
        walking = false;
        frame.eflags &= ~arch::trap_flag;
    }
    return true;
    // student: end
}

} // namespace mica::exceptions
