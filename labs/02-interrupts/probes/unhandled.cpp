// SPDX-License-Identifier: BSD-2-Clause
// An INT to a vector that has no handler: the nucleus must say so and stop.

#include "own_table.h"

#include <probe/probe.h>

namespace {

void run() {
    if (mica::probes::gates_in_place() != 256) { return; }
    mica::probe::observe("unhandled.provoked", true);
    asm volatile("int $0x90" : : : "memory");
    mica::probe::observe("unhandled.returned", true);
}

[[gnu::section(".probes"), gnu::used]] const mica::probe::Entry entry{"unhandled", mica::probe::Stage::interrupts, run};

} // namespace
