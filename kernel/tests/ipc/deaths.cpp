// SPDX-License-Identifier: BSD-2-Clause
// IPC-030..039: threads that end in every state a thread can be in, and what those learn who had to do with them.
#include "../script/script.h"

#include <probe/probe.h>

namespace {

using namespace mica;
using namespace mica::script;
using abi::Call;

struct Cast {
    Endpoint& endpoint;
    Process& server;
    Process& clients;
    Process& killer;
};

/// In each process: 3 the endpoint, 4 a clock of its own. The killer's 5 on are what it is to end.
Cast cast() {
    Cast made{world::make_endpoint(), make_process(), make_process(), make_process()};
    for (Process* process : {&made.server, &made.clients, &made.killer}) {
        world::give(*process, made.endpoint.object);
        world::give(*process, world::make_endpoint().object);
    }
    return made;
}

/// Two callers wait; the first dies in the queue, the second while it is served. Each sleep may begin a tick later than the others.
void callers() {
    const Cast all = cast();
    Thread& first = start(all.clients, {call(Call::call, 3, 1).as("never")}, 10);
    Thread& second = start(all.clients, {call(Call::call, 3, 2).as("never")}, 9);
    world::give(all.killer, first.object);
    world::give(all.killer, second.object);
    start(all.killer,
          {sleep(2, 4), call(Call::destroy, 5).as("destroy"), sleep(3, 4), call(Call::destroy, 6).as("destroy"),
           call(Call::destroy, 5).as("destroy_again"),
           call(Call::process_status, 0).with(Part::word1, "killer.threads")},
          12);
    start(all.server,
          {sleep(3, 4), call(Call::recv, 3).with(Part::word0, "served"), deed(Deed::spend, 4),
           call(Call::reply).as("reply_to_dead"), call(Call::notify, 3, 1), call(Call::recv, 3).as("receives_again"),
           finish()},
          5);
    run();
}

/// A caller that was set aside dies. Its token names nothing any more, and nothing else either, until it is closed.
void token() {
    const Cast all = cast();
    Thread& client = start(all.clients, {call(Call::call, 3, 1).as("never")}, 10);
    world::give(all.killer, client.object);
    start(all.killer, {sleep(4, 4), call(Call::destroy, 5)}, 12);
    start(all.server,
          {call(Call::recv, 3), call(Call::handle_copy).with(Part::badge, "token"),
           call(Call::process_status).with(Part::word2, "handles.before"), sleep(8, 4),
           call(Call::process_status).with(Part::word2, "handles.after"),
           call(Call::endpoint_create).with(Part::badge, "next_handle"), call(Call::reply, 5).as("reply_to_dead_token"),
           call(Call::reply, 5).as("reply_again"), call(Call::notify, 5, 1).as("notify_dead_token"),
           call(Call::handle_copy, 0, 5).as("copy_dead_token"), call(Call::handle_close, 5).as("close_dead_token"),
           call(Call::reply, 5).as("reply_after_close"),
           call(Call::endpoint_create).with(Part::badge, "handle_after_close"), finish()},
          5);
    run();
}

/// A receiver, a ready one, a suspended one and a sleeping one die; who calls afterwards is served by the next server.
void others() {
    const Cast all = cast();
    Thread& receiver = start(all.server, {call(Call::recv, 3).as("never")}, 20);
    Thread& ready = start(all.server, {write(spare(0), 1)}, 1);
    Thread& suspended = start(all.server, {write(spare(1), 1)}, 2);
    Thread& sleeper = start(all.server, {sleep(6, 4), write(spare(2), 1)}, 19);
    for (Thread* thread : {&receiver, &ready, &suspended, &sleeper}) { world::give(all.killer, thread->object); }
    start(all.killer,
          {control(7, abi::ThreadOperation::suspend), call(Call::destroy, 5).as("receiver"),
           call(Call::destroy, 6).as("ready"), call(Call::destroy, 7).as("suspended"),
           call(Call::destroy, 8).as("sleeping"), control(8, abi::ThreadOperation::resume).as("resume_dead"),
           control(8, abi::ThreadOperation::read_registers).as("read_dead")},
          12);
    start(all.clients, {call(Call::call, 3, 7).as("answer").with(Part::word0, "answer.word")}, 10);
    start(all.server, {call(Call::recv, 3).with(Part::word0, "next.served"), call(Call::reply_recv, 3, 8)}, 9);
    start(all.clients, {deed(Deed::spend, 10), finish()}, 8);
    run([] {
        world::observe_cells(
            {{spare_cell(0), "ready.ran"}, {spare_cell(1), "suspended.ran"}, {spare_cell(2), "sleeper.ran"}});
    });
}

/// A server ends with one caller inside, two set aside and one queued. The next one takes its place.
void server() {
    const Cast all = cast();
    Process& next = make_process();
    world::give(next, all.endpoint.object);
    const std::uint32_t priorities[] = {13, 12, 11, 10};
    for (std::uint32_t i = 0; i < 4; ++i) {
        start(all.clients, {call(Call::call, 3, i + 1).as("client")}, priorities[i]);
    }
    world::give(all.killer, all.server.object);
    start(all.server,
          {call(Call::recv, 3), call(Call::handle_copy), call(Call::recv, 3), call(Call::handle_copy),
           call(Call::recv, 3), call(Call::destroy, itself)},
          8);
    start(next, {sleep(1, 4), call(Call::recv, 3).with(Part::word0, "next.served"), call(Call::reply_recv, 3)}, 6);
    start(all.killer, {deed(Deed::spend, 3), call(Call::destroy, 5).as("destroy_dead"), finish()}, 3);
    run();
}

/// A thread in a fault dies while its handler has the fault; the handler is told when it answers.
void in_fault() {
    const Cast all = cast();
    Process& fallen = make_process(64, &all.endpoint, 5);
    Thread& thread = start(fallen, {read(world::free_address).as("never")}, 10);
    world::give(all.server, thread.object); // 5
    start(all.server,
          {call(Call::recv, 3).with(Part::word0, "fault.vector").with(Part::badge, "fault.badge"),
           call(Call::destroy, 5), call(Call::reply).as("reply_to_fallen"), finish()},
          5);
    run();
}

[[gnu::section(".probes"), gnu::used]] alignas(probe::Entry) const probe::Entry entries[]{
    {"ipc_death_of_callers", probe::Stage::threads, callers},
    {"ipc_death_of_token", probe::Stage::threads, token},
    {"ipc_death_of_others", probe::Stage::threads, others},
    {"ipc_death_of_server", probe::Stage::threads, server},
    {"ipc_death_in_fault", probe::Stage::threads, in_fault}};

} // namespace
