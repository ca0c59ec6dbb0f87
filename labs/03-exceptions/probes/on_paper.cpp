// SPDX-License-Identifier: BSD-2-Clause
// Everything of the part that can be judged without an exception, in one boot: the double fault's gate and task, and the words.
#include "on_paper.h"

#include <probe/probe.h>

namespace {

void run() {
    mica::probes::observe_task();
    mica::probe::mark("task");
    mica::probes::observe_decoding();
    mica::probes::observe_report();
}

[[gnu::section(".probes"), gnu::used]] const mica::probe::Entry entry{"on_paper", mica::probe::Stage::threads, run};

} // namespace
