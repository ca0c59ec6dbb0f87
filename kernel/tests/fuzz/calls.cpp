// SPDX-License-Identifier: BSD-2-Clause
// FUZZ: threads in ring 3 make random calls with random handles and words; every thousand calls all invariants are
// asked, and now and then a process dies and another is born. In the end everything is destroyed, and no frame may be
// missing. Eight seeds; each with a million calls (FUZZ-001..008) and, on request, with five million (FUZZ-101..108).
#include <probe/world/invariants.h>
#include <probe/world/user.h>
#include <probe/world/world.h>

#include <nucleus/arch/segments.h>
#include <nucleus/capabilities/objects.h>
#include <nucleus/interrupts/dispatch.h>
#include <nucleus/interrupts/interrupts.h>
#include <nucleus/scheduling/scheduler.h>
#include <probe/probe.h>

namespace {

using namespace mica;
using namespace mica::world;
using abi::Call;

constexpr std::uint8_t check_vector = 0x82; ///< ask the invariants
constexpr std::uint8_t birth_vector = 0x83; ///< renew a process
constexpr std::uint32_t some_calls = 1'000'000;
constexpr std::uint32_t many_calls = 5'000'000;
constexpr std::uint32_t calls_a_check = 1000; // costs a quarter of all instructions
constexpr std::uint32_t ticks_a_birth = 20;   ///< timer ticks: with more, all wait for each other most of the time
constexpr std::uint32_t fuzzers = 4;          // processes
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

[[gnu::section(".text.user")]] void fuzz(std::uint32_t number) {
    std::uint32_t state = (board()[seed_cell] + number) * 2'654'435'761U + 1;
    for (;;) {
        const std::uint32_t calls = board()[calls_cell] + 1;
        board()[calls_cell] = calls;
        if (calls % calls_a_check == 0) { asm volatile("int $0x82" : : : "memory"); }
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
        if (handles != 0) { // which ones, from small numbers, with all rights or some
            for (std::uint32_t i = 0; i < abi::message_handles; ++i) {
                buffer(number).handles[i].raw = (word(state) & 0xFFFFU) | (next(state) | 0x700U) << 16U;
            }
        }
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
        (void)make(Call::timer, 2, 1, make(Call::clock).word[0] + ticks_a_birth);
        (void)make(Call::recv, 2);
        asm volatile("int $0x83" : : : "memory");
    }
}

constinit Process* processes_of_fuzzers[fuzzers]{};
constinit Endpoint* shared[2]{};
constinit std::uint32_t births = 0;
constinit std::uint32_t checks = 0;
constinit std::uint32_t calls_wanted = 0;

/// A fuzzer: two threads, and handles to the shared endpoints, to the other fuzzers, to memory, and to itself.
void give_birth(std::uint32_t number) {
    Process& process = make_process(48, number % 2 == 0 ? shared[0] : nullptr, static_cast<std::uint16_t>(number));
    processes_of_fuzzers[number] = &process;
    give(process, shared[0]->object);
    give(process, shared[1]->object, abi::all_rights, static_cast<std::uint16_t>(number + 1));
    Process* const other = processes_of_fuzzers[(number + 1) % fuzzers];
    if (other != nullptr) { give(process, other->object); }
    for (std::uint32_t i = 0; i < 2; ++i) {
        Thread& thread = start(process, fuzz, threads_made(), 4 + (births + i) % 3);
        give(process, thread.object);
        ++births;
    }
}

void after() {
    probe::observe("calls_made", std::uint32_t{cells()[calls_cell]} >= calls_wanted);
    probe::observe("births", births);
    probe::observe_signed("ticks", static_cast<std::int64_t>(probe::ticks()));
    probe::observe("checks", checks);
}

void check(interrupts::TrapFrame&) {
    ++checks;
    const std::string_view broken = broken_invariant();
    if (!broken.empty() || cells()[calls_cell] >= calls_wanted) {
        probe::observe("broken", broken);
        end_now(after);
    }
}

/// Whoever has ended, and each in its turn.
void renew(interrupts::TrapFrame&) {
    static constinit std::uint32_t turn = 0;
    turn = (turn + 1) % fuzzers;
    for (std::uint32_t i = 0; i < fuzzers; ++i) {
        if (processes_of_fuzzers[i]->threads == nullptr || turn == i) {
            forget(*processes_of_fuzzers[i]);
            processes_of_fuzzers[i] = nullptr;
            give_birth(i);
        }
    }
}

void open_gate(std::uint8_t number, interrupts::Handler handler) {
    const interrupts::Vector vector{number};
    interrupts::replace_gate(vector, idt::encode(mica_vector_stubs[number], segments::kernel_code_selector,
                                                 idt::GateType::interrupt, segments::Privilege::user));
    (void)interrupts::register_handler(vector, handler);
}

void run(std::uint32_t number, std::uint32_t calls) {
    calls_wanted = calls;
    open_gate(check_vector, check);
    open_gate(birth_vector, renew);
    shared[0] = &make_endpoint();
    shared[1] = &make_endpoint();
    Process& pacer = make_process();
    give(pacer, make_endpoint().object);
    start(pacer, paces, 0, 31);
    cells()[seed_cell] = static_cast<std::uint32_t>(probe::seed()) * 1000 + number;
    for (std::uint32_t i = 0; i < fuzzers; ++i) { give_birth(i); }
    world::run(after);
}

template <std::uint32_t number> void some() { run(number, some_calls); }
template <std::uint32_t number> void many() { run(number, many_calls); }

[[gnu::section(".probes"), gnu::used]] alignas(probe::Entry) const probe::Entry entries[]{
    {"fuzz_calls_1", probe::Stage::threads, some<1>}, {"fuzz_calls_2", probe::Stage::threads, some<2>},
    {"fuzz_calls_3", probe::Stage::threads, some<3>}, {"fuzz_calls_4", probe::Stage::threads, some<4>},
    {"fuzz_calls_5", probe::Stage::threads, some<5>}, {"fuzz_calls_6", probe::Stage::threads, some<6>},
    {"fuzz_calls_7", probe::Stage::threads, some<7>}, {"fuzz_calls_8", probe::Stage::threads, some<8>},
    {"fuzz_long_1", probe::Stage::threads, many<1>},  {"fuzz_long_2", probe::Stage::threads, many<2>},
    {"fuzz_long_3", probe::Stage::threads, many<3>},  {"fuzz_long_4", probe::Stage::threads, many<4>},
    {"fuzz_long_5", probe::Stage::threads, many<5>},  {"fuzz_long_6", probe::Stage::threads, many<6>},
    {"fuzz_long_7", probe::Stage::threads, many<7>},  {"fuzz_long_8", probe::Stage::threads, many<8>}};

} // namespace
