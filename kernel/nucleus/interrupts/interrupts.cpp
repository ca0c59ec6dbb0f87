// SPDX-License-Identifier: BSD-2-Clause
// Start-up of interrupts: puts the parts of lab 02 together, in the order that is safe. Called by the nucleus' main.

#include <nucleus/interrupts/interrupts.h>

#include <nucleus/diagnostics/panic.h>
#include <nucleus/interrupts/pic.h>
#include <nucleus/interrupts/pit.h>
#include <nucleus/scheduling/scheduler.h>
#include <nucleus/time/timers.h>

namespace mica::interrupts {

namespace {

// Eight-byte aligned: a gate then never straddles a cache line (Intel SDM 3A, 6.10).
alignas(8) constinit idt::Table table{};

void on_timer(TrapFrame&) {
    ++ticks_so_far;
    scheduling::tick(); // before the timers: whom one wakes has not run in this tick
    timers::expire(static_cast<std::uint32_t>(ticks_so_far));
}

} // namespace

constinit std::uint64_t ticks_so_far = 0;

void initialise() {
    idt::fill(table);
    idt::load(table);
    pic::remap(vector_of(Line::timer), vector_of(Line::clock));
    must_register(vector_of(Line::timer), on_timer);
    pit::start(timer_hertz);
}

void must_register(Vector vector, Handler handler) {
    if (!register_handler(vector, handler)) { diagnostics::panic("an interrupt refused its first handler"); }
}

void replace_gate(Vector vector, idt::Gate gate) { table[index(vector)] = gate; }

} // namespace mica::interrupts
