// SPDX-License-Identifier: BSD-2-Clause
// SCHED-003..019: who runs: strict priorities, changes of them, what callers lend, turns, suspension.
#include "../script/script.h"

#include <probe/probe.h>

namespace {

using namespace mica;
using namespace mica::script;
using abi::Call;
using abi::ThreadOperation;

/// 3 a clock; 4 to 6 the threads that are steered.
void steering() {
    Process& process = make_process();
    world::give(process, world::make_endpoint().object);
    Thread& low = start(process, {write(spare(0), 1), deed(Deed::rest)}, 5);
    Thread& equal = start(process, {write(spare(1), 1), write(spare(2), 1), deed(Deed::rest)}, 10);
    Thread& later = start(process, {write(spare(3), 1), deed(Deed::rest)}, 8);
    for (Thread* thread : {&low, &equal, &later}) { world::give(process, thread->object); }
    start(process,
          {read(spare(0)).with(Part::word0, "low.before"), control(4, ThreadOperation::set_priority, 20).as("to_own"),
           read(spare(0)).with(Part::word0, "low.not_at_once"), call(Call::yield),
           read(spare(0)).with(Part::word0, "low.after_yield"),
           control(5, ThreadOperation::set_priority, 21).as("above_own"),
           control(5, ThreadOperation::set_priority, 255).as("above_own"),
           control(6, ThreadOperation::suspend).as("suspend"), control(6, ThreadOperation::suspend).as("suspend_twice"),
           sleep(3, 3), read(spare(1)).with(Part::word0, "equal.ran"),
           read(spare(3)).with(Part::word0, "suspended.ran"), control(6, ThreadOperation::resume).as("resume_once"),
           sleep(3, 3), read(spare(3)).with(Part::word0, "resumed.ran"),
           control(6, ThreadOperation::resume).as("resume_running"),
           control(4, static_cast<ThreadOperation>(5)).as("no_such_operation"), finish()},
          20);
    run();
}

/// A thread stops itself until another one resumes it, and lowers itself under it; a new thread is no more urgent than
/// its maker.
void own_priority() {
    Process& process = make_process();
    Process& made = make_process();
    world::give(process, made.object);
    Thread& self = start(
        process,
        {call(Call::thread_create, 3, world::code_address, 0, world::free_address, 0, 13).as("above_maker"),
         call(Call::thread_create, 3, world::code_address, 0, world::free_address, 0, 32).as("above_all"),
         control(4, ThreadOperation::suspend).as("suspend"), read(spare(0)).with(Part::word0, "other.while_suspended"),
         read(spare(1)).with(Part::word0, "other.after_resume"), control(4, ThreadOperation::set_priority, 3),
         read(spare(1)).with(Part::word0, "other.when_lowered"),
         control(4, ThreadOperation::set_priority, 4).as("back_up"), finish()},
        12);
    world::give(process, self.object); // 4
    start(process, {write(spare(0), 1), control(4, ThreadOperation::resume).as("resume"), write(spare(1), 1)}, 7);
    run();
}

/// A server of priority 2 works for callers of 6, 14 and 9; a thread of priority 10 comes between where it may.
void lending() {
    Endpoint& endpoint = world::make_endpoint();
    Endpoint& clock = world::make_endpoint();
    Process& server = make_process();
    Process& clients = make_process();
    world::give(server, endpoint.object);
    world::give(clients, endpoint.object);
    world::give(clients, clock.object);
    world::give(clients, world::make_endpoint().object);
    start(server,
          {call(Call::recv, 3), deed(Deed::spend, 3), read(spare(0)).with(Part::word0, "middle.before_urgent_came"),
           deed(Deed::spend, 4), read(spare(0)).with(Part::word0, "middle.while_urgent_waits"),
           call(Call::reply_recv, 3), read(spare(0)).with(Part::word0, "middle.while_urgent_served"), call(Call::reply),
           read(spare(0)).with(Part::word0, "middle.when_answered")},
          2);
    start(clients, {call(Call::call, 3, 1).as("slow")}, 6);
    start(clients, {sleep(1, 4), deed(Deed::spend, 1), sleep(4, 4), write(spare(0), 1)}, 10);
    start(clients, {sleep(3, 5), call(Call::call, 3, 2).as("urgent"), sleep(9, 5), finish()}, 14);
    run();
}

/// Three equals, two of them of one process; and what the nucleus counts of it.
void shares() {
    Process& two = make_process();
    Process& one = make_process();
    world::give(one, two.object);
    start(two, {deed(Deed::spend, 12)}, 10);
    start(two, {deed(Deed::spend, 12)}, 10);
    start(one,
          {deed(Deed::spend, 12), call(Call::process_status).with(Part::word3, "ticks.of_one"),
           call(Call::process_status, 3).with(Part::word3, "ticks.of_two"), finish()},
          10);
    run();
}

/// Nobody can run: the processor sleeps, and who waits for a bell of the timer goes on in time.
void idling() {
    Process& process = make_process();
    world::give(process, world::make_endpoint().object);
    start(process,
          {sleep(1, 3), call(Call::clock).with(Part::word0, "begin"), sleep(10, 3),
           call(Call::clock).with(Part::word0, "end"), call(Call::process_status).with(Part::word3, "ticks"), finish()},
          10);
    run();
}

[[gnu::section(".probes"), gnu::used]] alignas(probe::Entry) const probe::Entry entries[]{
    {"sched_steering", probe::Stage::threads, steering},
    {"sched_own_priority", probe::Stage::threads, own_priority},
    {"sched_lending", probe::Stage::threads, lending},
    {"sched_shares", probe::Stage::threads, shares},
    {"sched_idling", probe::Stage::threads, idling}};

} // namespace
