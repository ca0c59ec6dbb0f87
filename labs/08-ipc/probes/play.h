// SPDX-License-Identifier: BSD-2-Clause
// A stage for threads that never run: the probe puts a call's registers into a thread's frame, as the processor would,
// and has the nucleus do the call. So it decides who acts when, and sees everything in between. Used by the probes of
// this lab that need no ring 3.
#pragma once

#include <nucleus/ipc/endpoint.h>
#include <nucleus/processes/calls.h>
#include <probe/probe.h>
#include <probe/world/world.h>

#include <array>
#include <cstdint>
#include <string_view>

namespace mica::play {

using abi::Call;

/// What the buffer of a thread is full of before something arrives there.
inline constexpr std::uint32_t untouched = 0xABAD'CAFE;

/// A message of random words in a thread's registers and buffer, and what the call's EAX was.
struct Message {
    abi::Head head;
    std::array<std::uint32_t, abi::message_words> words{};
};

// ---- setting up (play_threads.cpp)

/// A thread of `process`, which is parked: it can run, but does not until the probe lets it act.
Thread& add_thread(Process& process, std::uint32_t priority = 10);

/// Two processes, one for callers and one for servers, each with room for many threads; and a third whose thread runs
/// when nobody else can. Call once, before anything else.
void begin();
Process& clients();
Process& servers();

/// An endpoint, with a handle of the same number in both processes; the callers' has `badge`.
struct Place {
    Endpoint* endpoint;
    std::uint32_t handle;
};
Place add_place(std::uint16_t badge = 0);

/// Makes `thread` the running one, ready to act. Pre: it is parked.
void put_on(Thread& thread);
/// Whoever could run is parked; before, what became of each thread is noted for was(). `next` is whom the nucleus has
/// returned, or what a student's function says it has.
void park_all(const Thread* next);
/// A parked thread may run from now on when the nucleus wants it: for questions of who goes on.
void set_ready(Thread& thread);
/// `thread` no longer exists.
void forget(const Thread& thread);

/// What became of a thread in the last act: "runs", "is ready", "waits to be received", "waits for a reply", "waits for
/// a message", "is dead", "can run, but is in no queue".
[[nodiscard]] std::string_view was(const Thread& thread);

/// Whom the nucleus returned in the last act: "the running thread", "nobody", "a thread that is not the running one", "what
/// is no thread".
[[nodiscard]] std::string_view returned();

// ---- acting (play.cpp)

/// Random words in the registers and the buffer of `thread`.
[[nodiscard]] Message fill(Thread& thread, Call call, std::uint32_t handle, std::uint32_t length = abi::register_words,
                           std::uint32_t handles = 0);
/// The buffer of `thread` is untouched from now on.
void clean(Thread& thread);

/// `thread` executes the call that is in its frame. Everybody is parked afterwards.
void act(Thread& thread);
/// fill() and act(), with a clean buffer for what comes back where there is no message.
Message say(Thread& thread, Call call, std::uint32_t handle, std::uint32_t length = abi::register_words);
/// The same for a call of two numbers: no random words.
void ask(Thread& thread, Call call, std::uint32_t handle, std::uint32_t w0 = 0, std::uint32_t w1 = 0);

/// The status in the thread's EAX, in words; "none: it still waits" while it does.
[[nodiscard]] std::string_view answer_of(const Thread& thread);
/// How many words of `message` are not where they belong in `receiver`.
[[nodiscard]] std::uint32_t wrong_words(const Message& message, const Thread& receiver);
/// How many words of the receiver's buffer, beyond the message, are no longer untouched.
[[nodiscard]] std::uint32_t touched_words(const Message& message, const Thread& receiver);
/// Whether EAX says: ok, this length and number of handles, this badge.
[[nodiscard]] bool head_is_right(const Message& message, const Thread& receiver, std::uint32_t badge);

} // namespace mica::play
