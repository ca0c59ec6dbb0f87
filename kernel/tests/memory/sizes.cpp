// SPDX-License-Identifier: BSD-2-Clause
// MEM-050..055: machines of several sizes: all of the memory can be had by a process, none of it twice, and all of it
// comes back.
#include <probe/world/user.h>
#include <probe/world/world.h>

#include <nucleus/memory/frames.h>
#include <probe/probe.h>

namespace {

using namespace mica;
using namespace mica::world;
using abi::Call;
using abi::MemoryRight;

constexpr std::uint32_t largest_quota = 100'000; // pages; more than the nucleus manages
constexpr std::uint32_t readable = abi::bits(MemoryRight::read);

/// Halves what it asks for whenever there is no such piece, down to single pages; maps the first word of each piece for
/// a look, and gives all of it back.
[[gnu::section(".text.user")]] void takes_all(std::uint32_t) {
    // The page table of free_address comes with the first page, and stays.
    const std::uint32_t first = make(Call::memory_create, 0, 0, 1).handle();
    (void)make(Call::memory_map, 0, first, free_address, 1, 0, readable);
    (void)make(Call::memory_unmap, 0, free_address, 1);
    (void)make(Call::handle_close, first);
    const std::uint32_t free = make(Call::memory_status).word[1];
    std::uint32_t pages = 0;
    std::uint32_t dirty = 0;
    std::uint32_t pieces = 0;
    for (std::uint32_t size = 1024; size != 0 && pieces < 400;) {
        const Answer made = make(Call::memory_create, 0, 0, size);
        if (made.status() != abi::Status::ok) {
            size /= 2;
            continue;
        }
        pages += size;
        ++pieces;
        (void)make(Call::memory_map, 0, made.handle(), free_address, 1, size - 1, readable);
        dirty |= *reinterpret_cast<volatile std::uint32_t*>(free_address + 64);
        (void)make(Call::memory_unmap, 0, free_address, 1);
    }
    board()[0] = pages;
    board()[1] = dirty;
    board()[2] = make(Call::memory_status).word[1];
    board()[3] = make(Call::endpoint_create).head.code();
    for (std::uint32_t handle = 2; handle < abi::handle_limit; ++handle) { (void)make(Call::handle_close, handle); }
    board()[4] = free - make(Call::memory_status).word[1];
    board()[5] = free;
    done();
}

void after() {
    observe_cells({{0, "pages.had"}, {1, "dirty"}, {2, "pages.left"}, {4, "pages.missing"}, {5, "pages.free"}});
    probe::observe("pages.managed", memory::frames.all_frames());
}

void run() {
    start(make_process(largest_quota), takes_all);
    world::run(after);
}

/// Large machines, without the minutes it takes to zero their memory.
void manages() {
    probe::observe("pages.managed", memory::frames.all_frames());
    probe::observe("pages.free", memory::frames.free_frames());
}

[[gnu::section(".probes"), gnu::used]] alignas(probe::Entry) const probe::Entry entries[]{
    {"mem_sizes", probe::Stage::threads, run}, {"mem_managed", probe::Stage::threads, manages}};

} // namespace
