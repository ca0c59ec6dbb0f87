// SPDX-License-Identifier: BSD-2-Clause
// IPC-060..066: in which order callers are served, who may receive, and doorbells among callers.
#include "../script/script.h"

#include <probe/probe.h>

namespace {

using namespace mica;
using namespace mica::script;
using abi::Call;
using abi::ThreadOperation;

constexpr std::uint32_t caller(std::uint32_t number) { return number; }

/// Callers of three priorities come one after another, the urgent ones not first; the server comes last.
void order() {
    Endpoint& endpoint = world::make_endpoint();
    Process& server = make_process();
    Process& clients = make_process();
    world::give(server, endpoint.object);
    world::give(server, world::make_endpoint().object);
    world::give(clients, endpoint.object);
    const std::uint32_t priorities[] = {6, 9, 7, 9, 6};
    for (std::uint32_t i = 0; i < 5; ++i) {
        const std::uint32_t clock = world::give(clients, world::make_endpoint().object);
        start(clients, {sleep(i + 2, clock), call(Call::call, 3, caller(i + 1)).with(Part::word0, "answer")},
              priorities[i]);
    }
    start(server,
          {sleep(10, 4), call(Call::recv, 3).with(Part::word0, "served"),
           call(Call::reply_recv, 3, 10).with(Part::word0, "served"),
           call(Call::reply_recv, 3, 20).with(Part::word0, "served"),
           call(Call::reply_recv, 3, 30).with(Part::word0, "served"),
           call(Call::reply_recv, 3, 40).with(Part::word0, "served"), call(Call::reply, 0, 50), finish()},
          2);
    run();
}

/// Priorities change while their threads wait in the queue.
void order_changed() {
    Endpoint& endpoint = world::make_endpoint();
    Endpoint& clock = world::make_endpoint();
    Process& server = make_process();
    Process& clients = make_process();
    world::give(server, endpoint.object);
    world::give(clients, endpoint.object);
    world::give(clients, clock.object);
    Thread* threads[3]{};
    for (std::uint32_t i = 0; i < 3; ++i) { threads[i] = &start(clients, {call(Call::call, 3, caller(i + 1))}, 4 + i); }
    for (Thread* thread : threads) { world::give(clients, thread->object); } // 5, 6, 7
    start(clients,
          {sleep(2, 4), control(5, ThreadOperation::set_priority, 10).as("raise"),
           control(7, ThreadOperation::set_priority, 1).as("lower"),
           control(6, ThreadOperation::set_priority, 13).as("above_own"), sleep(50, 4)},
          12);
    Endpoint& server_clock = world::make_endpoint();
    world::give(server, server_clock.object);
    start(server,
          {sleep(6, 4), call(Call::recv, 3).with(Part::word0, "served"),
           call(Call::reply_recv, 3).with(Part::word0, "served"), call(Call::reply_recv, 3).with(Part::word0, "served"),
           finish()},
          3);
    run();
}

/// Only one thread can wait to receive at an endpoint.
void occupied() {
    Endpoint& endpoint = world::make_endpoint();
    Endpoint& other = world::make_endpoint();
    Process& process = make_process();
    world::give(process, endpoint.object);
    world::give(process, other.object);
    Thread& first = start(process, {call(Call::recv, 3).as("first")}, 20);
    world::give(process, first.object); // 5
    start(process,
          {call(Call::recv, 3).as("second"), call(Call::recv, 4), call(Call::reply_recv, 3, 8).as("reply_recv"),
           call(Call::recv, 4).as("elsewhere"), call(Call::reply, 0), call(Call::destroy, 5),
           call(Call::recv, 3).as("when_free").with(Part::word0, "when_free.word")},
          15);
    start(process,
          {call(Call::call, 4).as("answer").with(Part::word0, "answer.word"), call(Call::call, 4),
           call(Call::call, 3, 6), finish()},
          10);
    start(process, {deed(Deed::spend, 2), finish()}, 5);
    run();
}

/// Doorbells: one wakes a receiver with its own bits, more add up, none is lost or told twice, callers come after.
void doorbells() {
    Endpoint& endpoint = world::make_endpoint();
    Endpoint& clock = world::make_endpoint();
    Process& listener = make_process();
    Process& others = make_process();
    world::give(listener, endpoint.object);
    world::give(listener, clock.object);
    world::give(others, endpoint.object, abi::all_rights, 3);
    start(listener,
          {call(Call::recv, 3).as("one").with(Part::word0, "one.bits"),
           call(Call::recv, 3).with(Part::badge, "bell.badge"), sleep(3, 4),
           call(Call::recv, 3).with(Part::word0, "added.bits"),
           call(Call::recv, 3).as("then_caller").with(Part::word0, "caller.word"), call(Call::notify, 3, 0x40),
           call(Call::reply_recv, 3).as("bell_after_reply").with(Part::word0, "own.bits"),
           call(Call::recv, 3).as("next_caller"), call(Call::reply, 0)},
          20);
    start(others,
          {call(Call::notify, 3, 0).as("nothing"), read(spare(0)), call(Call::notify, 3, 0x10).as("wakes"),
           call(Call::notify, 3, 0x8000'0000), call(Call::notify, 3, 1), call(Call::notify, 3, 2),
           call(Call::notify, 3, 1), call(Call::call, 3, 99).as("call"), finish()},
          10);
    start(others, {call(Call::notify, 3, 4), call(Call::call, 3, 55)}, 9);
    run();
}

[[gnu::section(".probes"), gnu::used]] alignas(probe::Entry) const probe::Entry entries[]{
    {"ipc_order", probe::Stage::threads, order},
    {"ipc_order_changed", probe::Stage::threads, order_changed},
    {"ipc_occupied", probe::Stage::threads, occupied},
    {"ipc_doorbells", probe::Stage::threads, doorbells}};

} // namespace
