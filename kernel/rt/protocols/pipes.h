// SPDX-License-Identifier: BSD-2-Clause
// The pipe service. Both ends of a pipe are streams.
#pragma once

#include <rt/protocol.h>

namespace mica::pipes {

struct Create {
    struct Answer {
        rt::Passed read_end, write_end;
    };
};

using Protocol = rt::Protocol<6, Create>;
using Client = rt::Client<Protocol>;

} // namespace mica::pipes
