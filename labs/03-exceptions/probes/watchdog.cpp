// SPDX-License-Identifier: BSD-2-Clause
// A process above all others of the scenario, which sleeps until it is time.
#include "watchdog.h"

#include <probe/world/user.h>
#include <probe/world/world.h>

namespace mica::probes {
namespace {

using abi::Call;

[[gnu::section(".text.user")]] void watchdog(std::uint32_t patience) {
    const std::uint32_t begin = world::ticks();
    while (world::ticks() - begin < patience) {
        (void)world::make(Call::timer, 2, 1, world::make(Call::clock).word[0] + 3);
        (void)world::make(Call::recv, 2);
    }
    world::done();
}

} // namespace

void start_watchdog(std::uint32_t ticks) {
    Process& process = world::make_process();
    world::give(process, world::make_endpoint().object);
    world::start(process, watchdog, ticks, 30);
}

} // namespace mica::probes
