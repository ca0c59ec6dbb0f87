// SPDX-License-Identifier: BSD-2-Clause
// The interval timer: the divisor by comparing two neighbours, the count by the read-back command.

#include <nucleus/interrupts/pit.h>

namespace mica::pit {

std::uint32_t divisor_for(std::uint32_t hertz) {
    constexpr std::uint32_t slowest = 65'536;
    if (hertz <= input_hertz / slowest) { // 18 Hz or less
        return slowest;
    }
    if (hertz >= input_hertz / 2) { return 2; }
    // Below half the input clock: neither product can leave 32 bits.
    const std::uint32_t lower = input_hertz / hertz;
    const std::uint32_t above_lower = input_hertz - lower * hertz;
    const std::uint32_t below_upper = (lower + 1) * hertz - input_hertz;
    return above_lower < below_upper ? lower : lower + 1;
}

void start(std::uint32_t hertz) {
    constexpr unsigned two_bytes = 3;
    constexpr unsigned rate_generator = 2;
    arch::out8(control, two_bytes << 4U | rate_generator << 1U);
    std::uint32_t divisor = divisor_for(hertz);
    for (int i = 0; i < 2; ++i) {
        arch::out8(counter0, static_cast<std::uint8_t>(divisor & 0xFFU));
        divisor /= 256;
    }
}

std::uint16_t read_count() {
    constexpr std::uint8_t read_back_count_of_counter0 = 0xD2;
    arch::out8(control, read_back_count_of_counter0);
    const std::uint8_t low = arch::in8(counter0);
    return static_cast<std::uint16_t>(arch::in8(counter0) * 256U + low);
}

} // namespace mica::pit
