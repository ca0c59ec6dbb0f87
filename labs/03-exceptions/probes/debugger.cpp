// SPDX-License-Identifier: BSD-2-Clause
// A pager and debugger in ring 3, made of nothing but fault messages: it maps the page that a thread missed and lets it try
// again, 64 times at 64 random timer phases; then it walks through the thread, instruction by instruction.
#include "own_entries.h"
#include "suspect.h"
#include "watchdog.h"

#include <nucleus/interrupts/pit.h>
#include <probe/probe.h>
#include <probe/world/world.h>

#include <array>

namespace {

using namespace mica;
using namespace mica::world;
using namespace mica::probes;
using abi::Call;
using abi::ThreadOperation;

constexpr std::uint32_t trap = 0x100;
constexpr std::uint32_t wanted_steps = 20;
constexpr std::uint32_t breakpoint = 3, debug = 1, page_fault = 14;

constexpr std::uint32_t endpoint_handle = 2, thread_handle = 3, process_handle = 4;

enum Cell : std::uint32_t {
    right_messages = 50, ///< page faults that said what had been done
    first_false,         ///< 1 + the first round whose message did not
    false_phase,
    false_vector,
    false_address,
    false_eip_off,
    breakpoint_eip,
    steps,
    other_vector, ///< one that came during the walk and should not have
    step_eips,    ///< wanted_steps and a few more
};
constexpr std::uint32_t most_steps = 40;

[[gnu::section(".text.user"), gnu::always_inline]] inline void set_trap(bool on) {
    (void)make(Call::thread_control, thread_handle, static_cast<std::uint32_t>(ThreadOperation::read_registers));
    auto& registers = reinterpret_cast<volatile abi::UserRegisters&>(buffer(0));
    registers.eflags = on ? registers.eflags | trap : registers.eflags & ~trap;
    (void)make(Call::thread_control, thread_handle, static_cast<std::uint32_t>(ThreadOperation::write_registers));
}

[[gnu::section(".text.user"), gnu::always_inline]] inline void serve_page(const Answer& got, std::uint32_t memory) {
    const bool right = got.word[0] == page_fault && got.word[1] == 6 && got.word[2] == board()[cell_target] &&
                       got.word[3] == board()[cell_instruction];
    board()[right_messages] = board()[right_messages] + (right ? 1U : 0U);
    if (!right && board()[first_false] == 0) {
        board()[first_false] = board()[cell_round] + 1;
        board()[false_phase] = board()[cell_phase];
        board()[false_vector] = got.word[0];
        board()[false_address] = got.word[2] ^ board()[cell_target];
        board()[false_eip_off] = got.word[3] - board()[cell_instruction];
    }
    (void)make(Call::memory_map, process_handle, memory, free_address, 1, 0, abi::bits(abi::MemoryRight::write));
}

[[gnu::section(".text.user"), gnu::always_inline]] inline void serve_walk(const Answer& got) {
    if (got.word[0] == breakpoint) {
        board()[breakpoint_eip] = got.word[3];
        set_trap(true);
    } else if (got.word[0] == debug && board()[steps] < most_steps) {
        board()[step_eips + board()[steps]] = got.word[3];
        board()[steps] = board()[steps] + 1;
        if (board()[steps] >= wanted_steps) { set_trap(false); }
    } else {
        board()[other_vector] = got.word[0];
    }
}

[[gnu::section(".text.user")]] void debugger(std::uint32_t) {
    const auto memory = make(Call::memory_create, 0, 0, 1).handle();
    Answer got = make(Call::recv, endpoint_handle);
    for (std::uint32_t messages = 0; messages < 200; ++messages) {
        board()[cell_round] < rounds ? serve_page(got, memory) : serve_walk(got);
        got = make(Call::reply_recv, endpoint_handle);
    }
    done();
}

void report_registers() {
    constexpr std::array<std::string_view, 9> names{"eax", "ebx", "ecx", "edx", "esi", "edi", "ebp", "flags", "esp"};
    std::array<char, 48> text{};
    std::size_t length = 0;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if ((cells()[cell_wrong_register] >> i & 1U) == 0) { continue; }
        if (length != 0) { text[length++] = ' '; }
        for (const char c : names[i]) { text[length++] = c; }
    }
    probe::observe("resumed.changed", length == 0 ? std::string_view{"none"} : std::string_view{text.data(), length});
    observe_cells({{cell_round_done, "resumed.rounds"}, {cell_not_written, "resumed.not_written"}});
    if (cells()[cell_first_wrong] != 0) { observe_cells({{cell_wrong_phase, "resumed.first_wrong_phase"}}); }
}

void report_messages() {
    observe_cells({{right_messages, "messages.right_of_64"}});
    if (cells()[first_false] == 0) { return; }
    observe_cells({{false_phase, "messages.first_wrong_phase"},
                   {false_vector, "messages.vector"},
                   {false_address, "messages.address_off_by"},
                   {false_eip_off, "messages.eip_off_by"}});
}

void report_walk() {
    const std::uint32_t walk = user_address(reinterpret_cast<UserFunction>(&mica_probe_walk));
    if (cells()[cell_round] < rounds) { return; }
    probe::observe("breakpoint.eip_behind", std::uint32_t{cells()[breakpoint_eip]} - walk);
    observe_cells({{steps, "steps.of_20"}});
    std::uint32_t in_order = 0;
    while (in_order < wanted_steps && cells()[step_eips + in_order] == walk + mica_probe_walk_offsets[in_order]) {
        ++in_order;
    }
    probe::observe("steps.in_order", in_order);
    if (cells()[other_vector] != 0) { observe_cells({{other_vector, "steps.another_vector"}}); }
    probe::observe("walk.came_to_its_end", cells()[cell_round] > rounds);
}

void after() {
    report_messages();
    report_registers();
    report_walk();
}

void run() {
    use_own_entries();
    Endpoint& endpoint = make_endpoint();
    Process& one = make_process();
    Process& other = make_process(64, &endpoint, 5);
    start(one, debugger, 0, 12);
    Thread& thread = start(other, suspect, 0, 10);
    give(one, endpoint.object);
    give(one, thread.object);
    give(one, other.object);
    start_watchdog(1'000'000);
    cells()[cell_seed] = static_cast<std::uint32_t>(probe::random() >> 32U);
    probe::observe("phases.seed", probe::seed());
    pit::start(1'000'000 / timer_period);
    world::run(after);
}

[[gnu::section(".probes"), gnu::used]] const probe::Entry entry{"debugger", probe::Stage::threads, run};

} // namespace
