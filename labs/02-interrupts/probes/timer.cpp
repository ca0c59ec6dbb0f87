// SPDX-License-Identifier: BSD-2-Clause
// One guest second with interrupts on: how often the timer came, and how long at most nothing else could.

#include "devices.h"
#include "own_table.h"

#include <nucleus/arch/cpu.h>
#include <nucleus/interrupts/interrupts.h>
#include <probe/probe.h>

#include <algorithm>

namespace {

using namespace mica;
using probe::observe;

constexpr std::uint64_t second = 1'000'000; // ticks: the course's machine executes a million instructions a second
constexpr std::uint32_t interrupt_flag = 0x200;

void run() {
    if (probes::gates_in_place() != 256) { return; }
    probes::wire_keyboard();
    const std::uint64_t before = interrupts::timer_ticks;
    const std::uint64_t begin = arch::ticks();
    std::uint64_t next_key = begin + 20'000;
    std::uint64_t previous = begin;
    std::uint64_t longest = 0;
    arch::interrupts_on();
    while (previous - begin < second) {
        const std::uint64_t now = arch::ticks();
        longest = std::max(longest, now - previous);
        previous = now;
        if (now >= next_key && !probes::byte_waits()) { // a key now and then: the keyboard's interrupt counts as well
            probes::press(static_cast<std::uint8_t>(probe::random()));
            next_key = now + 20'000 + probe::random_below(20'000);
            previous = arch::ticks();
        }
    }
    std::uint32_t flags = 0;
    asm volatile("pushfl; popl %0" : "=r"(flags));
    arch::interrupts_off();
    observe("interrupts.still_on", (flags & interrupt_flag) != 0);
    observe("irq0.per_second", interrupts::timer_ticks - before);
    observe("interrupts.longest_off", longest);
}

[[gnu::section(".probes"), gnu::used]] const probe::Entry entry{"timer", probe::Stage::interrupts, run};

} // namespace
