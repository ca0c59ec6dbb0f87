// SPDX-License-Identifier: BSD-2-Clause
// Texts and bytes of limited length that live in their owner: fields of messages, rows of tables. Used by everything in
// ring 3. Pure.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace mica::rt {

/// At most `limit` characters; what does not fit is cut off, and overflowed() says so.
template <std::size_t limit> class Text {
public:
    static constexpr std::size_t capacity = limit;

    constexpr Text() = default;
    constexpr Text(std::string_view text) { append(text); }
    constexpr Text(const char* text) { append(text); }

    constexpr void append(std::string_view text) {
        const std::size_t count = std::min(text.size(), limit - m_length);
        std::copy_n(text.begin(), count, m_characters.begin() + static_cast<std::ptrdiff_t>(m_length));
        m_length += static_cast<std::uint32_t>(count);
        m_overflowed = m_overflowed || count < text.size();
    }
    constexpr void append(char character) { append(std::string_view{&character, 1}); }
    constexpr void clear() {
        m_length = 0;
        m_overflowed = false;
    }

    constexpr std::string_view view() const { return {m_characters.data(), m_length}; }
    constexpr operator std::string_view() const { return view(); }
    constexpr std::size_t size() const { return m_length; }
    constexpr bool empty() const { return m_length == 0; }
    constexpr bool overflowed() const { return m_overflowed; }
    constexpr bool operator==(std::string_view other) const { return view() == other; }

private:
    std::array<char, limit> m_characters{};
    std::uint32_t m_length = 0;
    bool m_overflowed = false;
};

/// Takes the next word off the front of a text; blanks part words. Empty at the end.
constexpr std::string_view next_word(std::string_view& rest) {
    const auto is_blank = [](char c) { return c == ' ' || c == '\t'; };
    std::size_t begin = 0;
    while (begin < rest.size() && is_blank(rest[begin])) { ++begin; }
    std::size_t end = begin;
    while (end < rest.size() && !is_blank(rest[end])) { ++end; }
    const std::string_view word{rest.data() + begin, end - begin};
    rest = {rest.data() + end, rest.size() - end};
    return word;
}

/// The next line without its end, which may be "\n" or "\r\n". Pre: the rest is not empty.
constexpr std::string_view next_line(std::string_view& rest) {
    std::size_t end = 0;
    while (end < rest.size() && rest[end] != '\n') { ++end; }
    std::string_view line{rest.data(), end};
    const std::size_t used = std::min(end + 1, rest.size());
    rest = {rest.data() + used, rest.size() - used};
    if (!line.empty() && line.back() == '\r') { line.remove_suffix(1); }
    return line;
}

} // namespace mica::rt
