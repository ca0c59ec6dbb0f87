// SPDX-License-Identifier: BSD-2-Clause
// Callers and servers meet. Another design than the reference's: there is no short way. Everybody first joins the
// endpoint, a caller its queue and a server its receiver, and then one function looks whether two of them can go on.
#include <nucleus/ipc/endpoint.h>

#include <nucleus/processes/calls.h>

#include <utility>

namespace mica::ipc {
namespace {

using abi::EndpointRight;
using abi::TraceKind;

/// The endpoint that the head names, or null; then the caller has been told why.
Endpoint* endpoint_of(Thread& caller, EndpointRight right, std::uint32_t& badge_bits) {
    const std::uint32_t handle = caller.head().handle();
    capabilities::Object* object = nullptr;
    const Status status = calls::look_up(caller, handle, abi::ObjectType::endpoint, abi::bits(right), object);
    if (status != Status::ok) {
        caller.answer(status);
        return nullptr;
    }
    badge_bits = caller.process->handles.find(handle)->badge_bits();
    return reinterpret_cast<Endpoint*>(object);
}

/// The first caller's message to the receiver; whether it has arrived. Either way the caller is out of the queue.
bool hand_over_first(Endpoint& endpoint, Thread& server) {
    Thread& caller = *endpoint.callers.pop_front();
    if (caller.in_fault) {
        send_fault(caller, server, caller.badge_bits);
        accept(caller, server);
        return true;
    }
    const Status status = deliver(caller, caller.head(), server, caller.badge_bits);
    if (status == Status::ok) {
        accept(caller, server);
        return true;
    }
    caller.answer(status);
    scheduling::wake(caller);
    return false;
}

/// Where a receiver and something to receive have come together, the receiver's wait is over.
void match(Endpoint& endpoint) {
    Thread* const server = endpoint.receiver;
    if (server == nullptr) { return; }
    bool received = false;
    if (endpoint.bells != 0) {
        take_bells(*server, endpoint);
        received = true;
    }
    while (!received && !endpoint.callers.empty()) { received = hand_over_first(endpoint, *server); }
    if (received) {
        endpoint.receiver = nullptr;
        scheduling::wake(*server);
    }
    scheduling::settle(server);
}

void join_as_caller(Thread& caller, Endpoint& endpoint, std::uint32_t badge_bits) {
    caller.state = ThreadState::calling;
    caller.endpoint = &endpoint;
    caller.badge_bits = badge_bits;
    endpoint.callers.insert_by_priority(caller);
    trace::note(TraceKind::queue, &caller, &endpoint);
}

/// From now on the callers of `endpoint` lend their priority to `server`, and to no other endpoint's server.
void serve(Thread& server, Endpoint& endpoint) {
    if (server.served == &endpoint) { return; }
    if (server.served != nullptr) { server.served->server = nullptr; }
    Thread* const before = std::exchange(endpoint.server, &server);
    server.served = &endpoint;
    if (before != nullptr) {
        before->served = nullptr;
        scheduling::settle(before);
    }
}

Thread* join_as_server(Thread& server, Endpoint& endpoint) {
    if (endpoint.object.dead || endpoint.receiver != nullptr) {
        server.answer(endpoint.object.dead ? Status::peer_died : Status::occupied);
        return scheduling::go_on();
    }
    serve(server, endpoint);
    server.state = ThreadState::receiving;
    server.endpoint = &endpoint;
    endpoint.receiver = &server;
    trace::note(TraceKind::receive, &server, &endpoint);
    match(endpoint);
    return scheduling::go_on();
}

/// The message of `server` to `client`, which goes on, and whose token is used up; a client that has left by exit() ends.
Status answer_to(Thread& client, Thread& server) {
    if (!client.in_fault) {
        if (const Status status = deliver(server, server.head(), client, 0); status != Status::ok) { return status; }
    }
    client.in_fault = false;
    client.server = nullptr;
    const bool is_set_aside = client.token_holder != nullptr;
    client.token_holder = nullptr;
    if (is_set_aside) { (void)server.process->handles.close(static_cast<std::uint32_t>(client.token)); }
    if (server.caller == &client) { server.caller = nullptr; }
    trace::note(TraceKind::reply, &server, &client);
    scheduling::wake(client);
    if (client.left) { processes::destroy(client); }
    return Status::ok;
}

/// Answers by a Reply token, which is used up when the answer has arrived.
Status answer_by_token(Thread& server, std::uint32_t handle) {
    const capabilities::HandleSlot* const slot = server.process->handles.find(handle);
    if (slot == nullptr || slot->object->type != abi::ObjectType::reply) { return Status::no_caller; }
    return slot->object->dead ? Status::peer_died : answer_to(Thread::of_token(*slot->object), server);
}

Status answer_last_caller(Thread& server) {
    return server.caller == nullptr ? Status::no_caller : answer_to(*server.caller, server);
}

} // namespace

Status queue_up(Thread& caller, Endpoint& endpoint, std::uint32_t badge_bits) {
    if (endpoint.object.dead) { return Status::peer_died; }
    if (endpoint.receiver == nullptr && closes_circle(caller, endpoint)) { return Status::deadlock; }
    join_as_caller(caller, endpoint, badge_bits);
    match(endpoint);
    scheduling::settle(endpoint.server);
    return Status::ok;
}

Thread* call(Thread& caller) {
    std::uint32_t badge_bits = 0;
    Endpoint* const endpoint = endpoint_of(caller, EndpointRight::call, badge_bits);
    if (endpoint == nullptr) { return &caller; }
    if (const Status status = queue_up(caller, *endpoint, badge_bits); status != Status::ok) { caller.answer(status); }
    return scheduling::go_on();
}

Thread* recv(Thread& server) {
    std::uint32_t unused = 0;
    Endpoint* const endpoint = endpoint_of(server, EndpointRight::receive, unused);
    if (endpoint == nullptr) { return &server; }
    if (server.caller != nullptr) {
        server.answer(Status::unanswered);
        return &server;
    }
    return join_as_server(server, *endpoint);
}

Thread* reply(Thread& server) {
    const std::uint32_t handle = server.head().handle();
    server.answer(handle == 0 ? answer_last_caller(server) : answer_by_token(server, handle));
    scheduling::settle(&server);
    return scheduling::go_on();
}

Thread* reply_recv(Thread& server) {
    std::uint32_t unused = 0;
    Endpoint* const endpoint = endpoint_of(server, EndpointRight::receive, unused);
    if (endpoint == nullptr) { return &server; }
    if (const Status status = answer_last_caller(server); status != Status::ok) {
        server.answer(status);
        return &server;
    }
    return join_as_server(server, *endpoint);
}

} // namespace mica::ipc
