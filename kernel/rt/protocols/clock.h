// SPDX-License-Identifier: BSD-2-Clause
// The clock service: the time of day, and sleep.
#pragma once

#include <rt/protocol.h>

namespace mica::clock {

/// The time of day as the battery clock has it, and how long the machine is up.
struct Now {
    struct Answer {
        std::uint16_t year;
        std::uint8_t month, day; ///< from 1
        std::uint32_t second;    ///< of the day
        std::uint32_t uptime_milliseconds;
    };
    static constexpr bool repeatable = true;
};

/// Answers when so much time has passed, and not earlier.
struct Sleep {
    std::uint32_t milliseconds; ///< at most an hour
    struct Answer {};
    static constexpr bool repeatable = true;
};

using Protocol = rt::Protocol<7, Now, Sleep>;
using Client = rt::Client<Protocol>;

} // namespace mica::clock
