// SPDX-License-Identifier: BSD-2-Clause
// Numbers set in every base, padded, squeezed into tight buffers and made negative. The model is in this file.
#include <probe/tally.h>

#include <nucleus/console/format.h>

#include <algorithm>
#include <limits>
#include <span>

namespace {

using namespace mica;
using format::Base;
using format::Style;
using probe::Story;

constexpr std::size_t room = 64;   // characters a result may need
constexpr char untouched = '\x7f'; // what the buffer holds before

/// A result, and what happened to the memory around it.
struct Outcome {
    std::array<char, room + 16> memory; // the buffer is [8, 8 + size), the rest must not change
    std::size_t size;
    format::Result result;

    [[nodiscard]] std::string_view text() const { return result ? *result : std::string_view{"(buffer_too_small)"}; }
    [[nodiscard]] bool starts_at_buffer() const { return !result || result->data() == memory.data() + 8; }
    [[nodiscard]] std::uint32_t changed_outside() const {
        const auto intact_before = std::count(memory.begin(), memory.begin() + 8, untouched);
        const auto intact_after = std::count(memory.begin() + 8 + size, memory.end(), untouched);
        return static_cast<std::uint32_t>(memory.size() - size) -
               static_cast<std::uint32_t>(intact_before + intact_after);
    }
    [[nodiscard]] std::uint32_t changed_inside() const {
        return static_cast<std::uint32_t>(size) -
               static_cast<std::uint32_t>(std::count(memory.begin() + 8, memory.begin() + 8 + size, untouched));
    }
};

/// `outcome` is the caller's, so that the view in its result stays good.
void attempt(Outcome& outcome, auto function, auto value, Style style, std::size_t size = room) {
    outcome.memory.fill(untouched);
    outcome.size = size;
    outcome.result = function(value, style, std::span<char>{outcome.memory.data() + 8, size});
}

/// The text as the specification says it, by another way: from the greatest power of the base downwards.
struct Model {
    std::array<char, room + 8> memory{};
    std::size_t length = 0;

    void add(char character) { memory[length++] = character; }
    [[nodiscard]] std::string_view text() const { return {memory.data(), length}; }
};

Model model_of(bool negative, std::uint32_t magnitude, Style style) {
    const auto base = static_cast<std::uint32_t>(style.base);
    std::uint32_t power = 1;
    std::size_t count = 1;
    while (magnitude / power >= base) {
        power *= base;
        ++count;
    }
    const std::size_t needed = count + (negative ? 1 : 0);
    const std::size_t padding = style.width > needed ? style.width - needed : 0;
    Model model;
    if (negative && style.fill == '0') { model.add('-'); }
    for (std::size_t i = 0; i < padding; ++i) { model.add(style.fill); }
    if (negative && style.fill != '0') { model.add('-'); }
    for (; power != 0; power /= base) {
        const std::uint32_t digit = magnitude / power % base;
        model.add(static_cast<char>(digit < 10 ? '0' + digit : 'a' + digit - 10));
    }
    return model;
}

void tell(Story& story, auto value, Style style, const Outcome& outcome, std::string_view expected) {
    story << (sizeof(value) == 4 && value < 0 ? "signed " : "") << value << " in base "
          << static_cast<std::uint32_t>(style.base);
    if (style.width != 0) { story << ", width " << style.width << ", fill '" << style.fill << '\''; }
    if (outcome.size != room) { story << ", buffer of " << outcome.size; }
    story << ": \"" << outcome.text() << "\", should be \"" << expected << '"';
    if (!outcome.starts_at_buffer()) { story << " at the beginning of the buffer"; }
}

Base random_base() {
    constexpr Base bases[] = {Base::binary, Base::octal, Base::decimal, Base::hexadecimal};
    return bases[probe::random_below(4)];
}

/// Small and great numbers alike: as many bits as chance says.
std::uint32_t random_number() { return static_cast<std::uint32_t>(probe::random()) >> probe::random_below(32); }

void compare(probe::Tally& tally, std::uint32_t value, Style style) {
    Outcome outcome;
    attempt(outcome, format::unsigned_number, value, style);
    const Model expected = model_of(false, value, style);
    tally.count(outcome.result && outcome.text() == expected.text() && outcome.starts_at_buffer(),
                [&](Story& story) { tell(story, value, style, outcome, expected.text()); });
}

void compare_signed(probe::Tally& tally, std::int32_t value, Style style, std::size_t size = room) {
    Outcome outcome;
    attempt(outcome, format::signed_number, value, style, size);
    const auto bits = static_cast<std::uint32_t>(value);
    const bool negative = value < 0 && style.base == Base::decimal;
    const Model full = model_of(negative, negative ? 0U - bits : bits, style);
    const std::string_view expected = full.length <= size ? full.text() : std::string_view{"(buffer_too_small)"};
    tally.count(outcome.text() == expected && outcome.starts_at_buffer() && outcome.changed_outside() == 0,
                [&](Story& story) { tell(story, value, style, outcome, expected); });
}

void observe_unsigned(const char* name, std::uint32_t value, Style style, std::size_t size = room) {
    Outcome outcome;
    attempt(outcome, format::unsigned_number, value, style, size);
    probe::observe(name, outcome.text());
}

void observe_signed(const char* name, std::int32_t value, Style style) {
    Outcome outcome;
    attempt(outcome, format::signed_number, value, style);
    probe::observe(name, outcome.text());
}

void digits() {
    observe_unsigned("decimal.0", 0, {});
    observe_unsigned("decimal.1024", 1024, {});
    observe_unsigned("decimal.max", 0xFFFF'FFFF, {});
    observe_unsigned("hexadecimal.c0104abc", 0xC010'4ABC, {.base = Base::hexadecimal});
    observe_unsigned("octal.max", 0xFFFF'FFFF, {.base = Base::octal});
    observe_unsigned("binary.max", 0xFFFF'FFFF, {.base = Base::binary});
    probe::Tally tally;
    for (int i = 0; i < 100; ++i) { compare(tally, random_number(), {.base = random_base()}); }
    tally.report("digits");
}

void padding() {
    observe_unsigned("width5.42", 42, {.width = 5});
    observe_unsigned("width8.zeros.2a", 0x2A, {.base = Base::hexadecimal, .width = 8, .fill = '0'});
    observe_unsigned("width3.12345", 12345, {.width = 3});
    observe_unsigned("width40.max", 0xFFFF'FFFF, {.base = Base::binary, .width = 40, .fill = '.'});
    probe::Tally tally;
    for (int i = 0; i < 60; ++i) {
        compare(tally, random_number(),
                {.base = random_base(), .width = probe::random_below(48), .fill = " 0*."[probe::random_below(4)]});
    }
    tally.report("padding");
}

/// Every size from none to one more than needed. A refused buffer must be as it was, and nothing around it may change.
void bounds() {
    observe_unsigned("room5.65535", 65535, {}, 5);
    observe_unsigned("room4.65535", 65535, {}, 4);
    observe_unsigned("room0.0", 0, {}, 0);
    probe::Tally tally;
    for (int i = 0; i < 12; ++i) {
        const std::uint32_t value = random_number();
        const Style style{.base = random_base(), .width = probe::random_below(12), .fill = '0'};
        const Model full = model_of(false, value, style);
        for (std::size_t size = 0; size <= full.length + 1; ++size) {
            Outcome outcome;
            attempt(outcome, format::unsigned_number, value, style, size);
            const bool fits = full.length <= size;
            const std::string_view expected = fits ? full.text() : std::string_view{"(buffer_too_small)"};
            tally.count(outcome.text() == expected,
                        [&](Story& story) { tell(story, value, style, outcome, expected); });
            tally.count(outcome.changed_outside() == 0 && (fits || outcome.changed_inside() == 0), [&](Story& story) {
                story << value << " into a buffer of " << size << ": " << outcome.changed_outside()
                      << " bytes around the buffer changed, should be 0; " << outcome.changed_inside() << " in it"
                      << (fits ? "" : ", should be 0");
            });
        }
    }
    tally.report("bounds");
}

void negatives() {
    observe_signed("decimal.-42", -42, {});
    observe_signed("decimal.42.signed", 42, {});
    observe_signed("width6.-42", -42, {.width = 6});
    observe_signed("width6.zeros.-42", -42, {.width = 6, .fill = '0'});
    observe_signed("decimal.min", std::numeric_limits<std::int32_t>::min(), {});
    probe::Tally tally;
    for (int i = 0; i < 80; ++i) {
        const auto value = static_cast<std::int32_t>(random_number()) * (probe::random_below(2) == 0 ? 1 : -1);
        compare_signed(tally, value, {.width = probe::random_below(14), .fill = " 0*"[probe::random_below(3)]},
                       probe::random_below(2) == 0 ? room : 4 + probe::random_below(10));
    }
    tally.report("signed");

    observe_signed("hexadecimal.-1", -1, {.base = Base::hexadecimal});
    observe_signed("octal.-8", -8, {.base = Base::octal});
    observe_signed("binary.-2", -2, {.base = Base::binary});
    probe::Tally bits;
    for (int i = 0; i < 40; ++i) {
        constexpr Base bases[] = {Base::binary, Base::octal, Base::hexadecimal};
        compare_signed(bits, -1 - static_cast<std::int32_t>(random_number() >> 1),
                       {.base = bases[probe::random_below(3)], .width = probe::random_below(12), .fill = '0'});
    }
    bits.report("bits");
}

void run() {
    digits();
    padding();
    bounds();
    negatives();
}

[[gnu::section(".probes"), gnu::used]] const probe::Entry entry{"numbers", probe::Stage::bare, run};

} // namespace
