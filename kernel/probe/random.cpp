// SPDX-License-Identifier: BSD-2-Clause
// The run's seed and its random numbers, as probe.h offers them.
#include <probe/random.h>

#include <probe/probe.h>

namespace mica::probe {
namespace {

constinit std::uint64_t run_seed = 0;
constinit RandomNumbers numbers{0};

} // namespace

void seed_run(std::uint64_t seed) {
    run_seed = seed;
    numbers = RandomNumbers{seed};
}

std::uint64_t seed() { return run_seed; }

std::uint64_t random() { return numbers.next(); }

std::uint32_t random_below(std::uint32_t bound) { return numbers.below(bound); }

} // namespace mica::probe
