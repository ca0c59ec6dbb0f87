// SPDX-License-Identifier: BSD-2-Clause
// The RAM file service. An open file is a stream.
#pragma once

#include <rt/protocol.h>

namespace mica::files {

using Name = rt::Text<60>;

enum class Mode : std::uint8_t {
    read,    ///< from the beginning; not_found when there is no such file
    replace, ///< an empty file, whatever was there before
    append,  ///< behind what there is
};

struct Open {
    Name name;
    Mode mode;
    struct Answer {
        rt::Passed file; ///< a stream
    };
};

struct Remove {
    Name name;
    struct Answer {};
};

/// The file in that place, sorted by nothing. Error::not_found behind the last.
struct List {
    std::uint32_t place;
    struct Answer {
        Name name;
        std::uint32_t bytes;
    };
    static constexpr bool repeatable = true;
};

using Protocol = rt::Protocol<5, Open, Remove, List>;
using Client = rt::Client<Protocol>;

} // namespace mica::files
