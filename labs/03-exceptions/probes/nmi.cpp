// SPDX-License-Identifier: BSD-2-Clause
// A non-maskable interrupt, as if it had come while a thread of ring 3 was running: no machine makes one on demand.
#include <nucleus/arch/segments.h>
#include <nucleus/exceptions/faults.h>
#include <nucleus/interrupts/vectors.h>
#include <nucleus/processes/process.h>
#include <probe/probe.h>
#include <probe/world/user.h>
#include <probe/world/world.h>

namespace {

using namespace mica;

void run() {
    static constinit Thread thread{};
    thread.process = &world::make_process();
    thread.frame.vector = interrupts::index(interrupts::Vector::non_maskable);
    thread.frame.cs = segments::user_code_selector;
    thread.frame.eip = world::code_address;
    probe::observe("nmi.provoked", true);
    exceptions::handle(thread.frame);
    probe::observe("nmi.returned", true);
}

[[gnu::section(".probes"), gnu::used]] const probe::Entry entry{"nmi", probe::Stage::threads, run};

} // namespace
