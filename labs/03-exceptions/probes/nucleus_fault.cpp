// SPDX-License-Identifier: BSD-2-Clause
// An exception of the nucleus itself: a report and a halt. It comes in through the probe's own entries.
#include "own_entries.h"

#include <nucleus/memory/layout.h>
#include <probe/probe.h>

extern "C" [[gnu::noinline]] void mica_probe_writes_constant();

void mica_probe_writes_constant() {
    *const_cast<volatile char*>(kernel_text_begin) = 0;
    asm volatile("" : : : "memory");
}

namespace {

void run() {
    mica::probes::use_own_entries();
    mica::probe::observe("nucleus_fault.provoked", true);
    mica_probe_writes_constant();
    mica::probe::observe("nucleus_fault.returned", true);
}

[[gnu::section(".probes"), gnu::used]] const mica::probe::Entry entry{"nucleus_fault", mica::probe::Stage::threads,
                                                                      run};

} // namespace
