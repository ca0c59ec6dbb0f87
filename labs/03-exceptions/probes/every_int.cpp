// SPDX-License-Identifier: BSD-2-Clause
// `int n` from ring 3 for all n but two that mean something here (the nucleus call, the end of the scenario), by way of the
// student's own entries.
#include "number_list.h"
#include "watchdog.h"

#include <probe/probe.h>
#include <probe/world/user.h>
#include <probe/world/world.h>

namespace {

using namespace mica;
using namespace mica::world;
using abi::Call;
using abi::ThreadOperation;

constexpr std::uint32_t code_page = free_address;
constexpr std::uint32_t cell_n = 0, cell_protection = 1, cell_others = 2, cell_wrong_code = 3, cell_first_wrong = 4,
                        cell_went_through = 5, cell_finished = 6;

/// Writes `int n; ret` into a page and calls it.
[[gnu::section(".text.user")]] void interrupts_itself(std::uint32_t) {
    const auto memory = make(Call::memory_create, 0, 0, 1).handle();
    for (std::uint32_t n = 0; n < 256; ++n) {
        if (n == abi::call_vector || n == end_vector) { continue; }
        (void)make(Call::memory_map, 0, memory, code_page, 1, 0, abi::bits(abi::MemoryRight::write));
        *reinterpret_cast<volatile std::uint32_t*>(code_page) = 0x00C3'00CD | n << 8U;
        (void)make(Call::memory_unmap, 0, code_page, 1);
        (void)make(Call::memory_map, 0, memory, code_page, 1, 0, abi::bits(abi::MemoryRight::execute));
        board()[cell_n] = n;
        asm volatile("call *%0" : : "b"(code_page) : "eax", "ecx", "edx", "esi", "edi", "memory");
        (void)make(Call::memory_unmap, 0, code_page, 1);
    }
    board()[cell_finished] = 1;
    done();
}

[[gnu::section(".text.user")]] void counts(std::uint32_t) {
    Answer got = make(Call::recv, 2);
    for (std::uint32_t messages = 0; messages < 300; ++messages) {
        const std::uint32_t n = board()[cell_n];
        const bool protection = got.word[0] == 13;
        const std::uint32_t cell = protection ? cell_protection : cell_others;
        board()[cell] = board()[cell] + 1;
        if (protection && got.word[1] != n * 8 + 2) {
            board()[cell_first_wrong] = board()[cell_wrong_code] == 0 ? got.word[1] : board()[cell_first_wrong];
            board()[cell_wrong_code] = board()[cell_wrong_code] + 1;
        }
        if (got.word[0] == n && n < 32 && n != 13) {
            board()[cell_went_through] = board()[cell_went_through] | 1U << n;
        }
        (void)make(Call::thread_control, 3, static_cast<std::uint32_t>(ThreadOperation::read_registers));
        reinterpret_cast<volatile abi::UserRegisters&>(buffer(0)).eip = code_page + 2;
        (void)make(Call::thread_control, 3, static_cast<std::uint32_t>(ThreadOperation::write_registers));
        got = make(Call::reply_recv, 2);
    }
    done();
}

void after() {
    probes::NumberList went_through;
    for (std::uint32_t n = 0; n < 32; ++n) { went_through.add_if((cells()[cell_went_through] >> n & 1U) != 0, n); }
    went_through.observe_as("went_through");
    observe_cells({{cell_protection, "protection_faults"},
                   {cell_others, "other_exceptions"},
                   {cell_wrong_code, "wrong_error_codes"},
                   {cell_finished, "int.finished"}});
    if (cells()[cell_wrong_code] != 0) { observe_cells({{cell_first_wrong, "first_wrong_error_code"}}); }
    if (cells()[cell_finished] == 0) { observe_cells({{cell_n, "stuck_at_int"}}); }
}

void run() {
    Endpoint& endpoint = make_endpoint();
    Process& one = make_process();
    Process& other = make_process(64, &endpoint, 9);
    start(one, counts, 0, 12);
    Thread& suspect = start(other, interrupts_itself, 0, 10);
    give(one, endpoint.object);
    give(one, suspect.object);
    probes::start_watchdog();
    world::run(after);
}

[[gnu::section(".probes"), gnu::used]] const probe::Entry entry{"every_int", probe::Stage::threads, run};

} // namespace
