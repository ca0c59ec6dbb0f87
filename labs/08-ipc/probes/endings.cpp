// SPDX-License-Identifier: BSD-2-Clause
// Task 5, first half: circles of waiting that are refused, chains that are none, and endpoints that are closed.
#include "play.h"

#include <array>

namespace {

using namespace mica;
using namespace mica::play;
using probe::observe;

constexpr std::uint32_t longest = 8;

/// `length` servers, each with a place of its own; a caller has called the first, the first the second, and so on. Each
/// has received before the next one called.
struct Chain {
    std::array<Place, longest> place{};
    std::array<Thread*, longest> server{};
    Thread& starter = add_thread(clients());
    std::uint32_t length;

    explicit Chain(std::uint32_t servers_in_it, bool received = true) : length{servers_in_it} {
        for (std::uint32_t i = 0; i < length; ++i) {
            place[i] = add_place();
            server[i] = &add_thread(servers());
            (void)say(*server[i], Call::recv, place[i].handle);
        }
        for (std::uint32_t i = 0; i < length; ++i) {
            if (!received) { // it has served before, and is now about its own business
                (void)say(add_thread(clients()), Call::call, place[i].handle);
            } else {
                (void)say(i == 0 ? starter : *server[i - 1], Call::call, place[i].handle);
            }
        }
    }
    Thread& last() const { return *server[length - 1]; }
};

/// The last server calls the first. It must come back with `deadlock`; then all answer, one after the other.
std::string_view close_circle(std::uint32_t length, std::uint32_t& without_answer) {
    const Chain chain{length};
    (void)say(chain.last(), Call::call, chain.place[0].handle);
    const std::string_view status = was(chain.last()) == "runs" ? answer_of(chain.last()) : was(chain.last());
    for (std::uint32_t i = length; i-- > 0;) { (void)say(*chain.server[i], Call::reply, 0); }
    without_answer += chain.starter.state != ThreadState::ready ? 1U : 0U;
    return status;
}

/// Nobody has the other's message yet: each server is busy, and the calls queue.
std::string_view close_queued_circle(std::uint32_t length) {
    const Chain chain{length, false};
    for (std::uint32_t i = 0; i + 1 < length; ++i) {
        (void)say(*chain.server[i], Call::call, chain.place[i + 1].handle);
    }
    (void)say(chain.last(), Call::call, chain.place[0].handle);
    return was(chain.last()) == "runs" ? answer_of(chain.last()) : was(chain.last());
}

void test_circles() {
    std::uint32_t without_answer = 0;
    observe("circle_of_1.last_call", close_circle(1, without_answer));
    observe("circle_of_2.last_call", close_circle(2, without_answer));
    observe("circle_of_3.last_call", close_circle(3, without_answer));
    observe("circle_of_8.last_call", close_circle(longest, without_answer));
    observe("circles.first_callers_without_answer", without_answer);
    observe("queued_circle_of_2.last_call", close_queued_circle(2));
    observe("queued_circle_of_4.last_call", close_queued_circle(4));
}

/// Long chains, two callers of one server, a server that calls on behalf of a caller it has set aside: no circles.
void test_false_alarms() {
    std::uint32_t refused = 0;
    const Chain chain{longest};
    for (const Thread* const server : chain.server) { refused += answer_of(*server) == "deadlock" ? 1U : 0U; }
    Thread& second = add_thread(clients());
    (void)say(second, Call::call, chain.place[3].handle);
    refused += answer_of(second) == "deadlock" ? 1U : 0U;
    const Chain other{2};
    ask(other.last(), Call::handle_copy, 0); // the first server's message is set aside: it waits for a token
    (void)say(other.last(), Call::call, chain.place[0].handle);
    refused += answer_of(other.last()) == "deadlock" ? 1U : 0U;
    observe("no_circles.refused", refused);
    observe("no_circles.second_caller", was(second));
}

/// Closed while one waits to receive; while callers of two processes queue; with a server of low priority at work.
void test_close() {
    const Place received = add_place();
    Thread& receiver = add_thread(servers());
    Thread& client = add_thread(clients());
    (void)say(receiver, Call::recv, received.handle);
    put_on(client);
    ipc::close(*received.endpoint);
    park_all(&client);
    observe("closed.receiver", answer_of(receiver));
    observe("closed.receiver_is", was(receiver));

    const Place called = add_place();
    Thread& server = add_thread(servers(), 3);
    Thread& inside = add_thread(clients(), 2);
    std::array<Thread*, 3> queued{&add_thread(clients(), 9), &add_thread(clients(), 9), &add_thread(clients(), 7)};
    (void)say(inside, Call::call, called.handle);
    (void)say(server, Call::recv, called.handle);
    for (Thread* const caller : queued) { (void)say(*caller, Call::call, called.handle); }
    put_on(client);
    ipc::close(*called.endpoint);
    park_all(&client);
    std::uint32_t told = 0, ready = 0;
    for (const Thread* const caller : queued) {
        told += answer_of(*caller) == "peer died" ? 1U : 0U;
        ready += was(*caller) == "is ready" ? 1U : 0U;
    }
    observe("closed.queued_callers_told", told);
    observe("closed.queued_callers_ready", ready);
    observe("closed.caller_inside", was(inside));
    observe("closed.priority_left_to_server", std::uint32_t{server.effective});
    (void)say(client, Call::call, called.handle);
    observe("closed.later_call", answer_of(client));
    const Message answer = say(server, Call::reply, 0);
    observe("closed.answer_inside_wrong_words", wrong_words(answer, inside));
}

void run() {
    begin();
    test_circles();
    test_false_alarms();
    test_close();
}

[[gnu::section(".probes"), gnu::used]] const probe::Entry entry{"endings", probe::Stage::threads, run};

} // namespace
