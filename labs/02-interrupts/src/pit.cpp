// SPDX-License-Identifier: BSD-2-Clause
// The interval timer. Your part of lab 02; the contract is in nucleus/interrupts/pit.h.

#include <nucleus/interrupts/pit.h>

#include <algorithm>

namespace mica::pit {

using arch::in8;
using arch::out8;

std::uint32_t divisor_for(std::uint32_t hertz) {
    // student: begin(timer)
    // TODO(timer): Round to the nearest, and keep to what the counter can do. Which intermediate result
    //     could be too large?
    return 0;
    // student: end
}

void start(std::uint32_t hertz) {
    // student: begin(timer)
    // TODO(timer): A control word (counter 0, two bytes, mode 2, binary), then the divisor, low byte first.
    // student: end
}

std::uint16_t read_count() {
    // student: begin(timer)
    // TODO(timer): Latch counter 0, then read its two bytes.
    return 0;
    // student: end
}

} // namespace mica::pit
