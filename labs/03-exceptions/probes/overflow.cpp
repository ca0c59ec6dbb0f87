// SPDX-License-Identifier: BSD-2-Clause
// The nucleus' stack is used up: the page fault cannot be pushed, so it is a double fault.
#include <probe/probe.h>

#include <cstdint>

/// Recursion without an end, into the page below the stack that is not mapped.
extern "C" [[gnu::noinline]] std::uint32_t mica_probe_deeper(std::uint32_t depth);

std::uint32_t mica_probe_deeper(std::uint32_t depth) {
    volatile std::uint32_t here[64];
    here[depth % 64] = depth;
    return depth == 0xFFFF'FFFF ? 0 : mica_probe_deeper(depth + 1) + here[(depth + 1) % 64];
}

namespace {

void run() {
    mica::probe::observe("overflow.provoked", true);
    mica::probe::observe("overflow.returned", mica_probe_deeper(0));
}

[[gnu::section(".probes"), gnu::used]] const mica::probe::Entry entry{"overflow", mica::probe::Stage::threads, run};

} // namespace
