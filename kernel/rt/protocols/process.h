// SPDX-License-Identifier: BSD-2-Clause
// The process server: starts programs of the boot bundle, feeds them with pages, knows how they ended.
#pragma once

#include <rt/protocol.h>
#include <rt/protocols/names.h>

namespace mica::process {

/// A program's number: below 64 a service of the supervisor's. It is also the badge under which its servers know it.
using Number = std::uint32_t;
inline constexpr Number first_number = 64;

enum class Ending : std::uint8_t {
    alive,
    exited, ///< detail: its exit number
    fault,  ///< detail: the vector of the CPU exception; address: CR2 for a page fault, else EIP
    killed, ///< by number `detail`
};

/// Starts a program. Its parent is the caller.
struct Spawn {
    rt::Text<200> words; ///< the program's name and its arguments, each ended by NUL
    rt::Passed in, out;  ///< given to it under these names
    struct Answer {
        Number number;
    };
};

/// Waits for a child of the caller to end, and forgets it.
struct Wait {
    Number number; ///< 0: any child. not_found when there is none to wait for
    struct Answer {
        Number number;
        Ending ending;
        std::uint32_t detail;
        std::uint32_t address;
    };
};

struct Kill {
    Number number;
    struct Answer {};
};

/// The program with the smallest number that is at least `from`. Error::not_found behind the last.
struct Status {
    Number from;
    struct Answer {
        Number number;
        Number parent;
        names::Name name;
        Ending ending;
        std::uint32_t pages;       ///< that it occupies
        std::uint32_t timer_ticks; ///< that it has run
    };
    static constexpr bool repeatable = true;
};

using Protocol = rt::Protocol<3, Spawn, Wait, Kill, Status>;
using Client = rt::Client<Protocol>;

/// Rung by the console at Ctrl-C: the programs that somebody waits for are killed.
inline constexpr std::uint32_t interrupt_bell = 1;

} // namespace mica::process
