// SPDX-License-Identifier: BSD-2-Clause
// All that runs: the supervisor's services and the process server's programs in one list. Used by ps, top, kill.
#pragma once

#include <rt/fixed_list.h>
#include <rt/protocols/names.h>
#include <rt/protocols/process.h>
#include <rt/protocols/supervisor.h>

namespace mica::apps {

struct Running {
    std::uint32_t number = 0; ///< below process::first_number: a service
    names::Name name;
    std::string_view state;
    std::uint32_t restarts = 0, pages = 0, timer_ticks = 0;
};

struct Overseers {
    supervisor::Client supervisor;
    process::Client process;
};

/// Ends the program when they cannot be found.
Overseers find_overseers();

rt::FixedList<Running, 72> list_programs(const Overseers& overseers);

} // namespace mica::apps
