// SPDX-License-Identifier: BSD-2-Clause
// How a scenario of lab 07 begins.
#include "scene.h"

#include <nucleus/scheduling/scheduler.h>
#include <probe/probe.h>

#include <algorithm>

namespace mica::probes {

void prepare_phases(std::uint32_t first, std::uint32_t count, std::uint32_t below) {
    for (std::uint32_t i = 0; i < count; ++i) { world::cells()[first + i] = probe::random_below(below); }
}

void give_name(Process& process, std::string_view name) {
    auto* const letters = reinterpret_cast<char*>(process.name.data());
    std::copy_n(name.begin(), std::min(name.size(), sizeof(process.name)), letters);
}

void run_scene(void (*after)()) {
    using scheduling::ready;
    const bool anybody = ready.has(0) || ready.better_than(0) || scheduling::current != nullptr;
    probe::observe("threads.ready", anybody);
    const Thread* const first = anybody ? scheduling::go_on() : nullptr;
    probe::observe_signed("first.priority", first != nullptr ? std::int64_t{first->effective} : -1);
    if (first != nullptr && first == scheduling::current) { world::run(after); }
}

} // namespace mica::probes
