// SPDX-License-Identifier: BSD-2-Clause
// FUZZ-001: threads in ring 3 make random calls with random handles and words; every other timer tick all invariants
// are asked, and what has died is made anew. In the end everything is destroyed, and no frame may be missing.
#include <probe/world/invariants.h>
#include <probe/world/user.h>
#include <probe/world/world.h>

#include <nucleus/arch/segments.h>
#include <nucleus/capabilities/objects.h>
#include <nucleus/interrupts/dispatch.h>
#include <nucleus/interrupts/interrupts.h>
#include <nucleus/interrupts/stubs.h>
#include <nucleus/scheduling/scheduler.h>
#include <probe/probe.h>

namespace {

using namespace mica;
using namespace mica::world;
using abi::Call;

constexpr std::uint8_t check_vector = 0x82;
constexpr std::uint32_t calls_wanted = 50'000;
constexpr std::uint32_t fuzzers = 4; // processes
constexpr std::uint32_t calls_cell = 900;
constexpr std::uint32_t seed_cell = 901;

[[gnu::always_inline]] inline std::uint32_t next(std::uint32_t& state) {
    state ^= state << 13U;
    state ^= state >> 17U;
    state ^= state << 5U;
    return state;
}

/// Small numbers, handles, addresses that are used, and sometimes anything at all.
[[gnu::always_inline]] inline std::uint32_t word(std::uint32_t& state) {
    const std::uint32_t kind = next(state) % 8;
    const std::uint32_t number = next(state);
    if (kind < 3) { return number % 4; }
    if (kind < 5) { return number % 24; }
    if (kind == 5) { return free_address + number % 8 * 4096; }
    if (kind == 6) { return number % 0x800; }
    return number;
}

[[gnu::section(".text.user")]] void fuzz(std::uint32_t seed) {
    std::uint32_t state = seed * 2'654'435'761U + 1;
    for (;;) {
        board()[calls_cell] = board()[calls_cell] + 1;
        std::uint32_t call = next(state) % (abi::call_count + 1);
        const bool ends =
            call == static_cast<std::uint32_t>(Call::exit) || call == static_cast<std::uint32_t>(Call::destroy);
        const bool waits = call <= static_cast<std::uint32_t>(Call::recv);
        if ((ends && next(state) % 16 != 0) || (waits && next(state) % 2 != 0) ||
            call == static_cast<std::uint32_t>(Call::debug_write)) {
            call = static_cast<std::uint32_t>(Call::handle_copy);
        }
        const std::uint32_t length = next(state) % 4 == 0 ? next(state) % 70 : next(state) % 6;
        const std::uint32_t handles = next(state) % 8 == 0 ? next(state) % 5 : 0;
        const std::uint32_t handle = next(state) % 4 == 0 ? 0 : next(state) % 24;
        const auto head = abi::Head::make(call, handle, length, handles);
        const std::uint32_t w0 = word(state);
        const std::uint32_t w1 = word(state);
        const std::uint32_t w2 = word(state);
        const std::uint32_t w3 = word(state);
        (void)make(head, w0, w1, w2, w3, word(state));
    }
}

/// More urgent than all; it alone knows its endpoint. Two calls of clock: nobody waits in between.
[[gnu::section(".text.user")]] void paces(std::uint32_t) {
    for (;;) {
        (void)make(Call::timer, 2, 1, make(Call::clock).word[0] + 2);
        (void)make(Call::recv, 2);
        asm volatile("int $0x82" : : : "memory");
    }
}

constinit Process* processes_of_fuzzers[fuzzers]{};
constinit Endpoint* shared[2]{};
constinit std::uint32_t births = 0;
constinit std::uint32_t checks = 0;

/// A fuzzer: two threads, and handles to the shared endpoints, to the other fuzzers, to memory, and to itself.
void give_birth(std::uint32_t number) {
    Process& process = make_process(48, number % 2 == 0 ? shared[0] : nullptr, static_cast<std::uint16_t>(number));
    processes_of_fuzzers[number] = &process;
    give(process, shared[0]->object);
    give(process, shared[1]->object, abi::all_rights, static_cast<std::uint16_t>(number + 1));
    Process* const other = processes_of_fuzzers[(number + 1) % fuzzers];
    if (other != nullptr) { give(process, other->object); }
    for (std::uint32_t i = 0; i < 2; ++i) {
        Thread& thread = start(process, fuzz, births * 7 + cells()[seed_cell], 4 + (births + i) % 3);
        give(process, thread.object);
        ++births;
    }
}

void after() {
    probe::observe("calls_made", std::uint32_t{cells()[calls_cell]} >= calls_wanted);
    probe::observe("births", births);
    probe::observe("checks", checks);
}

void check(interrupts::TrapFrame&) {
    ++checks;
    const std::string_view broken = broken_invariant();
    if (!broken.empty() || cells()[calls_cell] >= calls_wanted) {
        probe::observe("broken", broken);
        end_now(after);
    }
    for (std::uint32_t i = 0; i < fuzzers; ++i) {
        if (processes_of_fuzzers[i]->threads == nullptr || checks % fuzzers == i) {
            forget(*processes_of_fuzzers[i]);
            processes_of_fuzzers[i] = nullptr;
            give_birth(i);
        }
    }
}

void run() {
    using interrupts::Vector;
    interrupts::replace_gate(Vector{check_vector},
                             idt::encode(mica_vector_stubs[check_vector], segments::kernel_code_selector,
                                         idt::GateType::interrupt, segments::Privilege::user));
    (void)interrupts::register_handler(Vector{check_vector}, check);
    shared[0] = &make_endpoint();
    shared[1] = &make_endpoint();
    Process& pacer = make_process();
    give(pacer, make_endpoint().object);
    start(pacer, paces, 0, 31);
    cells()[seed_cell] = static_cast<std::uint32_t>(probe::seed());
    for (std::uint32_t i = 0; i < fuzzers; ++i) { give_birth(i); }
    world::run(after);
}

[[gnu::section(".probes"), gnu::used]] const probe::Entry entry{"fuzz_calls", probe::Stage::threads, run};

} // namespace
