// SPDX-License-Identifier: BSD-2-Clause
// explain() with error codes picked by hand, and with random ones: compared with texts that the probe puts together itself.
#include "number_list.h"
#include "on_paper.h"

#include <nucleus/exceptions/explain.h>
#include <probe/probe.h>

#include <algorithm>
#include <array>

namespace {

using namespace mica;
using namespace mica::probes;
using exceptions::explain;
using probe::observe;

constexpr std::uint32_t page_fault = 14;
constexpr std::uint32_t nowhere = 0x00400010;

std::uint32_t random_word() { return static_cast<std::uint32_t>(probe::random() >> 32U); }

using Buffer = std::array<char, 128>;

std::string_view words_of(std::uint32_t vector, std::uint32_t error, std::uint32_t address, Buffer& buffer) {
    return explain(vector, error, address, buffer).value_or("the error buffer_too_small, with 128 characters of room");
}

void observe_words(std::string_view name, std::uint32_t vector, std::uint32_t error, std::uint32_t address = nowhere) {
    Buffer buffer{};
    observe(name, words_of(vector, error, address, buffer));
}

/// The probe's own text, without the console's help: that may be a student's, too.
class Text {
public:
    Text& add(std::string_view piece) {
        for (const char c : piece) { m_text[m_length++] = c; }
        return *this;
    }
    Text& hex(std::uint32_t value) {
        for (int shift = 28; shift >= 0; shift -= 4) { m_text[m_length++] = "0123456789abcdef"[value >> shift & 15U]; }
        return *this;
    }
    Text& decimal(std::uint32_t value) {
        std::uint32_t power = 1;
        while (value / power >= 10) { power *= 10; }
        for (; power != 0; power /= 10) { m_text[m_length++] = static_cast<char>('0' + value / power % 10); }
        return *this;
    }
    [[nodiscard]] std::string_view view() const { return {m_text.data(), m_length}; }

private:
    std::array<char, 160> m_text{};
    std::size_t m_length = 0;
};

Text page_words(std::uint32_t error, std::uint32_t address) {
    Text text;
    text.add((error & 4U) != 0 ? "ring 3 " : "ring 0 ").add((error & 2U) != 0 ? "wrote to " : "read ").hex(address);
    if ((error & 8U) != 0) { return text.add(": a reserved bit is set in the page tables"); }
    return text.add((error & 1U) != 0 ? ": the page does not allow it" : ": no page is there");
}

Text selector_words(std::uint32_t error) {
    Text text;
    text.add("because of ").add((error & 2U) != 0 ? "IDT" : (error & 4U) != 0 ? "LDT" : "GDT").add(" entry ");
    text.decimal(error >> 3U & 0x1FFFU);
    return (error & 1U) != 0 ? text.add(", by an outside event") : text;
}

void page_faults() {
    observe_words("page_fault.read", page_fault, 0);
    observe_words("page_fault.write", page_fault, 2);
    observe_words("page_fault.of_ring_3", page_fault, 4);
    observe_words("page_fault.not_allowed", page_fault, 3, 0xC0100000);
    observe_words("page_fault.reserved_bit", page_fault, 0xF);
    std::uint32_t wrong = 0;
    for (int i = 0; i < 64; ++i) {
        const std::uint32_t error = random_word() & 0xFU;
        const std::uint32_t address = random_word();
        Buffer buffer{};
        wrong += words_of(page_fault, error, address, buffer) != page_words(error, address).view() ? 1U : 0U;
    }
    observe("page_fault.wrong_of_64", wrong);
}

void selectors() {
    observe_words("selector.in_gdt", 13, 0x10);
    observe_words("selector.in_idt", 13, 0x72);
    observe_words("selector.in_ldt", 11, 0xFFFC);
    observe_words("selector.outside", 12, 0x29);
    observe_words("selector.both_bits", 10, 0x1E);
    std::uint32_t wrong = 0;
    for (int i = 0; i < 64; ++i) {
        const std::uint32_t error = (random_word() & 0xFFFFU) | 8U;
        Buffer buffer{};
        wrong += words_of(10 + probe::random_below(4), error, 0, buffer) != selector_words(error).view() ? 1U : 0U;
    }
    observe("selector.wrong_of_64", wrong);
}

/// Whatever stands in an error code that says nothing must not be read.
void silence() {
    NumberList spoke;
    NumberList spoke_of_zero;
    for (std::uint32_t vector = 0; vector < 32; ++vector) {
        Buffer buffer{};
        if (vector < 10 || vector > page_fault) {
            spoke.add_if(!words_of(vector, random_word() & 0xFFFFU, nowhere, buffer).empty(), vector);
        }
        if (vector != page_fault) { spoke_of_zero.add_if(!words_of(vector, 0, nowhere, buffer).empty(), vector); }
    }
    spoke.observe_as("spoke_of_nothing");
    spoke_of_zero.observe_as("spoke_of_error_code_0");
}

void room() {
    const Text expected = page_words(2, nowhere);
    Buffer buffer{};
    buffer.fill('~');
    const std::size_t enough = expected.view().size();
    const auto exact = explain(page_fault, 2, nowhere, std::span{buffer}.first(enough));
    observe("room.just_enough", exact.value_or("the error buffer_too_small"));
    const auto untouched = [&buffer](std::size_t from) {
        return std::all_of(buffer.begin() + from, buffer.end(), [](char c) { return c == '~'; });
    };
    bool inside = untouched(enough);
    std::uint32_t refused = 0;
    for (std::size_t less = 0; less < enough; ++less) {
        buffer.fill('~');
        refused += explain(page_fault, 2, nowhere, std::span{buffer}.first(less)).has_value() ? 0U : 1U;
        inside = inside && untouched(less);
    }
    observe("room.too_little", refused == enough ? "each time the error buffer_too_small" : "a text that cannot fit");
    observe("room.wrote_outside", !inside);
}

} // namespace

void mica::probes::observe_decoding() {
    page_faults();
    selectors();
    silence();
    room();
}
