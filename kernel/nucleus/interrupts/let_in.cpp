// SPDX-License-Identifier: BSD-2-Clause
// Interrupts in the middle of a long call, as in the idle loop: nobody is current meanwhile.
#include <nucleus/interrupts/let_in.h>

#include <nucleus/interrupts/interrupts.h>
#include <nucleus/scheduling/scheduler.h>

#include <utility>

namespace mica::interrupts {

constinit bool may_come = false;

void let_in() {
    if (!may_come) { return; }
    std::uint64_t ticks = ticks_so_far;
    Thread* const running = std::exchange(scheduling::current, nullptr); // so nobody takes its place
    asm volatile("sti; nop; cli" : : : "memory"); // STI takes effect one instruction late (Intel SDM 2B, STI)
    scheduling::current = running;
    for (; ticks != ticks_so_far; ++ticks) { scheduling::tick(); }
}

} // namespace mica::interrupts
