// SPDX-License-Identifier: BSD-2-Clause
// Walks through known instructions of the nucleus: how many stops, where, and what is left when it is over. And what must not
// be taken for a walk.
#include "own_entries.h"
#include "suspect.h"

#include <nucleus/arch/cpu.h>
#include <nucleus/arch/segments.h>
#include <nucleus/exceptions/stepping.h>
#include <nucleus/interrupts/vectors.h>
#include <probe/probe.h>

#include <array>

extern "C" void mica_probe_walk_over_breakpoint();
extern "C" const std::uint32_t mica_probe_breakpoint_offsets[3];

asm(R"(
    .text
    .type mica_probe_walk_over_breakpoint, @function
mica_probe_walk_over_breakpoint:
    int3
    nop
1:  int3
    nop
2:  nop
3:  nop
    ret
    .size mica_probe_walk_over_breakpoint, . - mica_probe_walk_over_breakpoint
    .section .rodata
    .p2align 2
mica_probe_breakpoint_offsets:
    .long 1b - mica_probe_walk_over_breakpoint
    .long 2b - mica_probe_walk_over_breakpoint
    .long 3b - mica_probe_walk_over_breakpoint
    .text
)");

namespace {

using namespace mica;
using exceptions::step_from_breakpoint;
using exceptions::stepped;
using interrupts::TrapFrame;
using interrupts::Vector;
using probe::observe;

constexpr std::uint32_t most_stops = 64;
constinit std::array<std::uint32_t, most_stops> stops{};
constinit std::uint32_t stop_count = 0;
constinit std::uint32_t foreign_frames = 0; ///< stops that were not of the nucleus

void note(const TrapFrame& frame) {
    stops[stop_count % most_stops] = frame.eip;
    ++stop_count;
    foreign_frames += frame.vector == interrupts::index(Vector::debug) && (frame.cs & 3U) == 0 ? 0U : 1U;
}

void note_nothing(const TrapFrame&) { foreign_frames += 1; }

std::uint32_t in_order(std::uint32_t first_address, const std::uint32_t* offsets, std::uint32_t count) {
    std::uint32_t right = 0;
    while (right < count && right < stop_count && stops[right] == first_address + offsets[right]) { ++right; }
    return right;
}

/// Walks `count` instructions; returns the trap flag as it is afterwards, and switches it off.
bool walk(std::uint32_t count) {
    stop_count = 0;
    step_from_breakpoint(count, note);
    mica_probe_walk();
    std::uint32_t flags;
    asm volatile("pushfl\n\tpopl %0\n\tpushl %0\n\tandl %1, (%%esp)\n\tpopfl"
                 : "=&r"(flags)
                 : "i"(~arch::trap_flag)
                 : "memory", "cc");
    return (flags & arch::trap_flag) != 0;
}

void twenty() {
    foreign_frames = 0;
    const bool flag_left = walk(20);
    observe("walk.stops_of_20", stop_count);
    observe("walk.in_order", in_order(reinterpret_cast<std::uintptr_t>(&mica_probe_walk), mica_probe_walk_offsets, 20));
    observe("walk.trap_flag_left", flag_left);
}

void random_counts() {
    std::uint32_t wrong = 0;
    for (int i = 0; i < 12; ++i) {
        const std::uint32_t count = 1 + probe::random_below(probes::walked);
        (void)walk(count);
        const std::uint32_t right =
            in_order(reinterpret_cast<std::uintptr_t>(&mica_probe_walk), mica_probe_walk_offsets, count);
        wrong += right != count || stop_count != count ? 1U : 0U;
    }
    observe("walks.wrong_of_12", wrong);
}

void asked_twice() {
    stop_count = foreign_frames = 0;
    step_from_breakpoint(5, note_nothing);
    (void)walk(3);
    observe("asked_twice.stops_of_3", stop_count);
    observe("asked_twice.first_visitor_called", foreign_frames);
}

void over_breakpoint() {
    stop_count = 0;
    step_from_breakpoint(3, note);
    mica_probe_walk_over_breakpoint();
    observe("second_breakpoint.stops_of_3", stop_count);
    observe("second_breakpoint.in_order", in_order(reinterpret_cast<std::uintptr_t>(&mica_probe_walk_over_breakpoint),
                                                   mica_probe_breakpoint_offsets, 3));
}

TrapFrame frame_of(Vector vector, std::uint16_t code_selector) {
    TrapFrame frame{};
    frame.vector = interrupts::index(vector);
    frame.cs = code_selector;
    frame.eflags = arch::always_set_flag;
    frame.eip = 0x1234'5678;
    return frame;
}

/// "left alone", or what was done to a frame that is somebody else's.
std::string_view treated(Vector vector, std::uint16_t code_selector) {
    TrapFrame frame = frame_of(vector, code_selector);
    const bool claimed = stepped(frame);
    if (claimed) { return "taken for the walk's"; }
    return frame.eflags == arch::always_set_flag && frame.eip == 0x1234'5678 ? "left alone" : "changed";
}

void others() {
    step_from_breakpoint(0, note);
    observe("other.breakpoint_without_walk", treated(Vector::breakpoint, segments::kernel_code_selector));
    observe("other.debug_without_walk", treated(Vector::debug, segments::kernel_code_selector));
    step_from_breakpoint(7, note);
    observe("other.breakpoint_of_ring_3", treated(Vector::breakpoint, segments::user_code_selector));
    observe("other.debug_of_ring_3", treated(Vector::debug, segments::user_code_selector));
    observe("other.debug_before_the_breakpoint", treated(Vector::debug, segments::kernel_code_selector));
    step_from_breakpoint(0, note);
}

void run() {
    probes::use_own_entries();
    others();
    twenty();
    observe("walk.foreign_frames", foreign_frames);
    random_counts();
    asked_twice();
    over_breakpoint();
}

[[gnu::section(".probes"), gnu::used]] const probe::Entry entry{"walk", probe::Stage::threads, run};

} // namespace
