// SPDX-License-Identifier: BSD-2-Clause
// The time of day out of the CMOS clock (Motorola MC146818A). Used by the clock server. decode() is pure.
#pragma once

#include <rt/protocols/clock.h>

#include <array>
#include <cstdint>
#include <optional>

namespace mica::clock {

/// Registers 0 (seconds), 2, 4, 7, 8, 9 (year), B (status) in this order.
using ClockRegisters = std::array<std::uint8_t, 7>;

struct TimeOfDay {
    std::uint16_t year;
    std::uint8_t month, day;
    std::uint32_t second;
};

/// Both number formats, both 12 and 24 hours. Nothing when the registers hold no date. Years 70..99 are of the last
/// century.
std::optional<TimeOfDay> decode(const ClockRegisters& registers);

/// Reads until two looks agree, so never in the middle of a change. Pre: ports 0x70 and 0x71.
std::optional<TimeOfDay> read_battery_clock();

} // namespace mica::clock
