// SPDX-License-Identifier: BSD-2-Clause
// MEM-012..019: what ring 3 can do with a page by how it was mapped, and what becomes of mappings that change or go.
#include "../script/script.h"

#include <nucleus/capabilities/objects.h>
#include <nucleus/memory/layout.h>
#include <probe/probe.h>

namespace {

using namespace mica;
using namespace mica::script;
using abi::Call;
using abi::MemoryRight;

constexpr std::uint32_t readable = abi::bits(MemoryRight::read);
constexpr std::uint32_t writable = abi::bits(MemoryRight::write);
constexpr std::uint32_t executable = abi::bits(MemoryRight::execute);
constexpr std::uint32_t page = world::free_address;
constexpr std::uint32_t bytes = abi::page_bytes;

constexpr Step map(std::uint32_t handle, std::uint32_t at, std::uint32_t pages, std::uint32_t first,
                   std::uint32_t access) {
    return call(Call::memory_map, 0, handle, at, pages, first, access);
}

/// How an access ended: 14 where it faulted, and the error code then.
constexpr Step fault_of(const Step& step, std::string_view name) { return step.with(Part::word4, name); }
constexpr Step error_of(const Step& step, std::string_view name) { return step.with(Part::word3, name); }

void matrix() {
    Process& process = make_watched_process();
    start(process,
          {call(Call::memory_create, 0, 0, 4),
           map(3, page, 1, 0, readable),
           map(3, page + bytes, 1, 1, writable),
           map(3, page + 2 * bytes, 1, 2, executable),
           map(3, page + 3 * bytes, 1, 3, readable | executable),
           fault_of(read(page), "readable.read"),
           error_of(write(page, 1), "readable.write"),
           fault_of(read(page + bytes), "writable.read"),
           fault_of(write(page + bytes, 5), "writable.write"),
           fault_of(read(page + 2 * bytes), "executable.read"),
           error_of(write(page + 2 * bytes, 1), "executable.write"),
           error_of(write(page + 3 * bytes, 1), "read_execute.write"),
           error_of(read(page + 4 * bytes), "nothing.read"),
           error_of(write(page + 4 * bytes, 1), "nothing.write"),
           write(page + 4 * bytes + 12, 1).with(Part::word2, "nothing.address"),
           error_of(read(0), "null.read"),
           error_of(write(16, 1), "null.write"),
           error_of(read(memory::kernel_base + 0x100000), "nucleus.read"),
           error_of(write(memory::kernel_base + 0x100000, 1), "nucleus.write"),
           error_of(read(0xFFFF'FFFC), "top.read"),
           map(3, page + 5 * bytes, 1, 0, writable | executable).as("write_and_execute"),
           map(3, page + 5 * bytes, 1, 0, readable | writable | executable).as("write_and_execute"),
           call(Call::memory_protect, 0, page + bytes, 1, readable).as("protect"),
           error_of(write(page + bytes, 6), "protected.write"),
           read(page + bytes).with(Part::word0, "protected.word"),
           call(Call::memory_protect, 0, page + bytes, 1, writable).as("protect_back"),
           error_of(write(page + bytes, 7), "still_protected.write"),
           call(Call::memory_protect, 0, page + 6 * bytes, 1, readable).as("protect_nothing"),
           call(Call::memory_unmap, 0, page, 6).as("unmap"),
           error_of(read(page), "unmapped.read"),
           error_of(read(page + bytes), "unmapped.read"),
           call(Call::memory_unmap, 0, page, 6).as("unmap_again"),
           map(3, page, 4, 0, readable).as("map_again"),
           read(page + bytes).with(Part::word0, "kept.word"),
           finish()},
          10);
    run();
}

/// Memory of a process that has ended is not lost to those who hold it, and not readable by those who do not.
void endings() {
    Process& owner = make_watched_process();
    Process& parent = make_process(200);
    Process& peer = make_process();
    world::give(parent, peer.object);
    world::give(parent, owner.object);
    start(parent,
          {call(Call::process_create, 0, 0, 40), call(Call::memory_create, 0, 0, 2),
           call(Call::memory_map, 5, 6, page, 2, 0, readable).as("map_into_child"),
           call(Call::memory_map, 4, 6, page, 2, 0, readable), call(Call::memory_map, 0, 6, page, 2, 0, writable),
           write(page, 31), call(Call::process_status).with(Part::word0, "quota.before"), call(Call::handle_close, 6),
           call(Call::process_status).with(Part::word0, "quota.closed_but_mapped")},
          20);
    start(owner, {read(page).with(Part::word0, "seen_after_close")}, 15);
    start(peer, {deed(Deed::spend, 1), finish()}, 5);
    run();
}

/// A range is mapped whole or not at all; unmapping passes over holes; ranges over several tables work.
void ranges() {
    Process& process = make_watched_process(200);
    constexpr std::uint32_t edge = 0x5040'0000 - 2 * bytes; // the third page is in the next table
    start(process,
          {call(Call::memory_create, 0, 0, 4),
           call(Call::process_status).with(Part::word0, "quota.before"),
           map(3, edge, 4, 0, writable).as("over_two_tables"),
           write(edge + bytes, 11),
           write(edge + 2 * bytes, 22),
           read(edge + bytes).with(Part::word0, "words"),
           read(edge + 2 * bytes).with(Part::word0, "words"),
           call(Call::memory_unmap, 0, edge + bytes, 1),
           map(3, edge, 4, 0, readable).as("first_occupied"),
           map(3, edge + bytes, 2, 0, readable).as("second_occupied"),
           error_of(read(edge + bytes), "nothing_was_mapped"),
           call(Call::memory_unmap, 0, edge - bytes, 6).as("with_holes"),
           error_of(read(edge), "all_gone"),
           error_of(read(edge + 3 * bytes), "all_gone"),
           call(Call::memory_unmap, 0, edge, 1025).as("too_many"),
           call(Call::memory_unmap, 0, edge + 1, 1).as("crooked"),
           call(Call::memory_unmap, 0, 0xBFFF'F000, 2).as("over_the_end"),
           call(Call::memory_protect, 0, 0xBFFF'F000, 2, readable).as("over_the_end"),
           call(Call::memory_protect, 0, memory::kernel_base, 1, readable).as("over_the_end"),
           call(Call::memory_unmap, 0, memory::kernel_base, 1).as("over_the_end"),
           map(3, edge, 1, 4, readable).as("behind_the_memory"),
           map(3, edge, 0, 0, readable).as("no_pages"),
           map(3, 0xBFFF'E000, 1, 0, writable).as("last_page_but_one"),
           map(3, bytes, 1, 0, writable).as("first_page"),
           write(bytes, 9),
           fault_of(read(bytes), "first_page.read"),
           finish()},
          10);
    run();
}

[[gnu::section(".probes"), gnu::used]] alignas(probe::Entry) const probe::Entry entries[]{
    {"mem_matrix", probe::Stage::threads, matrix},
    {"mem_shared_endings", probe::Stage::threads, endings},
    {"mem_ranges", probe::Stage::threads, ranges}};

} // namespace
