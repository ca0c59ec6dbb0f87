// SPDX-License-Identifier: BSD-2-Clause
// Two frames that are easily taken for what they are not: a program that jumped to an address of the nucleus, and a
// non-maskable interrupt that came while a program ran. handle() is called by hand: no machine makes an NMI on demand.
#include <nucleus/arch/segments.h>
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

/// A frame of ring 3, of a thread of a new process that nobody answers for.
interrupts::TrapFrame& frame_of_ring_3(Vector vector, std::uint32_t eip) {
    static constinit Thread thread{};
    thread.process = &world::make_process();
    thread.frame.vector = interrupts::index(vector);
    thread.frame.cs = segments::user_code_selector;
    thread.frame.eip = eip;
    return thread.frame;
}

void run() {
    interrupts::TrapFrame& jump = frame_of_ring_3(Vector::page_fault, memory::kernel_base + 0x10'0000);
    jump.error = 5;
    exceptions::handle(jump);
    probe::observe("jump.process", Thread::of(jump).process->object.dead ? "ended" : "lives on");
    interrupts::TrapFrame& nmi = frame_of_ring_3(Vector::non_maskable, world::code_address);
    nmi.error = 0;
    probe::observe("nmi.provoked", true);
    exceptions::handle(nmi);
    probe::observe("nmi.returned", true);
}

[[gnu::section(".probes"), gnu::used]] const probe::Entry entry{"whose", probe::Stage::threads, run};

} // namespace
