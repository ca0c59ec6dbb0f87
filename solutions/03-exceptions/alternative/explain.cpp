// SPDX-License-Identifier: BSD-2-Clause
// What an exception says, looked up: bits are indexes into small tables of words, and a register is a name and its place in the frame.

#include <nucleus/exceptions/explain.h>

#include <nucleus/diagnostics/backtrace.h>

#include <algorithm>
#include <array>
#include <cstddef>
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
    void distance(std::uint32_t value) {
        const std::size_t before = m_length;
        do { put("0123456789abcdef"[value % 16]); } while ((value /= 16) != 0);
        std::reverse(m_into.begin() + std::min(before, m_into.size()),
                     m_into.begin() + std::min(m_length, m_into.size()));
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

using interrupts::TrapFrame;

struct Register {
    std::string_view name;
    std::size_t offset;
};
constexpr std::array<Register, 12> shown{{{" eax=", offsetof(TrapFrame, eax)},
                                          {" ebx=", offsetof(TrapFrame, ebx)},
                                          {" ecx=", offsetof(TrapFrame, ecx)},
                                          {" edx=", offsetof(TrapFrame, edx)},
                                          {" esi=", offsetof(TrapFrame, esi)},
                                          {" edi=", offsetof(TrapFrame, edi)},
                                          {" ebp=", offsetof(TrapFrame, ebp)},
                                          {" esp=", offsetof(TrapFrame, user_esp)},
                                          {" eip=", offsetof(TrapFrame, eip)},
                                          {" cs=", offsetof(TrapFrame, cs)},
                                          {" ds=", offsetof(TrapFrame, ds)},
                                          {" eflags=", offsetof(TrapFrame, eflags)}}};

/// Nobody saves the ESP of ring 0: the frame lies on that stack, and ends where it was.
std::uint32_t value_of(const Register& of, const TrapFrame& frame) {
    const auto begin = reinterpret_cast<std::uintptr_t>(&frame);
    if (of.offset == offsetof(TrapFrame, user_esp) && (frame.cs & 3U) == 0 && frame.vector != 8) {
        return begin + of.offset;
    }
    const std::uint32_t value = *reinterpret_cast<const std::uint32_t*>(begin + of.offset);
    return of.offset == offsetof(TrapFrame, ds) ? value % 0x10000 : value;
}

void add_place(Writer& words, std::uint32_t eip) {
    const auto functions = diagnostics::nucleus_symbols.records();
    const auto found = diagnostics::find_symbol(functions, eip);
    if (!found.has_value()) { return; }
    words.text(" in ");
    words.text(diagnostics::nucleus_symbols.name(functions[found.value()]));
    words.text("+0x");
    words.distance(eip - functions[found.value()].address);
    words.text("\n");
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

format::Result report(const TrapFrame& frame, std::uint32_t address, std::span<char> into) {
    Writer words{into};
    for (std::size_t i = 0; i < shown.size(); ++i) {
        words.text(shown[i].name);
        words.hexadecimal(value_of(shown[i], frame));
        if (i % 4 == 3) { words.text("\n"); }
    }
    add_place(words, frame.eip);
    std::array<char, 128> room;
    if (const auto reason = explain(frame.vector, frame.error, address, room); reason.has_value() && !reason->empty()) {
        words.text(" ");
        words.text(*reason);
        words.text("\n");
    }
    return words.result();
}

} // namespace mica::exceptions
