// SPDX-License-Identifier: BSD-2-Clause
// Pages that come when they are touched: a program in ring 3, a pager beside it that asks mend() and maps what it
// says. In the end the program touches what it must not.
#include "ask.h"
#include "bench.h"

#include <probe/world/user.h>
#include <probe/world/world.h>

#include <utility>

namespace {

using namespace mica;
using namespace mica::probes;
using namespace mica::world;
using abi::Call;
using pager::Remedy;

constexpr std::uint32_t heap = free_address;                  // pages that come when touched
constexpr std::uint32_t constants = free_address + 0x40'0000; // and some that may be read only
constexpr std::uint32_t heap_pages = 12;
constexpr std::uint32_t wild = heap + (heap_pages + 3) * page_bytes + 0x1A4;

constexpr pager::Region regions[] = {
    {.address = heap, .pages = heap_pages, .contents_bytes = 0, .rights = writable},
    {.address = constants, .pages = 2, .contents_bytes = 0, .rights = abi::bits(abi::MemoryRight::read)},
};

// Cells of the board.
constexpr std::uint32_t fault_count = 0, not_zero = 1, not_kept = 2, read_only_word = 3, last_address = 4,
                        last_error = 5, zeroed_pages = 6, step_reached = 7, unmended = 8, order = 16;

[[gnu::always_inline]] inline volatile std::uint32_t& at(std::uint32_t address) {
    return *reinterpret_cast<volatile std::uint32_t*>(address);
}

/// Touches the heap's pages in the order on the board, half of them by a read first; looks again at all; then the
/// constants; then what is nobody's.
[[gnu::section(".text.user")]] void program(std::uint32_t) {
    for (std::uint32_t i = 0; i < heap_pages; ++i) {
        const std::uint32_t page = heap + board()[order + i] * page_bytes;
        if (i % 2 == 0) { board()[not_zero] = board()[not_zero] | at(page + 0x10); }
        at(page + 0x20) = page;
        board()[not_zero] = board()[not_zero] | at(page) | at(page + 0xFFC);
    }
    for (std::uint32_t i = 0; i < heap_pages; ++i) {
        const std::uint32_t page = heap + i * page_bytes;
        board()[not_kept] = board()[not_kept] + (at(page + 0x20) == page ? 0 : 1);
    }
    board()[step_reached] = 1;
    board()[read_only_word] = at(constants + 8);
    board()[step_reached] = 2;
    at(wild) = 1;
    board()[step_reached] = 3; // nobody mended it, and yet it went through
    done();
}

/// Handle 2: the fault endpoint. Handle 3: the program's process.
[[gnu::section(".text.user")]] void mends(std::uint32_t) {
    for (;;) {
        const Answer got = make(Call::recv, 2);
        board()[fault_count] = board()[fault_count] + 1;
        board()[last_address] = got.word[2];
        board()[last_error] = got.word[1];
        if (got.word[0] != 14) { done(); }
        const pager::Mending mending = ask(got.word[2], got.word[1], 2);
        if (mending.remedy != Remedy::zeroed) { done(); }
        board()[zeroed_pages] = board()[zeroed_pages] + 1;
        const std::uint32_t fresh = make(Call::memory_create, 0, 0, 1).handle();
        const Answer mapped = make(Call::memory_map, 3, fresh, mending.page, 1, 0, mending.rights);
        if (mapped.status() != abi::Status::ok) {
            board()[unmended] = 1;
            done();
        }
        (void)make(Call::handle_close, fresh);
        (void)make(Call::reply, 0);
    }
}

void after() {
    observe_cells({{fault_count, "faults"},
                   {zeroed_pages, "pages_zeroed"},
                   {not_zero, "bits_found_in_fresh_pages"},
                   {not_kept, "pages_that_lost_what_was_written"},
                   {read_only_word, "read_only_page_read"},
                   {unmended, "pages_that_could_not_be_mapped"},
                   {step_reached, "program_came_as_far_as_step"},
                   {last_error, "last_fault.error"}});
    probe::observe_signed("last_fault.bytes_from_the_wild_address", std::int64_t{cells()[last_address]} - wild);
}

void run() {
    dirty_free_memory();
    Endpoint& faults = make_endpoint();
    Process& pager_process = make_process(64);
    Process& process = make_process(64, &faults, 3);
    give(pager_process, faults.object);
    give(pager_process, process.object);
    for (std::uint32_t i = 0; i < heap_pages; ++i) { cells()[order + i] = i; }
    for (std::uint32_t i = heap_pages - 1; i > 0; --i) {
        const std::uint32_t k = probe::random_below(i + 1);
        const std::uint32_t kept = cells()[order + i];
        cells()[order + i] = cells()[order + k];
        cells()[order + k] = kept;
    }
    answer_questions(regions);
    start(pager_process, mends, 0, 12);
    start(process, program, 0, 8);
    world::run(after);
}

[[gnu::section(".probes"), gnu::used]] const probe::Entry entry{"demand", probe::Stage::threads, run};

} // namespace
