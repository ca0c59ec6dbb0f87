// SPDX-License-Identifier: BSD-2-Clause
// settle() on threads that nobody runs: 16 of them call, are received, answered, change their priority and leave, at
// random; after each step every priority and every place is compared with what it should be.
#include "sentence.h"

#include <nucleus/ipc/endpoint.h>
#include <nucleus/scheduling/scheduler.h>
#include <probe/probe.h>

#include <algorithm>
#include <array>

namespace {

using namespace mica;
using probe::observe;
using probe::random_below;
using probes::Sentence;
using scheduling::ready;
using scheduling::settle;

constexpr std::uint32_t thread_count = 16;
constexpr std::uint32_t server_count = 9; ///< thread n serves endpoint n; the others only call
constexpr std::uint32_t running = 0;      ///< it is in no queue

constinit std::array<Thread, thread_count> threads{};
constinit std::array<Endpoint, server_count> endpoints{};

std::uint32_t number_of(const Thread& thread) { return static_cast<std::uint32_t>(&thread - threads.data()); }

const Thread* whom_it_waits_for(const Thread& thread) {
    return thread.state == ThreadState::calling    ? thread.endpoint->server
           : thread.state == ThreadState::replying ? thread.server
                                                   : nullptr;
}

/// The highest priority of all that wait for it, however long the way, and its own.
std::uint8_t should_have(const Thread& thread) {
    std::uint8_t highest = 0;
    for (const Thread& other : threads) {
        const Thread* at = &other;
        while (at != nullptr && at != &thread) { at = whom_it_waits_for(*at); }
        highest = at == &thread ? std::max(highest, other.priority) : highest;
    }
    return highest;
}

/// How often it is in that queue; 99 where the queue's links lead nowhere.
std::uint32_t times_in(const ThreadQueue& queue, const Thread& thread) {
    std::uint32_t times = 0;
    const Thread* at = queue.first();
    for (std::uint32_t i = 0; at != nullptr; ++i) {
        if (at < threads.data() || at >= threads.data() + thread_count || i > thread_count) { return 99; }
        times += at == &thread ? 1U : 0U;
        at = at->queue_next == queue.first() ? nullptr : at->queue_next;
    }
    return times;
}

bool in_no_ring_but(const Thread& thread, std::uint32_t ring) {
    for (std::uint32_t i = 0; i < abi::priority_count; ++i) {
        if (times_in(ready.rings()[i], thread) != (i == ring ? 1U : 0U)) { return false; }
    }
    return true;
}

void compare_place(const Thread& thread, Sentence& mistake) {
    const std::uint32_t number = number_of(thread);
    if (number == running) {
        if (!in_no_ring_but(thread, abi::priority_count)) { mistake << "the running thread is in the ready queue"; }
    } else if (thread.runnable()) {
        if (!in_no_ring_but(thread, thread.effective)) {
            mistake << "thread " << number << " is ready with priority " << std::uint32_t{thread.effective}
                    << ", but not in that ring, or in another one";
        }
    } else if (thread.state == ThreadState::calling) {
        const ThreadQueue& callers = thread.endpoint->callers;
        const bool sorted = thread.queue_next == callers.first() || thread.effective >= thread.queue_next->effective;
        if (times_in(callers, thread) != 1 || !sorted) {
            mistake << "thread " << number << " of priority " << std::uint32_t{thread.effective}
                    << (sorted ? " has left the queue it waits in" : " waits in front of somebody more urgent");
        }
    }
}

/// From whom the priority comes, and on what way.
void say_why(Sentence& sentence, const Thread& wrong, std::uint8_t right) {
    if (right == wrong.priority) {
        sentence << ": its own, as nobody lends it more";
        return;
    }
    for (const Thread& lender : threads) {
        const Thread* at = &lender;
        while (at != nullptr && at != &wrong) { at = whom_it_waits_for(*at); }
        if (at == nullptr || lender.priority != right) { continue; }
        sentence << ", lent by thread " << number_of(lender);
        for (at = &lender; at != &wrong; at = whom_it_waits_for(*at)) {
            sentence << (at == &lender ? ", which waits for " : ", that for ") << number_of(*whom_it_waits_for(*at));
        }
        return;
    }
}

void compare(std::string_view step, std::uint32_t who, Sentence& wrong_priority, Sentence& wrong_place) {
    for (const Thread& thread : threads) {
        const std::uint8_t right = should_have(thread);
        if (thread.effective != right && wrong_priority.empty()) {
            wrong_priority << "when thread " << who << " " << step << ", thread " << number_of(thread)
                           << " should have priority " << std::uint32_t{right} << ", has "
                           << std::uint32_t{thread.effective};
            say_why(wrong_priority, thread, right);
        }
    }
    for (const Thread& thread : threads) {
        Sentence mistake;
        compare_place(thread, mistake);
        if (!mistake.empty() && wrong_place.empty()) {
            wrong_place << "when thread " << who << " " << step << ": " << mistake.text();
        }
    }
}

// ---- the steps, as the calls of IPC do them

std::string_view calls(Thread& caller, std::uint32_t number) {
    const Thread* at = endpoints[number].server;
    while (at != nullptr && at != &caller) { at = whom_it_waits_for(*at); }
    if (at == &caller || !caller.runnable() || number_of(caller) == running) { return {}; }
    ready.remove(caller);
    caller.state = ThreadState::calling;
    caller.endpoint = &endpoints[number];
    endpoints[number].callers.insert_by_priority(caller);
    settle(endpoints[number].server);
    return "calls";
}

std::string_view receives(Thread& server) {
    ThreadQueue& callers = server.served->callers;
    if (!server.runnable() || server.caller != nullptr || callers.empty()) { return {}; }
    Thread& caller = *callers.first();
    callers.remove(caller);
    caller.state = ThreadState::replying;
    caller.server = &server;
    server.caller = &caller;
    settle(&server);
    return "receives a call";
}

std::string_view answers(Thread& server) {
    if (!server.runnable() || server.caller == nullptr) { return {}; }
    Thread& caller = *server.caller;
    caller.state = ThreadState::ready;
    caller.server = nullptr;
    server.caller = nullptr;
    ready.push_back(caller);
    settle(&server);
    return "answers";
}

std::string_view leaves(Thread& caller) {
    if (caller.state != ThreadState::calling) { return {}; }
    caller.endpoint->callers.remove(caller);
    caller.state = ThreadState::ready;
    ready.push_back(caller);
    settle(caller.endpoint->server);
    return "gives up its call";
}

std::string_view changes_priority(Thread& thread) {
    thread.priority = static_cast<std::uint8_t>(random_below(abi::priority_count));
    settle(&thread);
    return "gets another priority of its own";
}

/// What happened; empty: this could not be.
std::string_view step(Thread& thread) {
    const bool serves = number_of(thread) < server_count;
    switch (random_below(serves ? 8 : 6)) {
    case 0:
    case 1:
    case 2:
    case 3: return calls(thread, random_below(server_count));
    case 4: return leaves(thread);
    case 5: return changes_priority(thread);
    case 6: return receives(thread);
    default: return answers(thread);
    }
}

void set_up() {
    for (std::uint32_t i = 0; i < thread_count; ++i) {
        threads[i].priority = threads[i].effective = static_cast<std::uint8_t>(random_below(abi::priority_count));
        if (i < server_count) {
            threads[i].served = &endpoints[i];
            endpoints[i].server = &threads[i];
        }
        if (i != running) { ready.push_back(threads[i]); }
    }
    scheduling::current = &threads[running];
}

void run() {
    set_up();
    Sentence wrong_priority;
    Sentence wrong_place;
    std::uint32_t steps = 0;
    std::uint32_t longest = 0;
    while (steps < 400 && wrong_priority.empty() && wrong_place.empty()) {
        Thread& thread = threads[random_below(thread_count)];
        const std::string_view what = step(thread);
        if (what.empty()) { continue; }
        ++steps;
        compare(what, number_of(thread), wrong_priority, wrong_place);
        std::uint32_t length = 0;
        for (const Thread* at = &thread; (at = whom_it_waits_for(*at)) != nullptr;) { ++length; }
        longest = std::max(longest, length);
    }
    scheduling::settle(nullptr);
    scheduling::current = nullptr;
    observe("lending.steps", steps);
    observe("lending.longest_chain", longest);
    observe("lending.first_wrong_priority", wrong_priority.text_or_none());
    observe("lending.first_wrong_place", wrong_place.text_or_none());
}

[[gnu::section(".probes"), gnu::used]] const probe::Entry entry{"lending", probe::Stage::objects, run};

} // namespace
