// SPDX-License-Identifier: BSD-2-Clause
// Two frames that are easily taken for what they are not: a program that jumped to an address of the nucleus, and a
// non-maskable interrupt that came while a program ran. handle() is called by hand: no machine makes an NMI on demand.
#include <nucleus/exceptions/faults.h>
#include <nucleus/interrupts/vectors.h>
#include <nucleus/memory/layout.h>
#include <nucleus/processes/process.h>
#include <probe/probe.h>
#include <probe/world/user.h>
#include <probe/world/world.h>

namespace {

using namespace mica;
using interrupts::Vector;

[[gnu::section(".text.user")]] void never_runs(std::uint32_t) {
    for (;;) { world::done(); }
}

/// A frame of ring 3, of a thread of a new process that nobody answers for.
interrupts::TrapFrame& frame_of_ring_3(Vector vector, std::uint32_t eip) {
    Thread& thread = world::start(world::make_process(), never_runs);
    thread.frame.vector = interrupts::index(vector);
    thread.frame.eip = eip;
    return thread.frame;
}

void run() {
    interrupts::TrapFrame& jump = frame_of_ring_3(Vector::page_fault, memory::kernel_base + 0x10'0000);
    jump.error = 5;
    exceptions::handle(jump);
    probe::observe("jump.was", "the program's affair");
    interrupts::TrapFrame& nmi = frame_of_ring_3(Vector::non_maskable, world::code_address);
    probe::observe("nmi.provoked", true);
    exceptions::handle(nmi);
    probe::observe("nmi.returned", true);
}

[[gnu::section(".probes"), gnu::used]] const probe::Entry entry{"whose", probe::Stage::threads, run};

} // namespace
