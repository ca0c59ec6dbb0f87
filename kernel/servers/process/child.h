// SPDX-License-Identifier: BSD-2-Clause
// A program that the process server has started, until its parent has heard of its end. Used by the process server.
#pragma once

#include <servers/process/program_images.h>

#include <rt/protocols/process.h>
#include <rt/server.h>

namespace mica::process {

inline constexpr std::uint32_t app_priority = 8;

struct Child {
    Number number = 0;
    Number parent = 0; ///< 0: nobody will ask for it
    names::Name name;
    const Image* image = nullptr;
    rt::Process process; ///< while it is alive
    Ending ending = Ending::alive;
    std::uint32_t detail = 0;
    std::uint32_t address = 0;
};

/// Handles that go to every program.
struct Gifts {
    const rt::Endpoint& faults; ///< of the process server; badged for each child
    const rt::Endpoint& names;  ///< unbadged
    std::uint32_t quota;        ///< pages of each
};

/// Starts the program that the request names, as number `number`. Errors: not_found, bad_format, too_long, those of the
/// nucleus.
rt::Result<rt::Process> start_program(Spawn& request, Number number, const Image& image, const Gifts& gifts);

/// Mends a page fault. False: it cannot be mended.
bool mend(Child& child, const abi::FaultMessage& fault);

} // namespace mica::process
