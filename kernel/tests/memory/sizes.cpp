// SPDX-License-Identifier: BSD-2-Clause
// MEM-050..055: machines of several sizes: all of the memory can be had by a process, none of it twice, all of it comes
// back, and is zeroed whatever was in it. Four words of each page are looked at.
#include <probe/world/user.h>
#include <probe/world/world.h>

#include <nucleus/memory/frames.h>
#include <probe/probe.h>

namespace {

using namespace mica;
using namespace mica::world;
using abi::Call;
using abi::MemoryRight;

constexpr std::uint32_t largest_quota = 250'000; // pages; more than the nucleus manages and the largest piece mapped
constexpr std::uint32_t readable = abi::bits(MemoryRight::read);
constexpr std::uint32_t writable = abi::bits(MemoryRight::write);
constexpr std::uint32_t most_pieces = 400;

/// Cells of the board; from `sizes` on how many pages each piece has. The piece has handle 2 + its number.
enum : std::uint32_t { had, left, wrong, dirty, missing, free_before, sizes = 100 };

/// Four words of each page, the first and the last among them, are looked at: every `stride` bytes one.
constexpr std::uint32_t stride = 0x554;
static_assert(3 * stride + 4 == memory::page_bytes);

/// Each word must be zero, and is marked with its page's number; or it must still have that mark.
enum class Deed : std::uint32_t { mark, compare };

[[gnu::section(".text.user")]] void visit(std::uint32_t piece, std::uint32_t first_page, Deed deed) {
    const std::uint32_t pages = board()[sizes + piece];
    (void)make(Call::memory_map, 0, 2 + piece, free_address, pages, 0, writable);
    for (std::uint32_t i = 0; i < pages; ++i) {
        const std::uint32_t mark = ~(first_page + i);
        for (std::uint32_t offset = 0; offset < abi::page_bytes; offset += stride) {
            auto& word = *reinterpret_cast<volatile std::uint32_t*>(free_address + i * abi::page_bytes + offset);
            const std::uint32_t cell = deed == Deed::compare ? wrong : dirty;
            if (word != (deed == Deed::compare ? mark : 0)) { board()[cell] = board()[cell] + 1; }
            if (deed == Deed::mark) { word = mark; }
        }
    }
    (void)make(Call::memory_unmap, 0, free_address, pages);
}

[[gnu::section(".text.user")]] void visit_all(std::uint32_t pieces, Deed deed) {
    std::uint32_t page = 0;
    for (std::uint32_t piece = 0; piece < pieces; ++piece) {
        visit(piece, page, deed);
        page += board()[sizes + piece];
    }
}

/// Halves what it asks for whenever there is no such piece, down to single pages. How many pieces.
[[gnu::section(".text.user")]] std::uint32_t take_all() {
    std::uint32_t pieces = 0;
    board()[had] = 0;
    for (std::uint32_t size = abi::call_pages; size != 0 && pieces < most_pieces;) {
        if (make(Call::memory_create, 0, 0, size).status() != abi::Status::ok) {
            size /= 2;
            continue;
        }
        board()[had] = board()[had] + size;
        board()[sizes + pieces++] = size;
    }
    board()[left] = make(Call::memory_status).word[1];
    return pieces;
}

[[gnu::section(".text.user")]] void give_all_back() {
    for (std::uint32_t handle = 2; handle < abi::handle_limit; ++handle) { (void)make(Call::handle_close, handle); }
}

/// Has everything, finds it zeroed, marks every page, finds every mark, and gives all back.
[[gnu::section(".text.user")]] void uses_all(std::uint32_t) {
    const std::uint32_t first = make(Call::memory_create, 0, 0, 1).handle();
    for (const std::uint32_t page : {0U, abi::call_pages - 1}) { // the page tables stay
        (void)make(Call::memory_map, 0, first, free_address + page * abi::page_bytes, 1, 0, readable);
        (void)make(Call::memory_unmap, 0, free_address + page * abi::page_bytes, 1);
    }
    give_all_back();
    const std::uint32_t free = make(Call::memory_status).word[1];
    const std::uint32_t pieces = take_all();
    visit_all(pieces, Deed::mark);
    visit_all(pieces, Deed::compare);
    give_all_back();
    board()[missing] = free - make(Call::memory_status).word[1];
    board()[free_before] = free;
    done();
}

void after() {
    observe_cells({{had, "pages.had"},
                   {left, "pages.left"},
                   {wrong, "pages.not_as_marked"},
                   {dirty, "pages.dirty"},
                   {missing, "pages.missing"},
                   {free_before, "pages.free"}});
    probe::observe("pages.managed", memory::frames.all_frames());
}

/// Whatever is free has not been free for ever: the words that will be looked at are full of something.
void dirty_all() {
    for (std::uint32_t number = 0; number < memory::direct_map_bytes / memory::page_bytes; ++number) {
        const memory::Frame frame{number};
        if (!memory::frames.is_managed(frame) || memory::frames.info(frame).count != 0) { continue; }
        auto* const page = memory::pointer_to<std::uint32_t>(address_of(frame));
        for (std::uint32_t offset = 0; offset < memory::page_bytes; offset += stride) { page[offset / 4] = ~0U; }
    }
}

void run() {
    dirty_all();
    start(make_process(largest_quota), uses_all);
    world::run(after);
}

[[gnu::section(".probes"), gnu::used]] const probe::Entry entry{"mem_sizes", probe::Stage::threads, run};

} // namespace
