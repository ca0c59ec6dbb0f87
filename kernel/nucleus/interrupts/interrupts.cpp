// SPDX-License-Identifier: BSD-2-Clause
// Start-up of interrupts: puts the parts of lab 02 together, in the order that is safe. Called by the nucleus' main. Also what
// a long call does for them, and the way out of one that came in ring 3.

#include <nucleus/interrupts/interrupts.h>

#include <nucleus/diagnostics/panic.h>
#include <nucleus/interrupts/pic.h>
#include <nucleus/interrupts/pit.h>
#include <nucleus/scheduling/scheduler.h>
#include <nucleus/time/timers.h>

#include <utility>

namespace mica::interrupts {

// Eight-byte aligned: a gate then never straddles a cache line (Intel SDM 3A, 6.10).
alignas(8) static constinit idt::Table table{};

static void on_timer(TrapFrame&) {
    ++timer_ticks;
    scheduling::tick(); // before the timers: whom one wakes has not run in this tick
    timers::expire(static_cast<std::uint32_t>(timer_ticks));
}

void initialise() {
    idt::fill(table);
    idt::load(table);
    pic::remap(vector_of(Line::timer), vector_of(Line::clock));
    if (!register_handler(vector_of(Line::timer), on_timer)) { diagnostics::panic("the timer has a handler already"); }
    pit::start(timer_hertz);
}

void replace_gate(Vector vector, idt::Gate gate) { table[index(vector)] = gate; }

// As in the idle loop: nobody is current meanwhile.
void let_in() {
    if (!may_come) { return; }
    std::uint64_t ticks = timer_ticks;
    Thread* const running = std::exchange(scheduling::current, nullptr); // so nobody takes its place
    asm volatile("sti; nop; cli" : : : "memory"); // STI takes effect one instruction late (Intel SDM 2B, STI)
    scheduling::current = running;
    for (; ticks != timer_ticks; ++ticks) { scheduling::tick(); }
}

} // namespace mica::interrupts

/// entry.S comes here from an interrupt of ring 3 that has been dealt with, and leaves by the frame.
extern "C" [[gnu::optimize("omit-frame-pointer")]] mica::interrupts::TrapFrame* mica_choose_frame() {
    using namespace mica::scheduling;
    return current != nullptr ? &stay_or_go_on(*current)->frame : &go_on()->frame;
}
