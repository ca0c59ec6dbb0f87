// SPDX-License-Identifier: BSD-2-Clause
// The nucleus, one instruction at a time: a walk is a state, and the trap flag is given for one instruction at a time.

#include <nucleus/exceptions/stepping.h>

#include <nucleus/arch/cpu.h>
#include <nucleus/interrupts/vectors.h>

#include <utility>

namespace mica::exceptions {

using interrupts::TrapFrame;
using interrupts::Vector;

namespace {

enum class State { at_rest, asked_for, under_way };

struct Walk {
    State state = State::at_rest;
    std::uint32_t length = 0;
    std::uint32_t made = 0;
    Visitor visitor = nullptr;
};
constinit Walk walk{};

void let_one_instruction_run(TrapFrame& frame, bool one_only) {
    frame.eflags = (frame.eflags & ~arch::trap_flag) | (one_only ? arch::trap_flag : 0);
}

bool at_breakpoint(TrapFrame& frame) {
    if (walk.state == State::at_rest) { return false; }
    walk.state = State::under_way;
    let_one_instruction_run(frame, true);
    return true;
}

bool at_stop(TrapFrame& frame) {
    if (walk.state != State::under_way) { return false; }
    const bool last = ++walk.made == walk.length;
    const Walk now = last ? std::exchange(walk, Walk{}) : walk;
    now.visitor(frame);
    let_one_instruction_run(frame, !last);
    return true;
}

} // namespace

void step_from_breakpoint(std::uint32_t count, Visitor visit) {
    walk = count == 0 ? Walk{} : Walk{.state = State::asked_for, .length = count, .made = 0, .visitor = visit};
}

bool stepped(TrapFrame& frame) {
    if (frame.from_user()) { return false; }
    switch (Vector{static_cast<std::uint8_t>(frame.vector)}) {
    case Vector::breakpoint: return at_breakpoint(frame);
    case Vector::debug: return at_stop(frame);
    default: return false;
    }
}

} // namespace mica::exceptions
