// SPDX-License-Identifier: BSD-2-Clause
// Stacks built by hand, sound and damaged, and a symbol table of known content.
#include <probe/tally.h>

#include <nucleus/diagnostics/backtrace.h>

#include <algorithm>

namespace {

using namespace mica;
using diagnostics::StackBounds;
using probe::Story;

std::uint32_t address_of(const void* place) { return reinterpret_cast<std::uintptr_t>(place); }

/// A piece of memory that plays a stack, and words around it that are not the stack's: who reads them is found out.
constexpr std::size_t stack_words = 512;
constexpr std::size_t around = 64;
std::array<std::uint32_t, around + stack_words + around> memory_words;
std::uint32_t* const stack = memory_words.data() + around;
constexpr std::uint32_t bait = 0xBAD0'BAD0; // what lies around the stack

StackBounds bounds() { return {address_of(stack), address_of(stack + stack_words)}; }

void clear_stack() {
    memory_words.fill(bait);
    std::fill_n(stack, stack_words, 0xEEEE'EEEE);
}

std::uint32_t put_frame(std::size_t word, std::uint32_t caller_frame, std::uint32_t return_address) {
    stack[word] = caller_frame;
    stack[word + 1] = return_address;
    return address_of(stack + word);
}

void tell(Story& story, std::span<const std::uint32_t> addresses) {
    if (addresses.empty()) { story << "nothing"; }
    for (const std::uint32_t& address : addresses) {
        story << (&address == addresses.data() ? "" : " ");
        story.hex(address);
    }
}

void observe_walk(std::string_view name, std::uint32_t frame_pointer, std::size_t room = 16) {
    std::array<std::uint32_t, 16> addresses;
    const std::size_t count = diagnostics::walk(frame_pointer, bounds(), std::span{addresses}.first(room));
    Story story;
    if (count > room) {
        story << count << " stored in an array of " << room;
    } else {
        tell(story, std::span{addresses}.first(count));
    }
    probe::observe(name, story.text());
}

/// Chains of random depth and frame size, as sound code leaves them.
void sound_stacks() {
    clear_stack();
    const std::uint32_t outer = put_frame(stack_words - 2, 0, 0x300);
    const std::uint32_t middle = put_frame(40, outer, 0x200);
    observe_walk("sound.three", put_frame(8, middle, 0x100));
    observe_walk("sound.room_2", address_of(stack + 8), 2);

    probe::Tally tally;
    for (int round = 0; round < 40; ++round) {
        clear_stack();
        std::array<std::uint32_t, 16> expected;
        const std::size_t depth = 1 + probe::random_below(16);
        std::size_t word = stack_words - 2 - probe::random_below(8);
        std::uint32_t frame = put_frame(word, 0, 0); // the entry code's: no caller, no return address
        for (std::size_t i = depth; i-- > 0;) {
            word -= 2 + probe::random_below(24);
            expected[i] = 0xC010'0000 + probe::random_below(0x10'0000);
            frame = put_frame(word, frame, expected[i]);
        }
        std::array<std::uint32_t, 16> found;
        const std::size_t count = std::min(diagnostics::walk(frame, bounds(), found), found.size());
        tally.count(count == depth && std::equal(expected.begin(), expected.begin() + depth, found.begin()),
                    [&](Story& story) {
                        story << depth << " frames: found ";
                        tell(story, std::span{found}.first(count));
                        story << ", should be ";
                        tell(story, std::span{expected}.first(depth));
                    });
    }
    tally.report("sound");
}

/// One sound frame, then one that is not: just the sound one counts. Each kind of damage has its own line.
void damaged_stacks() {
    const auto one_then = [](std::string_view name, std::uint32_t next) {
        clear_stack();
        observe_walk(name, put_frame(100, next, 0x100));
    };
    clear_stack();
    stack[121] = 0x0200'0000; // read two bytes off, words 120 to 122 are a frame that returns to 0x200
    stack[122] = 0;
    observe_walk("damaged.misaligned", put_frame(100, address_of(stack + 120) + 2, 0x100));
    one_then("damaged.itself", address_of(stack + 100));
    clear_stack();
    put_frame(20, address_of(stack + 60), 0x200);
    observe_walk("damaged.downwards", put_frame(100, address_of(stack + 20), 0x100));
    one_then("damaged.below_the_stack", address_of(stack - 8));
    one_then("damaged.above_the_stack", address_of(stack + stack_words));
    one_then("damaged.half_outside", address_of(stack + stack_words - 1));
    clear_stack();
    put_frame(120, address_of(stack + 140), 0);
    put_frame(140, 0, 0x300);
    observe_walk("damaged.return_to_0", put_frame(100, address_of(stack + 120), 0x100));
    one_then("damaged.no_memory", 0xFFFF'FFFC);
}

/// kernel.sym in the making.
constexpr std::size_t record_count = 2048;
struct Table {
    abi::SymbolTableHeader header;
    std::array<abi::SymbolRecord, record_count> records;
    std::array<char, 64> names;
};
Table table;

/// Function i begins at 0xC0100000 + 64 * i and has 48 bytes; every eighth has an unknown size, so it has 64. The last is unknown, too.
std::optional<std::size_t> owner(std::uint32_t address) {
    if (address < 0xC010'0000) { return std::nullopt; }
    const std::uint32_t offset = address - 0xC010'0000;
    const std::size_t index = std::min<std::size_t>(offset / 64, record_count - 1);
    const bool unknown = index % 8 == 0 || index == record_count - 1;
    return unknown || offset - 64 * index < 48 ? std::optional{index} : std::nullopt;
}

void fill_table() {
    for (std::uint32_t i = 0; i < record_count; ++i) {
        table.records[i] = {0xC010'0000 + 64 * i, owner(0xC010'0000 + 64 * i + 50) ? 0U : 48U, 0};
    }
}

void tell(Story& story, std::optional<std::size_t> index) {
    if (index) {
        story << "record " << *index;
    } else {
        story << "none";
    }
}

void lookups() {
    fill_table();
    probe::Tally tally;
    const auto look = [&tally](std::uint32_t address) {
        const auto found = diagnostics::find_symbol(table.records, address);
        const auto expected = owner(address);
        tally.count(found == expected, [&](Story& story) {
            story.hex(address, 8) << ": ";
            tell(story, found);
            story << ", should be ";
            tell(story, expected);
        });
    };
    for (const std::uint32_t edge : {0xC010'0000U, 0xC010'0040U, 0xC010'006FU, 0xC010'0070U, 0xC010'007FU, 0xC010'0200U,
                                     0xC010'023FU, 0xC010'0240U, 0xC00F'FFFFU, 0U, 0xFFFF'FFFFU, 0xC011'FFC0U}) {
        look(edge);
    }
    for (int i = 0; i < 200; ++i) { look(0xC010'0000 + probe::random_below(64 * record_count + 64)); }
    tally.report("lookup");
    probe::observe("lookup.in_no_records", diagnostics::find_symbol({}, 0xC010'0000).has_value());

    std::uint64_t longest = 0;
    for (const std::uint32_t index : {0U, 1U, 700U, 1500U, 2047U}) {
        const std::uint64_t before = probe::ticks();
        (void)diagnostics::find_symbol(table.records, table.records[index].address);
        longest = std::max(longest, probe::ticks() - before);
    }
    probe::observe("lookup.longest", longest);
}

void observe_line(std::string_view name, std::uint32_t number, std::uint32_t address,
                  const diagnostics::SymbolTable& symbols, std::size_t room = 64) {
    std::array<char, 64> buffer;
    const auto line = diagnostics::describe_frame(number, address, symbols, std::span{buffer}.first(room));
    probe::observe(name, line.value_or("(buffer_too_small)"));
}

void lines() {
    using namespace std::string_view_literals;
    constexpr std::string_view names = "mica::first\0mica::second\0"sv;
    table.header = {abi::symbol_table_magic, 2, static_cast<std::uint32_t>(names.size())};
    table.records[0] = {0xC010'1200, 0x34, 0};
    table.records[1] = {0xC010'1234, 0x20, 12};
    std::copy(names.begin(), names.end(), reinterpret_cast<char*>(&table.records[2]));
    const auto symbols = diagnostics::SymbolTable{std::as_bytes(std::span{&table, 1})};
    observe_line("line.inside", 0, 0xC010'1246, symbols);
    observe_line("line.call_is_last", 3, 0xC010'1234, symbols);
    observe_line("line.nowhere", 12, 0x0000'0007, symbols);
    observe_line("line.room_28", 0, 0xC010'1246, symbols, 28);
    observe_line("line.room_29", 0, 0xC010'1246, symbols, 29);
}

void run() {
    lookups();
    lines();
    sound_stacks(); // from here on a wrong step may end the machine
    damaged_stacks();
}

[[gnu::section(".probes"), gnu::used]] const probe::Entry entry{"backtrace", probe::Stage::segments, run};

} // namespace
