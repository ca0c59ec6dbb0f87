// SPDX-License-Identifier: BSD-2-Clause
// MEM-001..030: memory made, mapped, weakened and taken away by calls: W^X, ranges, quota, stale translations, copy on
// write by a pager.
#include <probe/world/user.h>
#include <probe/world/world.h>

#include <nucleus/arch/cpu.h>
#include <nucleus/capabilities/objects.h>
#include <nucleus/memory/layout.h>
#include <probe/probe.h>

namespace {

using namespace mica;
using namespace mica::world;
using abi::Call;
using abi::MemoryRight;

constexpr std::uint32_t readable = abi::bits(MemoryRight::read);
constexpr std::uint32_t writable = abi::bits(MemoryRight::write);
constexpr std::uint32_t executable = abi::bits(MemoryRight::execute);

[[gnu::always_inline]] inline std::uint32_t note(std::uint32_t step, const Answer& answer) {
    board()[step] = answer.head.code() + 100;
    return answer.handle();
}

[[gnu::always_inline]] inline volatile std::uint32_t& at(std::uint32_t address) {
    return *reinterpret_cast<volatile std::uint32_t*>(address);
}

[[gnu::section(".text.user")]] void maps(std::uint32_t) {
    const std::uint32_t two = note(0, make(Call::memory_create, 0, 0, 2));
    note(1, make(Call::memory_map, 0, two, free_address, 2, 0, writable | executable));
    note(2, make(Call::memory_map, 0, two, free_address, 2, 1, writable));
    note(3, make(Call::memory_map, 0, two, free_address, 3, 0, writable));
    note(4, make(Call::memory_map, 0, two, free_address, 0xFFFF'FFFF, 1, writable));
    note(5, make(Call::memory_map, 0, two, free_address + 1, 1, 0, writable));
    note(6, make(Call::memory_map, 0, two, 0, 1, 0, writable));
    note(7, make(Call::memory_map, 0, two, abi::user_end - 4096, 2, 0, writable));
    note(8, make(Call::memory_map, 0, two, abi::user_end, 1, 0, writable));
    note(9, make(Call::memory_map, 0, two, 0xFFFF'F000, 2, 0, writable));
    note(10, make(Call::memory_map, 0, two, free_address, 2, 0, 0));
    note(11, make(Call::memory_map, 0, two, free_address, 2, 0, 0x40));
    note(12, make(Call::memory_map, 0, two, free_address, 2, 0, writable));
    note(13, make(Call::memory_map, 0, two, free_address - 4096, 2, 0, writable)); // the second is occupied: neither
    note(14, make(Call::memory_unmap, 0, free_address - 4096, 1));
    board()[15] = at(free_address) + at(free_address + 4096); // zeroed
    at(free_address) = 1;
    at(free_address + 4096) = 2;
    // The AAB test: another frame at the same address is seen at once.
    note(16, make(Call::memory_unmap, 0, free_address, 1));
    note(17, make(Call::memory_map, 0, two, free_address, 1, 1, readable));
    board()[18] = at(free_address);
    note(19, make(Call::memory_create, 0, 0, 0));
    note(20, make(Call::memory_create, 0, 0, 10'000));
    note(21, make(Call::memory_create, two, 1, 2));
    const std::uint32_t second = note(22, make(Call::memory_create, two, 1, 1));
    note(23, make(Call::memory_map, 0, second, free_address + 8192, 1, 0, writable));
    at(free_address + 8192) = 33;
    board()[24] = at(free_address);
    note(25, make(Call::memory_protect, 0, free_address + 8192, 1, readable));
    note(26, make(Call::memory_protect, 0, free_address + 65536, 1, readable));
    done();
}

void after_maps() {
    for (std::uint32_t i = 0; i <= 26; ++i) {
        if (cells()[i] >= 100) { probe::observe("status", abi::name_of(static_cast<abi::Status>(cells()[i] - 100))); }
    }
    observe_cells({{15, "zeroed"}, {18, "second_frame"}, {24, "shared"}});
}

void all_maps() {
    start(make_process(), maps);
    world::run(after_maps);
}

/// Calls that fail in the middle of a range: the third of four pages is taken, and the first two need a page table; the
/// second of two is missing.
[[gnu::section(".text.user")]] void fails_half_way(std::uint32_t) {
    constexpr std::uint32_t taken = 0x6040'0000; // the first page of a page table
    const std::uint32_t memory = make(Call::memory_create, 0, 0, 4).handle();
    (void)make(Call::memory_map, 0, memory, taken, 1, 0, writable);
    const std::uint32_t quota_before = make(Call::process_status).word[0];
    note(0, make(Call::memory_map, 0, memory, taken - 2 * 4096, 4, 0, writable));
    board()[1] = quota_before - make(Call::process_status).word[0];
    note(2, make(Call::memory_protect, 0, taken, 2, readable));
    at(taken) = 5; // or a fault, and the end
    board()[3] = at(taken);
    done();
}

void after_half_way() {
    probe::observe("map", abi::name_of(static_cast<abi::Status>(cells()[0] - 100)));
    probe::observe("protect", abi::name_of(static_cast<abi::Status>(cells()[2] - 100)));
    observe_cells({{1, "pages_paid"}, {3, "written"}});
}

void half_way() {
    start(make_process(), fails_half_way);
    world::run(after_half_way);
}

/// Quota: what a process may use is what it was given, and comes back to the page.
[[gnu::section(".text.user")]] void spends(std::uint32_t) {
    board()[0] = make(Call::process_status).word[0];
    note(1, make(Call::memory_create, 0, 0, board()[0] + 1));
    const std::uint32_t memory = note(2, make(Call::memory_create, 0, 0, 4));
    board()[3] = make(Call::process_status).word[0];
    note(4, make(Call::memory_map, 0, memory, free_address, 4, 0, writable)); // four pages and a page table
    board()[5] = make(Call::process_status).word[0];
    note(6, make(Call::process_create, 0, 0, board()[5] + 1));
    const std::uint32_t child = note(7, make(Call::process_create, 0, 0, 6));
    board()[8] = make(Call::process_status).word[0];
    board()[9] = make(Call::process_status, child).word[0];
    note(10,
         make(Call::memory_map, child, memory, free_address, 4, 0, readable)); // the child has four: a table and three
    note(11, make(Call::memory_map, child, memory, free_address, 3, 0, readable));
    note(12, make(Call::thread_create, child, code_address, free_address, buffers_address, 0, 5));
    note(13, make(Call::destroy, child));
    board()[14] = make(Call::process_status).word[0];
    note(15, make(Call::handle_close, memory));
    board()[16] = make(Call::process_status).word[0];
    note(17, make(Call::memory_unmap, 0, free_address, 4));
    board()[18] = make(Call::process_status).word[0];
    done();
}

void after_quota() {
    constexpr Cell used[] = {{3, "used.after_create"},   {5, "used.after_map"},    {8, "used.after_child"},
                             {14, "used.after_destroy"}, {16, "used.after_close"}, {18, "used.after_unmap"}};
    for (const Cell& cell : used) { probe::observe(cell.name, cells()[0] - cells()[cell.number]); }
    observe_cells({{1, "too_much"},
                   {6, "child.too_much"},
                   {9, "child.has"},
                   {10, "child.map_four"},
                   {11, "child.map_three"},
                   {12, "child.thread"}});
}

void quota() {
    start(make_process(), spends);
    world::run(after_quota);
}

/// Copy on write: two threads' processes share a page read-only; a pager gives the one that writes a copy of its own.
[[gnu::section(".text.user")]] void writes(std::uint32_t number) {
    board()[number] = at(free_address);
    at(free_address) = 100 + number;
    board()[4 + number] = at(free_address);
    (void)make(Call::notify, 2, 1U << number);
    for (;;) { (void)make(Call::recv, 3); }
}

[[gnu::section(".text.user")]] void copies(std::uint32_t) {
    const std::uint32_t original = make(Call::memory_create, 0, 0, 1).handle();
    (void)make(Call::memory_map, 0, original, free_address, 1, 0, writable);
    at(free_address) = 7;
    (void)make(Call::memory_map, 3, original, free_address, 1, 0, readable);
    (void)make(Call::memory_map, 4, original, free_address, 1, 0, readable);
    std::uint32_t rang = 0;
    std::uint32_t faults = 0;
    while (rang != 3) {
        const Answer got = make(Call::recv, 2);
        if (got.status() == abi::Status::doorbell) {
            rang |= got.word[0];
            continue;
        }
        board()[12 + faults++] = got.word[0] * 100 + got.word[1];
        const std::uint32_t own = make(Call::memory_create, 0, 0, 1).handle();
        (void)make(Call::memory_map, 0, own, free_address + 4096, 1, 0, writable);
        at(free_address + 4096) = at(free_address);
        (void)make(Call::memory_unmap, 0, free_address + 4096, 1);
        (void)make(Call::memory_unmap, got.head.handle(), free_address, 1);
        (void)make(Call::memory_map, got.head.handle(), own, free_address, 1, 0, writable);
        (void)make(Call::handle_close, own);
        (void)make(Call::reply, 0);
    }
    board()[8] = at(free_address);
    board()[9] = faults;
    done();
}

void after_copy() {
    observe_cells({{0, "first.read"},
                   {1, "second.read"},
                   {4, "first.wrote"},
                   {5, "second.wrote"},
                   {8, "original"},
                   {9, "faults"},
                   {12, "fault"}});
}

void copy_on_write() {
    Endpoint& endpoint = make_endpoint();
    Process& pager = make_process();
    give(pager, endpoint.object);
    start(pager, copies, 0, 12);
    for (std::uint32_t i = 0; i < 2; ++i) {
        Process& process = make_process(64, &endpoint, static_cast<std::uint16_t>(3 + i));
        give(pager, process.object);
        give(process, endpoint.object);
        give(process, make_endpoint().object);
        start(process, writes, i, 10);
    }
    world::run(after_copy);
}

/// What ring 3 must not reach through device memory, and what the nucleus' own pages are like.
[[gnu::section(".text.user")]] void reaches(std::uint32_t) {
    note(0, make(Call::memory_map, 0, 2, free_address, 1, 0xB8, writable));           // the screen
    note(1, make(Call::memory_map, 0, 2, free_address + 4096, 1, 0x100, readable));   // the nucleus
    note(2, make(Call::memory_map, 0, 2, free_address + 4096, 1, 0x800, readable));   // somebody's frame, perhaps free
    note(3, make(Call::memory_map, 0, 2, free_address + 4096, 1, 0xFEC00, readable)); // far above memory
    note(4, make(Call::debug_write, 0, memory::kernel_base, 16));
    note(5, make(Call::debug_write, 0, 0xFFFF'FFF0, 32));
    note(6, make(Call::debug_write, 0, abi::user_end - 1, 2));
    note(7, make(Call::debug_write, 0, 0x6000'0000, 1));
    note(8, make(Call::debug_write, 0, board_address + 4090, 10));
    note(9, make(Call::debug_write, 0, board_address, 257));
    board()[900] = 0x0A'6B6F; // "ok\n"
    note(10, make(Call::debug_write, 0, board_address + 3600, 3));
    done();
}

void after_reach() {
    for (std::uint32_t i = 0; i <= 10; ++i) {
        probe::observe("status", abi::name_of(static_cast<abi::Status>(cells()[i] - 100)));
    }
    probe::observe("wp", (arch::read_cr<0>() & arch::cr0_write_protect) != 0);
}

void reach() {
    Process& process = make_process();
    capabilities::Object* const devices = capabilities::make_view(Memory{.device = true}, 0, memory_map::frame_limit);
    give(process, *devices);
    capabilities::release(*devices);
    start(process, reaches);
    world::run(after_reach);
}

[[gnu::section(".probes"), gnu::used]] alignas(probe::Entry) const probe::Entry entries[]{
    {"mem_maps", probe::Stage::threads, all_maps},
    {"mem_half_way", probe::Stage::threads, half_way},
    {"mem_quota", probe::Stage::threads, quota},
    {"mem_copy_on_write", probe::Stage::threads, copy_on_write},
    {"mem_reach", probe::Stage::threads, reach}};

} // namespace
