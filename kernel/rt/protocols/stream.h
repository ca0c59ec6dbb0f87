// SPDX-License-Identifier: BSD-2-Clause
// Bytes in their order. Served by console, pipes and files; what `in` and `out` of a program speak.
#pragma once

#include <rt/protocol.h>

namespace mica::stream {

inline constexpr std::size_t at_once = 236; ///< bytes that one message carries
using Bytes = rt::Text<at_once>;

/// Waits until there is something. No bytes: the end.
struct Read {
    std::uint32_t count; ///< at most so many; more than at_once is cut to that
    struct Answer {
        Bytes bytes;
    };
    static constexpr bool repeatable = true; ///< a console that died with our request has handed nothing out
};

/// Waits until there is room. Error::ended when nobody will ever read it.
struct Write {
    Bytes bytes;
    struct Answer {};
    static constexpr bool repeatable = true; ///< better twice on the screen than not at all
};

/// This end is done: the other one sees the end. All handles to this end are good for nothing afterwards. The runtime
/// closes `in` and `out` when a program ends, so whoever passes its own streams on has given them away.
struct Close {
    struct Answer {};
};

using Protocol = rt::Protocol<1, Read, Write, Close>;
using Client = rt::Client<Protocol>;

} // namespace mica::stream
