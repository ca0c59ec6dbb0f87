// SPDX-License-Identifier: BSD-2-Clause
// How a frame is written, character by character.
#include <probe/frame.h>

#include <algorithm>

namespace mica::probe {
namespace {

constexpr char lower_digits[] = "0123456789abcdef";
constexpr char upper_digits[] = "0123456789ABCDEF";

} // namespace

Frame& Frame::word(std::string_view text) {
    const std::size_t count = std::min(text.size(), payload_end - m_end);
    std::copy_n(text.begin(), count, m_line.begin() + static_cast<std::ptrdiff_t>(m_end));
    m_end += count;
    return *this;
}

Frame& Frame::text(std::string_view bytes) {
    for (const char character : bytes) {
        const auto byte = static_cast<unsigned char>(character);
        const bool plain = byte >= 0x21 && byte <= 0x7E && byte != '%';
        const std::array<char, 3> escape{plain ? character : '%', upper_digits[byte >> 4U], upper_digits[byte & 0xFU]};
        const std::string_view piece{escape.data(), plain ? std::size_t{1} : escape.size()};
        if (piece.size() > payload_end - m_end) { break; }
        word(piece);
    }
    return *this;
}

Frame& Frame::number(std::uint64_t value) {
    std::array<char, 20> digits{}; // 2^64 - 1 has 20
    std::size_t begin = digits.size();
    do {
        digits[--begin] = static_cast<char>('0' + value % 10);
        value /= 10;
    } while (value != 0);
    return word({digits.data() + begin, digits.size() - begin});
}

Frame& Frame::number(std::int64_t value) {
    const auto bits = static_cast<std::uint64_t>(value);
    if (value < 0) {
        word("-");
        return number(std::uint64_t{0} - bits);
    }
    return number(bits);
}

void Frame::put_hex(std::size_t at, std::uint64_t value, unsigned digits) {
    for (unsigned i = 0; i < digits; ++i) { m_line[at + digits - 1 - i] = lower_digits[(value >> (4 * i)) & 0xFU]; }
}

Frame& Frame::hex(std::uint64_t value, unsigned digits) {
    if (digits <= payload_end - m_end) {
        put_hex(m_end, value, digits);
        m_end += digits;
    }
    return *this;
}

std::string_view Frame::finish(abi::SipKey key, std::uint32_t sequence, std::uint64_t tick) {
    m_line[0] = '\n';
    std::copy(abi::frame_prefix.begin(), abi::frame_prefix.end(), m_line.begin() + 1);
    m_line[sequence_at - 1] = ' ';
    put_hex(sequence_at, sequence, sequence_digits);
    m_line[tick_at - 1] = ' ';
    put_hex(tick_at, tick, tick_digits);
    m_line[payload_at - 1] = ' ';
    put_hex(tag_at, abi::siphash(key, m_line.data() + sequence_at, m_end - sequence_at), tag_digits);
    m_line[m_end] = '\n';
    return {m_line.data(), m_end + 1};
}

} // namespace mica::probe
