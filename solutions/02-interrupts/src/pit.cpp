// SPDX-License-Identifier: BSD-2-Clause
// The interval timer. Your part of lab 02; the contract is in nucleus/interrupts/pit.h.

#include <nucleus/interrupts/pit.h>

#include <algorithm>

namespace mica::pit {

using arch::in8;
using arch::out8;

std::uint32_t divisor_for(std::uint32_t hertz) {
    // student: begin(timer)
    // todo: Round to the nearest, and keep to what the counter can do. Which intermediate result
    // todo: could be too large?
    // placeholder: return 0;
    constexpr std::uint32_t smallest = 2;
    constexpr std::uint32_t largest = 65'536;
    if (hertz == 0) { return largest; }
    const std::uint32_t whole = input_hertz / hertz;
    const std::uint32_t rest = input_hertz % hertz;
    const bool up = rest >= hertz - rest;
    return std::clamp(whole + (up ? 1U : 0U), smallest, largest);
    // student: end
}

void start(std::uint32_t hertz) {
    // student: begin(timer)
    // todo: A control word (counter 0, two bytes, mode 2, binary), then the divisor, low byte first.
    // placeholder:
    constexpr std::uint8_t counter0_two_bytes_mode2 = 0x34;
    const std::uint32_t divisor = divisor_for(hertz);
    out8(control, counter0_two_bytes_mode2);
    out8(counter0, static_cast<std::uint8_t>(divisor));
    out8(counter0, static_cast<std::uint8_t>(divisor >> 8U));
    // student: end
}

std::uint16_t read_count() {
    // student: begin(timer)
    // todo: Latch counter 0, then read its two bytes.
    // placeholder: return 0;
    constexpr std::uint8_t latch_counter0 = 0x00;
    out8(control, latch_counter0);
    const unsigned low = in8(counter0);
    const unsigned high = in8(counter0);
    return static_cast<std::uint16_t>(high << 8U | low);
    // student: end
}

} // namespace mica::pit
