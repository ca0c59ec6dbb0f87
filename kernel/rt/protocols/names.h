// SPDX-License-Identifier: BSD-2-Clause
// The name server: from a name to a handle. Every program holds a handle to it, whose badge is the program's number.
#pragma once

#include <rt/protocol.h>

namespace mica::names {

using Name = rt::Text<14>;

/// Waits until somebody has published the name, so the order in which servers start does not matter. Error::refused
/// when the caller may not look it up.
struct LookUp {
    Name name;
    struct Answer {
        rt::Passed endpoint; ///< call and notify; with the caller's badge where the publisher's handle had none
    };
    static constexpr bool repeatable = true;
};

/// Offers one's own endpoint. A name belongs to its first publisher (exists).
struct Publish {
    Name name;
    rt::Passed endpoint; ///< call, notify, duplicate and grant
    struct Answer {};
};

/// The names from place `first` on that there are, in the order of their publication.
struct List {
    std::uint32_t first;
    struct Answer {
        Name name; ///< empty behind the last
    };
    static constexpr bool repeatable = true;
};

using Protocol = rt::Protocol<2, LookUp, Publish, List>;
using Client = rt::Client<Protocol>;

} // namespace mica::names
