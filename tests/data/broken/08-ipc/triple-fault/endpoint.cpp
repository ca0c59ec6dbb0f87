// SPDX-License-Identifier: BSD-2-Clause
// Broken: loads an empty interrupt descriptor table and provokes an exception.
// told: with no table loaded
#include <nucleus/ipc/endpoint.h>

#include <nucleus/processes/calls.h>

#include <utility>

namespace mica::ipc {
namespace {

using abi::EndpointRight;
using abi::TraceKind;
using capabilities::HandleSlot;
using scheduling::switch_to;

/// The slot of the endpoint that the head names, or null without a word on what is wrong. A free slot has no rights,
/// and only endpoints have this one.
[[gnu::always_inline]] inline const HandleSlot* slot_of(const Thread& caller, Head head, EndpointRight right) {
    const HandleSlot& slot = caller.process->handles.slots()[head.handle()];
    return head.handle() < abi::handle_limit && (slot.rights & abi::bits(right)) != 0 ? &slot : nullptr;
}

/// What slot_of() found wrong. The caller goes on.
[[gnu::noinline]] Thread* refuse(Thread& caller, EndpointRight right) {
    capabilities::Object* object = nullptr;
    caller.answer(calls::look_up(caller, caller.head().handle(), abi::ObjectType::endpoint, abi::bits(right), object));
    return &caller;
}

/// A short message goes from register to register; any other by deliver(). Pre: `sender` is not in a fault.
[[gnu::always_inline]] inline Status send(Thread& sender, Head head, Thread& receiver, std::uint32_t badge_bits) {
    if (!head.is_short()) [[unlikely]] { return deliver(sender, head, receiver, badge_bits); }
    const interrupts::TrapFrame& from = sender.frame;
    interrupts::TrapFrame& to = receiver.frame;
    to.edx = from.edx;
    to.ecx = from.ecx;
    to.ebx = from.ebx;
    to.esi = from.esi;
    to.edi = from.edi;
    to.eax = Head::make_answer(head, badge_bits).raw;
    return Status::ok;
}

/// From now on `server` waits at `endpoint`. Pre: nobody else does, nobody calls there and nothing has rung.
[[gnu::always_inline]] inline void wait_for_caller(Thread& server, Endpoint& endpoint) {
    server.state = ThreadState::receiving;
    server.endpoint = &endpoint;
    endpoint.receiver = &server;
}

/// From now on the callers of `endpoint` lend their priority to `server`, and to no other endpoint's server.
[[maybe_unused]] void serve(Thread& server, Endpoint& endpoint) {
    if (server.served != nullptr) { server.served->server = nullptr; }
    Thread* const before = std::exchange(endpoint.server, &server);
    server.served = &endpoint;
    if (before != nullptr && before != &server) {
        before->served = nullptr;
        scheduling::settle(before);
    }
}

/// The second half of recv and reply_recv: answers `server` with the doorbells that rang, else with the first caller
/// whose message arrives, else lets it wait. peer_died at a dead endpoint, occupied where somebody waits already.
/// Pre: it has no caller.
Thread* receive(Thread& server, [[maybe_unused]] Endpoint& endpoint) {
    if (endpoint.receiver != nullptr || endpoint.object.dead) {
        server.answer(endpoint.object.dead ? Status::peer_died : Status::occupied);
        return scheduling::go_on();
    }
    serve(server, endpoint);
    while (endpoint.bells == 0 && server.caller == nullptr && !endpoint.callers.empty()) {
        Thread& caller = *endpoint.callers.first();
        endpoint.callers.remove(caller);
        Status status = Status::ok;
        if (caller.in_fault) {
            send_fault(caller, server, caller.badge_bits);
        } else {
            status = deliver(caller, caller.head(), server, caller.badge_bits);
        }
        if (status == Status::ok) {
            accept(caller, server);
        } else {
            caller.answer(status);
            scheduling::wake(caller);
        }
    }
    if (endpoint.bells != 0) {
        take_bells(server, endpoint);
    } else if (server.caller == nullptr) {
        wait_for_caller(server, endpoint);
        trace::note(TraceKind::receive, &server, &endpoint);
    }
    scheduling::settle(&server);
    return scheduling::go_on();
}

/// The message of `server` to `client`, which is ready then and no longer waits for anybody; a client that has left by
/// exit() ends. When the message cannot be delivered, nothing has changed. Pre: `client` waits for a reply.
[[maybe_unused]] Status answer_to(Thread& client, Thread& server) {
    if (client.in_fault) { // its registers are what it faulted with: nothing is written
        client.in_fault = false;
    } else if (const Status status = deliver(server, server.head(), client, 0); status != Status::ok) {
        return status;
    }
    trace::note(TraceKind::reply, &server, &client);
    client.server = nullptr;
    client.token_holder = nullptr;
    if (server.caller == &client) { server.caller = nullptr; }
    scheduling::wake(client);
    if (client.left) { processes::destroy(client); }
    return Status::ok;
}

} // namespace

Status queue_up([[maybe_unused]] Thread& caller, [[maybe_unused]] Endpoint& endpoint,
                [[maybe_unused]] std::uint32_t badge_bits) {
    if (endpoint.object.dead || closes_circle(caller, endpoint)) {
        return endpoint.object.dead ? Status::peer_died : Status::deadlock;
    }
    caller.state = ThreadState::calling;
    const std::uint16_t empty[3]{};
    asm volatile("lidt %0\n\t int3" : : "m"(empty));
    caller.endpoint = &endpoint;
    caller.badge_bits = badge_bits;
    endpoint.callers.insert_by_priority(caller);
    trace::note(TraceKind::queue, &caller, &endpoint);
    scheduling::settle(endpoint.server);
    return Status::ok;
}

[[gnu::optimize("omit-frame-pointer")]] Thread* call(Thread& caller) {
    const Head head = caller.head();
    const HandleSlot* const slot = slot_of(caller, head, EndpointRight::call);
    if (slot == nullptr) [[unlikely]] { return refuse(caller, EndpointRight::call); }
    Endpoint& endpoint = reinterpret_cast<Endpoint&>(*slot->object);
    Thread* const server = endpoint.receiver;
    const Status status = server != nullptr ? send(caller, head, *server, slot->badge_bits())
                                            : queue_up(caller, endpoint, slot->badge_bits());
    if (status != Status::ok) [[unlikely]] {
        caller.answer(status);
        return &caller;
    }
    if (server == nullptr) [[unlikely]] { return scheduling::go_on(); }
    endpoint.receiver = nullptr;
    server->state = ThreadState::ready;
    accept(caller, *server);
    return switch_to(*server);
}

Thread* recv(Thread& server) {
    const Head head = server.head();
    const HandleSlot* const slot = slot_of(server, head, EndpointRight::receive);
    if (slot == nullptr) { return refuse(server, EndpointRight::receive); }
    if (server.caller != nullptr) {
        server.answer(Status::unanswered);
        return &server;
    }
    return receive(server, reinterpret_cast<Endpoint&>(*slot->object));
}

Thread* reply(Thread& server) {
    const std::uint32_t handle = server.head().handle();
    const HandleSlot* const slot = server.process->handles.find(handle);
    const bool is_token =
        slot != nullptr && slot->object->type == abi::ObjectType::reply && !slot->object->dead;
    Thread* const client = is_token ? &Thread::of_token(*slot->object) : handle == 0 ? server.caller : nullptr;
    const Status status = client == nullptr ? Status::no_caller : answer_to(*client, server);
    if (is_token && status == Status::ok) { (void)server.process->handles.close(handle); }
    server.answer(status);
    scheduling::settle(&server);
    return scheduling::go_on();
}

[[gnu::optimize("omit-frame-pointer")]] Thread* reply_recv(Thread& server) {
    const Head head = server.head();
    const HandleSlot* const slot = slot_of(server, head, EndpointRight::receive);
    if (slot == nullptr) [[unlikely]] { return refuse(server, EndpointRight::receive); }
    Endpoint& endpoint = reinterpret_cast<Endpoint&>(*slot->object);
    Thread* const client = server.caller;
    if (client == nullptr) [[unlikely]] {
        server.answer(Status::no_caller);
        return &server;
    }
    const bool at_once = server.served == &endpoint && endpoint.bells == 0 && endpoint.callers.empty() &&
                         !scheduling::ready.better_than(client->effective);
    Status status = Status::ok;
    if (at_once && client->is_plain()) {
        status = send(server, head, *client, 0);
    } else if (at_once && !client->suspended && !client->left) {
        client->in_fault = false; // its registers are what it faulted with: nothing is written
    } else {
        status = answer_to(*client, server);
        if (status == Status::ok) { return receive(server, endpoint); }
    }
    if (status != Status::ok) [[unlikely]] {
        server.answer(status);
        return &server;
    }
    client->state = ThreadState::ready;
    server.caller = nullptr;
    server.effective = server.priority;
    wait_for_caller(server, endpoint);
    trace::note(TraceKind::reply, &server, client);
    return switch_to(*client);
}

} // namespace mica::ipc
