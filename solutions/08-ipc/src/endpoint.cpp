// SPDX-License-Identifier: BSD-2-Clause
// Callers and servers meet. Part of lab 08; the contract is in nucleus/ipc/endpoint.h, the calls are in abi/calls.h.
#include <nucleus/ipc/endpoint.h>

#include <nucleus/capabilities/resolve.h>
#include <nucleus/scheduling/scheduler.h>

namespace mica::ipc {
namespace {

using abi::EndpointRight;
using abi::TraceKind;
using capabilities::endpoint_of;
using capabilities::refuse;
using scheduling::switch_to;

void wait_at(Thread& thread, ThreadState state, Endpoint& endpoint)
{
    thread.state = state;
    thread.endpoint = &endpoint;
}

/// `server` has the message of `caller` and owes it an answer.
void accepted(Thread& caller, Thread& server)
{
    caller.state = ThreadState::replying;
    caller.server = &server;
    server.caller = &caller;
    trace::note(TraceKind::call, &caller, &server, caller.in_fault ? abi::register_words : caller.head().length());
}

/// The message of `caller` to `server`, which waits at `endpoint`. The server can run, with at least the caller's priority, but is in no queue yet. When it
/// fails, nothing has changed.
[[gnu::always_inline]] inline Status meet(Thread& caller, Head head, Endpoint& endpoint, Thread& server, Badge badge)
{
    // student: begin(call)
    // todo: Deliver; the short message of a thread that is not in a fault by deliver_registers. Then both change their state, and the server inherits.
    // placeholder: return Status::peer_died;
    if (head.is_short() && !caller.in_fault) {
        deliver_registers(caller, head, server, badge);
    } else if (const Status status = deliver(caller, head, server, badge); status != Status::ok) {
        return status;
    }
    endpoint.receivers.remove(server);
    accepted(caller, server);
    server.state = ThreadState::ready;
    server.effective = server.effective < caller.effective ? caller.effective : server.effective;
    return Status::ok;
    // student: end
}

/// Nobody receives at `endpoint`: the caller waits there, unless that closes a circle.
Status queue_up(Thread& caller, Endpoint& endpoint, Badge badge)
{
    // student: begin(call)
    // todo: Which endpoint will never have a receiver? Who has to learn that a caller waits (settle)?
    // placeholder: return Status::peer_died;
    if (endpoint.object.dead || closes_circle(caller, endpoint)) {
        return endpoint.object.dead ? Status::peer_died : Status::deadlock;
    }
    wait_at(caller, ThreadState::calling, endpoint);
    caller.badge = badge;
    endpoint.callers.insert_by_priority(caller);
    trace::note(TraceKind::queue, &caller, &endpoint);
    scheduling::settle(endpoint.server);
    return Status::ok;
    // student: end
}

/// `server` is from now on the one that callers of `endpoint` lend their priority to.
void serve(Thread& server, Endpoint& endpoint)
{
    if (server.served != nullptr && server.served != &endpoint) {
        server.served->server = nullptr;
    }
    if (endpoint.server != nullptr && endpoint.server != &server) {
        endpoint.server->served = nullptr;
    }
    server.served = &endpoint;
    endpoint.server = &server;
}

void take_bells(Thread& server, Endpoint& endpoint)
{
    server.frame.edx = endpoint.bells;
    endpoint.bells = 0;
    server.frame.eax = Head::make(static_cast<std::uint32_t>(Status::doorbell), 0, 1).raw;
}

/// Doorbells, else the first caller whose message arrives, else it waits. Pre: it has no caller.
void receive(Thread& server, Endpoint& endpoint, abi::Handle handle)
{
    // student: begin(receive)
    // todo: A caller whose message cannot be delivered goes on with the reason, and the next one has its turn. Before it waits: what does EAX have to
    // todo: hold, so that the thread can be suspended and begin anew with recv?
    // placeholder: server.answer(Status::peer_died);
    serve(server, endpoint);
    if (endpoint.bells != 0) {
        take_bells(server, endpoint);
        return;
    }
    while (Thread* const caller = endpoint.callers.first()) {
        endpoint.callers.remove(*caller);
        const Status status = deliver(*caller, caller->head(), server, caller->badge);
        if (status == Status::ok) {
            accepted(*caller, server);
            return;
        }
        caller->answer(status);
        scheduling::wake(*caller);
    }
    server.frame.eax = Head::make(static_cast<std::uint32_t>(abi::Call::recv), static_cast<std::uint32_t>(handle)).raw;
    wait_at(server, ThreadState::receiving, endpoint);
    endpoint.receivers.push_back(server);
    trace::note(TraceKind::receive, &server, &endpoint);
    // student: end
}

/// The message of `server` to `client`, which waits for it. It is not woken yet.
Status answer_to(Thread& client, Thread& server)
{
    if (client.in_fault) { // its registers are what it faulted with: nothing is written
        client.in_fault = false;
    } else if (const Status status = deliver(server, server.head(), client, 0); status != Status::ok) {
        return status;
    }
    trace::note(TraceKind::reply, &server, &client, server.head().length());
    client.server = nullptr;
    client.state = ThreadState::ready;
    return Status::ok;
}

/// Pre: it has been answered.
void let_go(Thread& client)
{
    if (client.left) {
        processes::destroy(client);
    } else {
        scheduling::wake(client);
    }
}

} // namespace

Thread* call(Thread& caller)
{
    const Head head = caller.head();
    const capabilities::HandleSlot* const slot = endpoint_of(caller, head, EndpointRight::call);
    if (slot == nullptr) {
        return refuse(caller, EndpointRight::call);
    }
    Endpoint& endpoint = reinterpret_cast<Endpoint&>(*slot->object);
    Thread* const server = endpoint.receivers.first();
    const Status status = server != nullptr ? meet(caller, head, endpoint, *server, slot->badge)
                                            : queue_up(caller, endpoint, slot->badge);
    if (status != Status::ok) {
        caller.answer(status);
        return &caller;
    }
    return server != nullptr ? switch_to(*server) : scheduling::go_on();
}

Thread* recv(Thread& server)
{
    const Head head = server.head();
    const capabilities::HandleSlot* const slot = endpoint_of(server, head, EndpointRight::receive);
    if (slot == nullptr) {
        return refuse(server, EndpointRight::receive);
    }
    if (server.caller != nullptr) {
        server.answer(Status::unanswered);
        return &server;
    }
    receive(server, reinterpret_cast<Endpoint&>(*slot->object), static_cast<abi::Handle>(head.handle()));
    scheduling::settle(&server);
    return scheduling::go_on();
}

Thread* reply(Thread& server)
{
    // student: begin(reply)
    // todo: Whom: the caller received last, or whose token the handle is. Afterwards the server's priority is its own again (settle).
    // placeholder: server.answer(Status::no_caller);
    // placeholder: return &server;
    const auto handle = static_cast<abi::Handle>(server.head().handle());
    Thread* client = server.caller;
    if (handle != abi::no_handle) {
        const capabilities::HandleSlot* const slot = server.process->handles.find(handle);
        const bool is_token = slot != nullptr && slot->object->type == abi::ObjectType::reply;
        client = is_token ? &Thread::of_token(*slot->object) : nullptr;
    }
    const Status status = client == nullptr ? Status::no_caller : answer_to(*client, server);
    server.answer(status);
    if (status == Status::ok) {
        if (handle != abi::no_handle) {
            client->token_holder = nullptr;
            (void)server.process->handles.close(handle);
        } else {
            server.caller = nullptr;
        }
        let_go(*client);
        scheduling::settle(&server);
    }
    return scheduling::go_on();
    // student: end
}

Thread* reply_recv(Thread& server)
{
    const Head head = server.head();
    const capabilities::HandleSlot* const slot = endpoint_of(server, head, EndpointRight::receive);
    if (slot == nullptr) {
        return refuse(server, EndpointRight::receive);
    }
    // student: begin(reply-recv)
    // todo: Answer, then receive. When the server has to wait and nobody is more urgent than its client, the client goes on at once.
    // placeholder: server.answer(Status::no_caller);
    // placeholder: return &server;
    Endpoint& endpoint = reinterpret_cast<Endpoint&>(*slot->object);
    Thread* const client = server.caller;
    if (client == nullptr) {
        server.answer(Status::no_caller);
        return &server;
    }
    const auto handle = static_cast<abi::Handle>(head.handle());
    if (head.is_short() && !client->in_fault && !client->suspended && endpoint.bells == 0 && endpoint.callers.empty() &&
        server.served == &endpoint && !scheduling::ready.better_than(client->effective)) {
        deliver_registers(server, head, *client, 0);
        trace::note(TraceKind::reply, &server, client, head.length());
        client->state = ThreadState::ready;
        server.caller = nullptr;
        server.effective = server.priority;
        server.frame.eax = Head::make(static_cast<std::uint32_t>(abi::Call::recv), head.handle()).raw;
        wait_at(server, ThreadState::receiving, endpoint);
        endpoint.receivers.push_back(server);
        return switch_to(*client);
    }
    if (const Status status = answer_to(*client, server); status != Status::ok) {
        server.answer(status);
        return &server;
    }
    server.caller = nullptr;
    let_go(*client);
    receive(server, endpoint, handle);
    scheduling::settle(&server);
    return scheduling::go_on();
    // student: end
}

void ring(Endpoint& endpoint, std::uint32_t bells)
{
    // student: begin(ring)
    // todo: Bits add up until somebody takes them. Wake a receiver, if one waits.
    // placeholder: endpoint.bells |= bells;
    trace::note(TraceKind::notify, reinterpret_cast<std::uintptr_t>(&endpoint), bells);
    endpoint.bells |= bells;
    Thread* const server = endpoint.receivers.first();
    if (server == nullptr || endpoint.bells == 0) {
        return;
    }
    endpoint.receivers.remove(*server);
    take_bells(*server, endpoint);
    scheduling::wake(*server);
    // student: end
}

void report_fault(Thread& thread, const abi::FaultMessage& fault)
{
    thread.fault = fault;
    thread.in_fault = true;
    Endpoint* const endpoint = thread.process->fault_endpoint;
    const Badge badge = thread.process->fault_badge;
    Thread* const server = endpoint != nullptr ? endpoint->receivers.first() : nullptr;
    if (server != nullptr) {
        (void)meet(thread, Head{}, *endpoint, *server, badge);
        scheduling::wake(*server);
    } else if (endpoint == nullptr || queue_up(thread, *endpoint, badge) != Status::ok) {
        processes::destroy(*thread.process);
    }
}

} // namespace mica::ipc
