// SPDX-License-Identifier: BSD-2-Clause
// The supervisor: how the services are, and their restart by hand.
#pragma once

#include <rt/protocol.h>
#include <rt/protocols/names.h>

namespace mica::supervisor {

enum class State : std::uint8_t { running, waiting /* for its restart */, given_up };

/// The service with the smallest number that is at least `from`. Error::not_found behind the last.
struct Status {
    std::uint32_t from;
    struct Answer {
        std::uint32_t number;
        names::Name name;
        State state;
        std::uint32_t restarts;
        std::uint32_t pages;       ///< that it occupies
        std::uint32_t timer_ticks; ///< that it has run since its last start
    };
    static constexpr bool repeatable = true;
};

/// Ends the service as it stands and starts it anew from a fresh image, even one that was given up.
struct Kill {
    std::uint32_t number;
    struct Answer {};
};

/// Switches the machine off.
struct PowerOff {
    struct Answer {};
};

using Protocol = rt::Protocol<4, Status, Kill, PowerOff>;
using Client = rt::Client<Protocol>;

} // namespace mica::supervisor
