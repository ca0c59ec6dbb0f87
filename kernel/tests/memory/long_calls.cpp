// SPDX-License-Identifier: BSD-2-Clause
// TIME-010..012: calls on a thousand pages at once. No timer tick is lost, and interrupts are never off for long: the
// real-time clock interrupts 2,048 times a second beside, and its handler notes the longest time between two.
#include <probe/world/user.h>
#include <probe/world/world.h>

#include <freestanding/io_ports.h>
#include <nucleus/arch/cpu.h>
#include <nucleus/diagnostics/panic.h>
#include <nucleus/interrupts/dispatch.h>
#include <probe/probe.h>

#include <algorithm>

namespace {

using namespace mica;
using namespace mica::world;
using abi::Call;
using abi::MemoryRight;

constexpr std::uint32_t rounds = 4;
constexpr std::uint32_t scattered = 128; ///< pages, each in a page table of its own
constexpr std::uint32_t table_reach = 1024 * abi::page_bytes;
constexpr std::uint32_t writable = abi::bits(MemoryRight::write);
constexpr std::uint32_t readable = abi::bits(MemoryRight::read);

enum : std::uint32_t { first_tick, first_time, last_tick, last_time, failed, bells_cell, heard_before, late };

// ---- the longest time without an interrupt, by the real-time clock

constexpr arch::Port cmos_index{0x70};
constexpr arch::Port cmos_data{0x71};

constinit std::uint64_t last_interrupt = 0;
constinit std::uint32_t longest = 0;
constinit std::uint32_t interrupts_seen = 0;

std::uint8_t read_clock(std::uint8_t number) {
    arch::out8(cmos_index, number);
    return arch::in8(cmos_data);
}

void write_clock(std::uint8_t number, std::uint8_t value) {
    arch::out8(cmos_index, number);
    arch::out8(cmos_data, value);
}

void on_clock(interrupts::TrapFrame&) {
    const std::uint64_t now = arch::ticks();
    if (last_interrupt != 0) { longest = std::max(longest, static_cast<std::uint32_t>(now - last_interrupt)); }
    last_interrupt = now;
    ++interrupts_seen;
    (void)read_clock(12); // register C: until it is read there is no other interrupt (MC146818A, register C)
}

/// Register A has the rate in bits 0 to 3: 5 stands for 2,048 a second; bit 6 of register B lets them out (MC146818A).
void start_clock() {
    if (!interrupts::register_handler(interrupts::vector_of(interrupts::Line::clock), on_clock)) {
        diagnostics::panic("the real-time clock has a handler already");
    }
    write_clock(10, static_cast<std::uint8_t>((read_clock(10) & 0xF0U) | 5U));
    write_clock(11, static_cast<std::uint8_t>(read_clock(11) | 0x40U));
    (void)read_clock(12);
}

// ---- the long calls

[[gnu::section(".text.user")]] void expect_ok(const Answer& answer) {
    if (answer.status() != abi::Status::ok) { board()[failed] = board()[failed] + 1; }
}

/// The same of a call that has lasted for several ticks: whom the timer has woken has run before its caller goes on.
[[gnu::section(".text.user")]] void expect_long(const Answer& answer) {
    expect_ok(answer);
    if (board()[bells_cell] == board()[heard_before]) { board()[late] = board()[late] + 1; }
    board()[heard_before] = board()[bells_cell];
}

/// A thousand pages of zeroes, mapped, weakened, unmapped and given back.
[[gnu::section(".text.user")]] void use_much_memory() {
    const Answer memory = make(Call::memory_create, 0, 0, abi::call_pages);
    expect_long(memory);
    expect_long(make(Call::memory_map, 0, memory.handle(), free_address, abi::call_pages, 0, writable));
    expect_long(make(Call::memory_protect, 0, free_address, abi::call_pages, readable));
    expect_long(make(Call::memory_unmap, 0, free_address, abi::call_pages));
    expect_long(make(Call::handle_close, memory.handle()));
}

/// A process that has a thousand pages side by side, and others far from each other, begins and ends.
[[gnu::section(".text.user")]] void end_a_large_process() {
    const Answer child = make(Call::process_create, 0, 0, 3000);
    expect_ok(child);
    const Answer memory = make(Call::memory_create, 0, 0, 513);
    expect_long(memory);
    expect_long(make(Call::memory_map, child.handle(), memory.handle(), free_address, 513, 0, writable));
    for (std::uint32_t i = 0; i < scattered; ++i) {
        expect_ok(
            make(Call::memory_map, child.handle(), memory.handle(), 0x6000'0000 + i * table_reach, 1, i, readable));
    }
    expect_ok(make(Call::handle_close, memory.handle())); // the child's pages are the last references
    expect_long(make(Call::destroy, child.handle()));
    expect_ok(make(Call::handle_close, child.handle()));
}

[[gnu::section(".text.user")]] void works(std::uint32_t) {
    const Answer before = make(Call::clock);
    for (std::uint32_t i = 0; i < rounds; ++i) {
        use_much_memory();
        end_a_large_process();
    }
    const Answer after = make(Call::clock);
    board()[first_tick] = before.word[0];
    board()[first_time] = before.word[2];
    board()[last_tick] = after.word[0];
    board()[last_time] = after.word[2];
    done();
}

/// More urgent: a timer rings at every tick, in the middle of the other's calls.
[[gnu::section(".text.user")]] void waits_for_ticks(std::uint32_t) {
    for (;;) {
        const std::uint32_t now = make(Call::clock).word[0];
        (void)make(Call::timer, 2, 1, now + 1);
        (void)make(Call::recv, 2);
        board()[bells_cell] = board()[bells_cell] + 1;
    }
}

void after() {
    const std::uint32_t counted = cells()[last_tick] - cells()[first_tick];
    const std::uint32_t passed = cells()[last_time] - cells()[first_time];
    probe::observe("calls.failed", std::uint32_t{cells()[failed]});
    probe::observe("ticks.counted", counted);
    probe::observe_signed("ticks.lost", std::int64_t{passed / 10'000} - counted);
    probe::observe("interrupts.seen", interrupts_seen);
    probe::observe("interrupts.off_at_most", longest);
    probe::observe("bells.heard", std::uint32_t{cells()[bells_cell]});
    probe::observe("calls.before_the_urgent_one", std::uint32_t{cells()[late]});
}

void run() {
    Process& process = make_process(5000);
    start(process, works, 0, 10);
    start_clock();
    world::run(after);
}

void run_with_an_urgent_one() {
    start(make_process(5000), works, 0, 10);
    Process& other = make_process();
    give(other, make_endpoint().object);
    start(other, waits_for_ticks, 0, 20);
    world::run(after);
}

[[gnu::section(".probes"), gnu::used]] alignas(probe::Entry) const probe::Entry entries[]{
    {"time_long_calls", probe::Stage::threads, run},
    {"time_long_calls_interrupted", probe::Stage::threads, run_with_an_urgent_one}};

} // namespace
