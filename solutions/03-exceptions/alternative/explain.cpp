// SPDX-License-Identifier: BSD-2-Clause
// What an error code says, looked up: its bits are indexes into small tables of words.

#include <nucleus/exceptions/explain.h>

#include <array>
#include <string_view>

namespace mica::exceptions {

namespace {

/// Characters go in as long as there is room; what did not fit is only counted.
class Writer {
public:
    explicit Writer(std::span<char> into) : m_into(into) {}

    void text(std::string_view piece) {
        for (const char c : piece) { put(c); }
    }
    void hexadecimal(std::uint32_t value) {
        for (unsigned digit = 8; digit-- > 0;) { put("0123456789abcdef"[value >> (digit * 4) & 0xFU]); }
    }
    void decimal(std::uint32_t value) {
        std::array<char, 10> digits{};
        std::size_t first = digits.size();
        do {
            digits[--first] = static_cast<char>('0' + value % 10);
            value /= 10;
        } while (value != 0);
        text({digits.data() + first, digits.size() - first});
    }
    [[nodiscard]] format::Result result() const {
        if (m_length > m_into.size()) { return std::unexpected(format::FormatError::buffer_too_small); }
        return std::string_view{m_into.data(), m_length};
    }

private:
    void put(char c) {
        if (m_length < m_into.size()) { m_into[m_length] = c; }
        ++m_length;
    }
    std::span<char> m_into;
    std::size_t m_length = 0;
};

constexpr std::array<std::string_view, 4> deeds{"ring 0 read ", "ring 0 wrote to ", "ring 3 read ", "ring 3 wrote to "};
constexpr std::array<std::string_view, 4> tables{"GDT", "IDT", "LDT", "IDT"};

std::string_view reason(std::uint32_t error) {
    switch (error & 0b1001U) {
    case 0b0000: return ": no page is there";
    case 0b0001: return ": the page does not allow it";
    default: return ": a reserved bit is set in the page tables";
    }
}

} // namespace

format::Result explain(std::uint32_t vector, std::uint32_t error, std::uint32_t address, std::span<char> into) {
    Writer words{into};
    switch (vector) {
    case 14:
        words.text(deeds[error >> 1U & 3U]);
        words.hexadecimal(address);
        words.text(reason(error));
        break;
    case 10:
    case 11:
    case 12:
    case 13:
        if (error == 0) { break; }
        words.text("because of ");
        words.text(tables[error >> 1U & 3U]);
        words.text(" entry ");
        words.decimal((error & 0xFFFFU) / 8);
        words.text((error & 1U) != 0 ? ", by an outside event" : "");
        break;
    default: break;
    }
    return words.result();
}

} // namespace mica::exceptions
