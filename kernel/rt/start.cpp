// SPDX-License-Identifier: BSD-2-Clause
// From the first instruction to program(), and from there to exit.
#include <rt/start.h>

#include <freestanding/library_failures.h>
#include <rt/format.h>
#include <rt/protocols/stream.h>
#include <rt/text.h>

extern "C" {
[[noreturn]] void mica_begin(const void* block);
[[gnu::naked, noreturn]] void mica_program_entry();
}

namespace mica::rt {
namespace {

constinit const void* block_at_start = nullptr;
constexpr StartBlock no_block{}; // what the supervisor, which has none, finds

/// Whoever is at its other end need not wait for the program's end to be noticed.
void close_stream(std::string_view name) {
    if (const stream::Client stream{take_handle<Endpoint>(name)}) { static_cast<void>(stream(stream::Close{})); }
}

} // namespace

const StartBlock& start_block() {
    const auto* const block = static_cast<const StartBlock*>(block_at_start);
    return block->magic == StartBlock::magic_number ? *block : no_block;
}

const abi::FirstProgram& first_program() {
    const auto* const block = static_cast<const abi::FirstProgram*>(block_at_start);
    if (block->magic != abi::first_program_magic) { give_up("this program is only for the nucleus to start"); }
    return *block;
}

std::string_view argument(std::size_t place) { return start_block().argument(place).value_or(std::string_view{}); }

std::size_t argument_count() {
    std::size_t count = 0;
    while (start_block().argument(count)) { ++count; }
    return count;
}

void answer_heartbeat() {
    static const abi::Handle heart = start_block().find_handle("heart");
    if (heart != abi::no_handle) {
        Trap trap{trap_head(abi::Call::notify, heart), {start_block().heart_bell}};
        enter_nucleus(trap);
    }
}

void last_words(std::string_view text) {
    constexpr std::size_t at_once = 256;
    while (!text.empty()) {
        const std::size_t count = std::min(text.size(), at_once);
        Trap trap{trap_head(abi::Call::debug_write),
                  {reinterpret_cast<Address>(text.data()), static_cast<std::uint32_t>(count)}};
        enter_nucleus(trap);
        text.remove_prefix(count);
    }
}

void end_program(int number) {
    close_stream("in");
    close_stream("out");
    exit(static_cast<std::uint32_t>(number));
}

void give_up(std::string_view why, Error error) {
    Text<160> line;
    put(line, argument(0).empty() ? "supervisor" : argument(0), ": ", why);
    if (error != Error::none) { put(line, ": ", name_of(error)); }
    put(line, "\n");
    last_words(line);
    exit(255);
}

} // namespace mica::rt

/// EAX: the start block. The stack is empty and gets a null return address and frame, so that a walk of the frames
/// ends.
void mica_program_entry() {
    asm("xorl %ebp, %ebp\n\t"
        "pushl $0\n\t"
        "pushl %eax\n\t"
        "pushl $0\n\t"
        "jmp mica_begin");
}

void mica_begin(const void* block) {
    mica::rt::block_at_start = block;
    mica::rt::end_program(program());
}

void mica::library_failed(std::string_view what) { mica::rt::give_up(what); }
