// SPDX-License-Identifier: BSD-2-Clause
// Callers and servers meet. Part of lab 08; the contract is in nucleus/ipc/endpoint.h, the calls are in abi/calls.h.
#include <nucleus/ipc/endpoint.h>

#include <nucleus/processes/calls.h>

#include <utility>

namespace mica::ipc {

using abi::EndpointRight;
using abi::TraceKind;
using capabilities::HandleSlot;
using scheduling::switch_to;

/// The slot of the endpoint that the head names, or null without a word on what is wrong. A free slot has no rights,
/// and only endpoints have this one.
[[gnu::always_inline]] static inline const HandleSlot* slot_of(const Thread& caller, Head head, EndpointRight right) {
    const HandleSlot& slot = caller.process->handles.slots()[head.handle()];
    return head.handle() < abi::handle_limit && (slot.rights & abi::bits(right)) != 0 ? &slot : nullptr;
}

/// What slot_of() found wrong. The caller goes on.
[[gnu::noinline]] static Thread* refuse(Thread& caller, EndpointRight right) {
    capabilities::Object* object = nullptr;
    caller.answer(calls::look_up(caller, caller.head().handle(), abi::ObjectType::endpoint, abi::bits(right), object));
    return &caller;
}

/// A short message goes from register to register; any other by deliver(). Pre: `sender` is not in a fault.
[[gnu::always_inline]] static inline Status send(Thread& sender, Head head, Thread& receiver,
                                                 std::uint32_t badge_bits) {
    if (!head.is_short()) [[unlikely]] { return deliver(sender, head, receiver, badge_bits); }
    interrupts::message_words(receiver.frame) = interrupts::message_words(sender.frame);
    receiver.frame.eax = Head::make_answer(head, badge_bits).raw;
    return Status::ok;
}

/// From now on `server` waits at `endpoint`. Pre: nobody else does, nobody calls there and nothing has rung.
[[gnu::always_inline]] static inline void wait_for_caller(Thread& server, Endpoint& endpoint) {
    server.state = ThreadState::receiving;
    server.endpoint = &endpoint;
    endpoint.receiver = &server;
}

/// From now on the callers of `endpoint` lend their priority to `server`, and to no other endpoint's server.
[[maybe_unused]] static void serve(Thread& server, Endpoint& endpoint) {
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
static Thread* receive(Thread& server, Endpoint& endpoint) {
    // student: begin(rendezvous)
    // todo: Who may not receive here? From here on `server` is the one who serves (serve). Then look in the right order
    // todo: for something to receive. A caller whose message cannot be delivered goes on with the reason, and the next
    // todo: one has its turn; one that is in a fault sends no message but its fault (send_fault). Nothing there: it waits,
    // todo: and somebody else goes on. In the end everybody's priority must be right (settle).
    // placeholder: server.answer(Status::peer_died);
    // placeholder: return &server;
    if (endpoint.receiver != nullptr || endpoint.object.dead) {
        server.answer(endpoint.object.dead ? Status::peer_died : Status::occupied);
        scheduling::settle(&server); // whom it has answered just now lends it nothing any more
        return scheduling::go_on();
    }
    serve(server, endpoint);
    while (endpoint.bells == 0 && server.caller == nullptr && !endpoint.callers.empty()) {
        Thread& caller = *endpoint.callers.pop_front();
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
    // student: end
}

/// The message of `server` to `client`, which is ready then and no longer waits for anybody; its token is used up; a
/// client that has left by exit() ends. When the message cannot be delivered, nothing has changed. Pre: `client` waits
/// for a reply.
[[maybe_unused]] static Status answer_to(Thread& client, Thread& server) {
    if (client.in_fault) { // its registers are what it faulted with: nothing is written
        client.in_fault = false;
    } else if (const Status status = deliver(server, server.head(), client, 0); status != Status::ok) {
        return status;
    }
    trace::note(TraceKind::reply, &server, &client);
    client.server = nullptr;
    if (Process* const holder = std::exchange(client.token_holder, nullptr)) { // used up, while the client still lives
        (void)holder->handles.close(static_cast<std::uint32_t>(client.token));
    }
    if (server.caller == &client) { server.caller = nullptr; }
    scheduling::wake(client);
    if (client.left) { processes::destroy(client); }
    return Status::ok;
}

Status queue_up(Thread& caller, Endpoint& endpoint, std::uint32_t badge_bits) {
    // student: begin(rendezvous)
    // todo: Which endpoint will never have a receiver again, and which wait would never end? Otherwise: what must be noted
    // todo: in the caller, so that a receive can finish the call later? Who has to learn that somebody waits (settle)?
    // placeholder: return Status::peer_died;
    if (endpoint.object.dead) { return Status::peer_died; }
    if (closes_circle(caller, endpoint)) { return Status::deadlock; }
    caller.state = ThreadState::calling;
    caller.endpoint = &endpoint;
    caller.badge_bits = badge_bits;
    endpoint.callers.insert_by_priority(caller);
    trace::note(TraceKind::queue, &caller, &endpoint);
    scheduling::settle(endpoint.server);
    return Status::ok;
    // student: end
}

[[gnu::optimize("omit-frame-pointer")]] Thread* call(Thread& caller) {
    const Head head = caller.head();
    const HandleSlot* const slot = slot_of(caller, head, EndpointRight::call);
    if (slot == nullptr) [[unlikely]] { return refuse(caller, EndpointRight::call); }
    // student: begin(rendezvous)
    // todo: The endpoint is *slot->object, the badge slot->badge_bits(). A receiver waits: send, accept, and it runs at
    // todo: once (switch_to). None waits: queue_up, and somebody else goes on. A call that fails returns to its caller,
    // todo: and nothing has changed.
    // placeholder: caller.answer(Status::peer_died);
    // placeholder: return &caller;
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
    // student: end
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
    // student: begin(replies)
    // todo: Whom: handle 0 means the caller received last, any other must be a Reply token (Thread::of_token), whose
    // todo: caller may have died (peer_died). Afterwards the server's priority is its own again (settle), and somebody
    // todo: more urgent may be ready.
    // placeholder: server.answer(Status::no_caller);
    // placeholder: return &server;
    const std::uint32_t handle = server.head().handle();
    capabilities::Object* token = nullptr;
    const Status found = calls::look_up(server, handle, abi::ObjectType::reply, 0, token);
    Thread* const client = found == Status::ok ? &Thread::of_token(*token) : handle == 0 ? server.caller : nullptr;
    if (client != nullptr) {
        server.answer(answer_to(*client, server));
    } else {
        server.answer(found == Status::peer_died ? found : Status::no_caller);
    }
    scheduling::settle(&server);
    return scheduling::go_on();
    // student: end
}

[[gnu::optimize("omit-frame-pointer")]] Thread* reply_recv(Thread& server) {
    const Head head = server.head();
    const HandleSlot* const slot = slot_of(server, head, EndpointRight::receive);
    if (slot == nullptr) [[unlikely]] { return refuse(server, EndpointRight::receive); }
    // student: begin(replies)
    // todo: First make it right: answer the caller received last, then receive at *slot->object; where the reply fails
    // todo: nothing is received. Then make it fast: when the server will have to wait, and nobody is more urgent than its
    // todo: client, the client goes on at once (wait_for_caller, switch_to), and no queue is touched.
    // placeholder: server.answer(Status::no_caller);
    // placeholder: return &server;
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
    // student: end
}

} // namespace mica::ipc
