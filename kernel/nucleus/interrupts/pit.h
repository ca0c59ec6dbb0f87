// SPDX-License-Identifier: BSD-2-Clause
// The 8254 interval timer: counter 0 drives line 0. All facts: Intel 8254 data sheet (order number 231164). Student part
// of lab 02: pit.cpp. Used by the start-up and, for the time of day, by time/.
#pragma once

#include <freestanding/io_ports.h>

namespace mica::pit {

/// What every counter counts down with, once a period of this clock (PC/AT: 14.31818 MHz / 12).
inline constexpr std::uint32_t input_hertz = 1'193'182;

inline constexpr arch::Port counter0{0x40};
inline constexpr arch::Port control{0x43};

/// What counter 0 must be loaded with for `hertz` interrupts a second: the divisor whose frequency input_hertz / divisor
/// comes from rounding input_hertz / hertz to the nearest whole number, a half upwards. The result is 2 to 65536: a
/// faster or slower rate than those can give, and 0 Hz, get the nearest that is possible. (A count of 1 is not allowed in
/// mode 2.) No hardware is touched. Any `hertz` is allowed; mind the range of 32 bits.
[[nodiscard]] std::uint32_t divisor_for(std::uint32_t hertz);

/// Lets counter 0 run as a rate generator (mode 2, binary) at about `hertz` interrupts a second, from now on. The counter
/// takes the divisor as two bytes, low byte first; it reads 65536 as 0.
void start(std::uint32_t hertz);

/// How far counter 0 has still to count in this period: from the divisor down to 1, then the divisor again; 0 stands for
/// 65536. The counter goes on while it is read, so the value is latched first, to get two bytes that belong together.
/// Pre: start() was called; interrupts are off.
[[nodiscard]] std::uint16_t read_count();

} // namespace mica::pit
