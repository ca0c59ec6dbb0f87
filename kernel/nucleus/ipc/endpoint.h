// SPDX-License-Identifier: BSD-2-Clause
// Endpoints: where callers and a server meet. Student part of lab 08: transfer.cpp, endpoint.cpp, arrivals.cpp,
// endings.cpp. The calls are specified in abi/calls.h, the states of a thread in scheduling/thread.h.
#pragma once

#include <nucleus/scheduling/thread.h>
#include <nucleus/trace/trace.h>

namespace mica {

/// Invariant: while a receiver waits, no caller and no doorbell does.
struct Endpoint {
    static constexpr abi::ObjectType object_type = abi::ObjectType::endpoint;

    capabilities::Object object{object_type, false, 1};
    std::uint32_t bells = 0;    ///< doorbells that rang and were not taken
    ThreadQueue callers{};      ///< by effective priority, first come first served among equals
    Thread* receiver = nullptr; ///< the server, while it waits here
    Thread* server = nullptr; ///< who received here last: it inherits from the callers; server->served is this endpoint

    Endpoint* next_timer = nullptr; ///< in the list of running timers
    std::uint32_t deadline = 0;     ///< timer ticks
    std::uint32_t timer_bells = 0;  ///< what the timer rings; 0: it does not run
};

namespace ipc {

using abi::Head;
using abi::Status;

// The calls, as processes/calls.h has them: each answers into the caller's frame and returns who goes on.
[[nodiscard]] Thread* call(Thread& caller);
[[nodiscard]] Thread* recv(Thread& server);
[[nodiscard]] Thread* reply(Thread& server);
[[nodiscard]] Thread* reply_recv(Thread& server);

/// Rings doorbells: wakes the receiver, at once (scheduling::wake_at_once), or leaves them for the next recv.
void ring(Endpoint& endpoint, std::uint32_t bells);

/// `thread` gets no further until somebody has answered its `fault`: a call to its process' fault endpoint. Where the
/// running thread meets its handler waiting, that runs at once; else who runs is still to be chosen. False when nobody
/// can answer; then nothing has changed. Pre: it is ready, in no queue.
[[nodiscard]] bool report_fault(Thread& thread);

/// Ends the wait of `thread` from outside: it is ready, but in no queue; nobody holds its token. What it waited for is
/// begun anew when it runs. Who waits for a reply can be left waiting for it.
enum class Replying { keep, give_up };
void stop_waiting(Thread& thread, Replying replying);

/// Whoever has the message of `thread` will not answer: peer_died, or, for a fault, it is reported anew; a
/// fault that nobody can answer any more stops the thread for good. Pre: state replying, and nobody's caller any more.
void abandon(Thread& thread);

/// Nobody will receive here again: `endpoint` is dead, all that wait at it get peer_died (callers by abandon()), and who
/// served it serves nothing. A caller whose message has been received still gets its answer.
void close(Endpoint& endpoint);

/// The message that `head` announces, out of the sender's registers, buffer and handle table, into the receiver's; then
/// the receiver's EAX says ok, with the badge of `badge_bits` (bits 16..31). All or nothing: on failure, which is the
/// sender's, the receiver has not changed.
[[nodiscard]] Status deliver(Thread& sender, Head head, Thread& receiver, std::uint32_t badge_bits);

/// Whether `caller`, were it to wait at `endpoint`, would in the end wait for itself. Looks at the endpoint's server,
/// whom that waits for (scheduling::waits_for), and so on. Pre: nobody waits in a circle yet.
[[nodiscard]] bool closes_circle(const Thread& caller, const Endpoint& endpoint);

// What the files of the part share.

/// Nobody receives at `endpoint`: the caller waits there, and its server inherits; unless that closes a circle
/// (deadlock), or nobody ever will (peer_died); then nothing has changed. Pre: `caller` is in no queue; who runs is
/// still to be chosen.
[[nodiscard]] Status queue_up(Thread& caller, Endpoint& endpoint, std::uint32_t badge_bits);

/// The server's answer to its recv: Status::doorbell, one word, the bits that rang, which are cleared. Changes neither
/// the server's state nor any queue.
void take_bells(Thread& server, Endpoint& endpoint);

/// The message of a thread in a fault. Nothing in it can be wrong.
void send_fault(const Thread& sender, Thread& receiver, std::uint32_t badge_bits);

/// `server` has the message of `caller`, owes it an answer, and runs with at least its priority.
[[gnu::always_inline]] inline void accept(Thread& caller, Thread& server) {
    caller.state = ThreadState::replying;
    caller.server = &server;
    server.caller = &caller;
    if (server.effective < caller.effective) [[unlikely]] { server.effective = caller.effective; }
    trace::note(abi::TraceKind::call, &caller, &server);
}

} // namespace ipc
} // namespace mica
