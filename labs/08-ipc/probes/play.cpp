// SPDX-License-Identifier: BSD-2-Clause
// Threads that act: messages, calls, and what came of them. Used by the probes of this lab; the description is in
// play.h.
#include "play.h"

#include <algorithm>

namespace mica::play {
namespace {

constexpr std::uint32_t call_instruction_bytes = 2; // the processor has passed int $0x80 when the nucleus runs
constexpr std::uint32_t call_numbers = 64;

} // namespace

Message fill(Thread& thread, Call call, std::uint32_t handle, std::uint32_t length, std::uint32_t handles) {
    Message message{.head = abi::Head::make(static_cast<std::uint32_t>(call), handle, length, handles)};
    for (std::uint32_t& word : message.words) { word = static_cast<std::uint32_t>(probe::random()); }
    for (std::uint32_t i = abi::register_words; i < abi::message_words; ++i) {
        thread.buffer->words[i] = message.words[i];
    }
    thread.frame.eax = message.head.raw;
    thread.frame.edx = message.words[0];
    thread.frame.ecx = message.words[1];
    thread.frame.ebx = message.words[2];
    thread.frame.esi = message.words[3];
    thread.frame.edi = message.words[4];
    return message;
}

void clean(Thread& thread) { std::ranges::fill(thread.buffer->words, untouched); }

void act(Thread& thread) {
    put_on(thread);
    thread.frame.eip += call_instruction_bytes;
    park_all(mica_calls[thread.frame.eax % call_numbers](thread));
}

Message say(Thread& thread, Call call, std::uint32_t handle, std::uint32_t length) {
    const Message message = fill(thread, call, handle, length);
    if (call == Call::recv) { clean(thread); }
    act(thread);
    return message;
}

void ask(Thread& thread, Call call, std::uint32_t handle, std::uint32_t w0, std::uint32_t w1) {
    thread.frame.eax = abi::Head::make(static_cast<std::uint32_t>(call), handle, abi::register_words).raw;
    thread.frame.edx = w0;
    thread.frame.ecx = w1;
    thread.frame.ebx = 0;
    act(thread);
}

std::string_view answer_of(const Thread& thread) {
    return thread.state == ThreadState::ready
               ? abi::name_of(static_cast<abi::Status>(thread.head().code() % abi::status_count))
               : std::string_view{"none: it still waits"};
}

std::uint32_t wrong_words(const Message& message, const Thread& receiver) {
    const interrupts::TrapFrame& frame = receiver.frame;
    const std::uint32_t registers[] = {frame.edx, frame.ecx, frame.ebx, frame.esi, frame.edi};
    std::uint32_t wrong = 0;
    for (std::uint32_t i = 0; i < abi::register_words; ++i) { wrong += registers[i] != message.words[i] ? 1U : 0U; }
    for (std::uint32_t i = abi::register_words; i < message.head.length() && i < abi::message_words; ++i) {
        wrong += receiver.buffer->words[i] != message.words[i] ? 1U : 0U;
    }
    return wrong;
}

std::uint32_t touched_words(const Message& message, const Thread& receiver) {
    std::uint32_t touched = 0;
    for (std::uint32_t i = std::max<std::uint32_t>(message.head.length(), abi::register_words); i < abi::message_words;
         ++i) {
        touched += receiver.buffer->words[i] != untouched ? 1U : 0U;
    }
    return touched;
}

bool head_is_right(const Message& message, const Thread& receiver, std::uint32_t badge) {
    const std::uint32_t expected = abi::Head::make(0, badge, message.head.length(), message.head.handles()).raw;
    return receiver.state == ThreadState::ready && receiver.frame.eax == expected;
}

} // namespace mica::play
