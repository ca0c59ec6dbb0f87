// SPDX-License-Identifier: BSD-2-Clause
// A message being written or read, word by word: where word n is, how texts and handles are laid. Used by rt/fields.h
// and rt/ipc.h. Pure.
#pragma once

#include <rt/handle.h>
#include <rt/text.h>

#include <abi/message.h>

#include <array>
#include <cstdint>
#include <string_view>

namespace mica::rt {

/// Words 0..4 stand in registers, the others and the handles in the thread's buffer page.
struct Message {
    abi::MessageBuffer& buffer;
    std::array<std::uint32_t, abi::register_words> registers{};
    std::uint32_t length = 0;
    std::uint32_t handles = 0;

    std::uint32_t& word(std::uint32_t place) {
        return place < abi::register_words ? registers[place] : buffer.words[place];
    }
};

class MessageWriter {
public:
    explicit MessageWriter(Message& message) : m_message{message} { message.length = message.handles = 0; }

    void number(std::uint32_t value) {
        if (m_message.length == abi::message_words) {
            m_overflowed = true;
            return;
        }
        m_message.word(m_message.length++) = value;
    }

    /// Its length, then its bytes, the last word filled up with zeros.
    void text(std::string_view text) {
        number(static_cast<std::uint32_t>(text.size()));
        for (std::size_t at = 0; at < text.size(); at += 4) {
            std::uint32_t word = 0;
            __builtin_memcpy(&word, text.data() + at, std::min<std::size_t>(4, text.size() - at));
            number(word);
        }
    }

    void handle(const Passed& passed) {
        if (m_message.handles == abi::message_handles) {
            m_overflowed = true;
            return;
        }
        m_message.buffer.handles[m_message.handles++] = passed.sent();
    }

    bool overflowed() const { return m_overflowed; }

private:
    Message& m_message;
    bool m_overflowed = false;
};

/// Reads a message that arrived and owns its handles: those nobody takes are closed. A message that ends too early
/// reads as zeros and is `damaged`.
class MessageReader {
public:
    explicit MessageReader(Message& message) : m_message{message} {
        for (std::uint32_t i = 0; i < message.handles && i < abi::message_handles; ++i) {
            m_handles[i] = Owned{message.buffer.handles[i].handle()};
        }
    }

    std::uint32_t number() {
        if (m_next >= m_message.length) {
            m_damaged = true;
            return 0;
        }
        return m_message.word(m_next++);
    }

    template <std::size_t limit> void text(Text<limit>& text) {
        const std::uint32_t length = number();
        if (length > limit || (length + 3) / 4 > m_message.length - m_next) {
            m_damaged = true;
            return;
        }
        for (std::uint32_t at = 0; at < length; at += 4) {
            const std::uint32_t word = number();
            std::array<char, 4> bytes;
            __builtin_memcpy(bytes.data(), &word, 4);
            text.append(std::string_view{bytes.data(), std::min<std::size_t>(4, length - at)});
        }
    }

    /// Empty when the message carries no further one.
    Passed handle() {
        return m_next_handle < m_handles.size() ? Passed::give(std::move(m_handles[m_next_handle++])) : Passed{};
    }

    /// Too short, too long, or with a length that cannot be.
    bool damaged() const { return m_damaged || m_next != m_message.length; }

private:
    Message& m_message;
    std::array<Owned, abi::message_handles> m_handles;
    std::uint32_t m_next = 0;
    std::size_t m_next_handle = 0;
    bool m_damaged = false;
};

} // namespace mica::rt
