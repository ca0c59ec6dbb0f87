// SPDX-License-Identifier: BSD-2-Clause
// Copy on write by 2, 3 and 7 sharers: each has the page read-only and writes it, in a random order. A pager in ring 3
// asks mend() and does what it says. Who has which frame in the end is read from the tables.
#include "ask.h"
#include "bench.h"

#include <probe/world/user.h>
#include <probe/world/world.h>

#include <array>

namespace {

using namespace mica;
using namespace mica::probes;
using namespace mica::world;
using abi::Call;
using pager::Remedy;

constexpr std::uint32_t group_count = 3, sharer_count = 12;
constexpr std::uint32_t group_sizes[group_count] = {2, 3, 7};
constexpr std::uint32_t shared_at = free_address;
constexpr std::uint32_t window = free_address + 0x40'0000; // of the pager: the originals, then the copy in the making
constexpr std::uint32_t copy_at = window + group_count * page_bytes;
constexpr std::uint32_t first_word = 0x100, last_word = 0xFFC; // of the page, which a copy must have

constexpr pager::Region regions[] = {
    {.address = shared_at, .pages = 1, .contents_bytes = page_bytes, .rights = writable}};

// Cells of the board. Sharers' cells: base + number.
constexpr std::uint32_t rang = 0, wrong_remedy = 1, wrong_group = 2, unmended = 3, left = 8, copies = 12,
                        takeovers = 16, magic = 20, group_of = 32, read_first = 64, read_after = 96;

[[gnu::always_inline]] inline volatile std::uint32_t& at(std::uint32_t address) {
    return *reinterpret_cast<volatile std::uint32_t*>(address);
}

/// Handle 2: the fault endpoint, for its doorbells. Handle 3: one's own endpoint, to wait at for ever.
[[gnu::section(".text.user")]] void sharer(std::uint32_t number) {
    board()[read_first + number] = at(shared_at + first_word);
    at(shared_at) = 1000 + number;
    board()[read_after + number] =
        at(shared_at) + (at(shared_at + last_word) - board()[magic + board()[group_of + number]]);
    (void)make(Call::notify, 2, 1U << number);
    for (;;) { (void)make(Call::recv, 3); }
}

/// Handle 3 + n: the process of sharer n.
[[gnu::always_inline]] inline void share_out(std::uint32_t (&originals)[group_count]) {
    for (std::uint32_t group = 0; group < group_count; ++group) {
        originals[group] = make(Call::memory_create, 0, 0, 1).handle();
        const std::uint32_t here = window + group * page_bytes;
        (void)make(Call::memory_map, 0, originals[group], here, 1, 0, writable);
        at(here) = board()[magic + group];
        at(here + first_word) = board()[magic + group];
        at(here + last_word) = board()[magic + group];
    }
    for (std::uint32_t n = 0; n < sharer_count; ++n) {
        (void)make(Call::memory_map, 3 + n, originals[board()[group_of + n]], shared_at, 1, 0, readable);
    }
}

/// Puts `memory` in the place of what the sharer has.
[[gnu::always_inline]] inline void replace(std::uint32_t process, std::uint32_t memory, const pager::Mending& mending) {
    (void)make(Call::memory_unmap, process, mending.page, 1);
    const Answer mapped = make(Call::memory_map, process, memory, mending.page, 1, 0, mending.rights);
    board()[unmended] = board()[unmended] + (mapped.status() == abi::Status::ok ? 0 : 1);
}

[[gnu::always_inline]] inline void copy_for(std::uint32_t process, std::uint32_t group, const pager::Mending& mending) {
    const std::uint32_t own = make(Call::memory_create, 0, 0, 1).handle();
    (void)make(Call::memory_map, 0, own, copy_at, 1, 0, writable);
    for (std::uint32_t byte = 0; byte < mending.bytes && byte < page_bytes; byte += 4) {
        at(copy_at + byte) = at(window + group * page_bytes + byte);
    }
    (void)make(Call::memory_unmap, 0, copy_at, 1);
    replace(process, own, mending);
    (void)make(Call::handle_close, own);
}

[[gnu::section(".text.user")]] void mends(std::uint32_t) {
    std::uint32_t originals[group_count];
    share_out(originals);
    while (board()[rang] != (1U << sharer_count) - 1) {
        const Answer got = make(Call::recv, 2);
        if (got.status() == abi::Status::doorbell) {
            board()[rang] = board()[rang] | got.word[0];
            continue;
        }
        const std::uint32_t process = got.head.handle(); // the badge
        const std::uint32_t group = board()[group_of + process - 3];
        const pager::Mending mending = ask(got.word[2], got.word[1], board()[left + group]);
        const Remedy remedy = mending.remedy;
        if (remedy == Remedy::copy) {
            copy_for(process, group, mending);
            board()[copies + group] = board()[copies + group] + 1;
        } else if (remedy == Remedy::take_over) {
            replace(process, originals[group], mending);
            board()[takeovers + group] = board()[takeovers + group] + 1;
        } else {
            board()[wrong_remedy] = 1 + static_cast<std::uint32_t>(remedy);
            board()[wrong_group] = group;
            done();
        }
        if (board()[left + group] > 1) { board()[left + group] = board()[left + group] - 1; }
        (void)make(Call::reply, 0);
    }
    (void)make(Call::memory_unmap, 0, window, group_count);
    for (std::uint32_t group = 0; group < group_count; ++group) { (void)make(Call::handle_close, originals[group]); }
    done();
}

constinit std::array<Process*, sharer_count> sharers{};

void observe_of_group(std::string_view name, std::uint32_t group, std::uint32_t value) {
    constexpr std::string_view groups[group_count] = {"two_sharers.", "three_sharers.", "seven_sharers."};
    probe::observe((probe::Story{} << groups[group] << name).text(), value);
}

/// What the sharers of one group have in the end, by their tables: a frame each, writable, counted once, and theirs.
void look_at(std::uint32_t group) {
    std::uint32_t first = 0;
    for (std::uint32_t g = 0; g < group; ++g) { first += group_sizes[g]; }
    std::uint32_t wrong_contents = 0;
    std::uint32_t wrong_counts = 0;
    std::uint32_t wrong_reads = 0;
    for (std::uint32_t n = first; n < first + group_sizes[group]; ++n) {
        const Entry entry = sharers[n]->space.translate(VirtAddr{shared_at});
        const bool mapped = entry.is(Entry::present) && entry.is(Entry::writable);
        const Frame frame = memory::frame_at(entry.address());
        wrong_counts += mapped && count_of(frame) == 1 ? 0U : 1U;
        wrong_contents += mapped && mark_of(frame) == 1000 + n ? 0U : 1U;
        wrong_reads +=
            cells()[read_first + n] == cells()[magic + group] && cells()[read_after + n] == 1000 + n ? 0U : 1U;
    }
    observe_of_group("copies", group, cells()[copies + group]);
    observe_of_group("pages_taken_over", group, cells()[takeovers + group]);
    observe_of_group("pages_with_wrong_contents", group, wrong_contents);
    observe_of_group("pages_with_a_wrong_count", group, wrong_counts);
    observe_of_group("wrong_reads", group, wrong_reads);
}

void after() {
    if (cells()[wrong_remedy] != 0) {
        constexpr std::string_view names[] = {"refuse", "zeroed", "copy", "take_over"};
        const std::uint32_t remedy = cells()[wrong_remedy] - 1;
        probe::observe("remedy_for_a_write_to_a_shared_page", remedy < 4 ? names[remedy] : "no remedy at all");
        return;
    }
    observe_cells({{unmended, "pages_that_could_not_be_mapped"}});
    for (std::uint32_t group = 0; group < group_count; ++group) { look_at(group); }
}

void run() {
    dirty_free_memory();
    Endpoint& faults = make_endpoint();
    Process& pager_process = make_process(64);
    give(pager_process, faults.object);
    std::uint32_t number = 0;
    for (std::uint32_t group = 0; group < group_count; ++group) {
        cells()[left + group] = group_sizes[group];
        cells()[magic + group] = static_cast<std::uint32_t>(probe::random());
        for (std::uint32_t i = 0; i < group_sizes[group]; ++i, ++number) {
            cells()[group_of + number] = group;
            Process& process = make_process(32, &faults, static_cast<std::uint16_t>(3 + number));
            sharers[number] = &process;
            give(pager_process, process.object);
            give(process, faults.object);
            give(process, make_endpoint().object);
        }
    }
    answer_questions(regions);
    start(pager_process, mends, 0, 20);
    for (std::uint32_t n = 0; n < sharer_count; ++n) { start(*sharers[n], sharer, n, 1 + probe::random_below(12)); }
    world::run(after);
}

[[gnu::section(".probes"), gnu::used]] const probe::Entry entry{"sharing", probe::Stage::threads, run};

} // namespace
