// SPDX-License-Identifier: BSD-2-Clause
// Task 2: a caller and a server meet, in both orders; callers queue; who must not receive does not. Nothing of task 3 is
// needed: a server that shall receive again sets its caller aside first.
#include "play.h"

#include <array>

namespace {

using namespace mica;
using namespace mica::play;
using probe::observe;

constexpr std::uint16_t badge = 0x1234;
constexpr std::array<std::uint32_t, 7> lengths{5, 0, 1, 4, 6, 20, 64};

/// The server may receive again, and its caller waits on.
void set_aside(Thread& server) { ask(server, Call::handle_copy, 0); }

struct Faults {
    std::uint32_t wrong = 0, touched = 0, heads = 0;

    void look(const Message& message, const Thread& server) {
        wrong += wrong_words(message, server);
        touched += touched_words(message, server);
        heads += head_is_right(message, server, badge) ? 0U : 1U;
    }
};

void test_server_first() {
    const Place place = add_place(badge);
    Thread& server = add_thread(servers());
    Faults faults;
    for (const std::uint32_t length : lengths) {
        (void)say(server, Call::recv, place.handle);
        if (length == lengths[0]) { observe("server_first.server_before", was(server)); }
        Thread& client = add_thread(clients());
        const Message message = say(client, Call::call, place.handle, length);
        if (length == lengths[0]) {
            observe("server_first.call_returned", returned());
            observe("server_first.server", was(server));
            observe("server_first.client", was(client));
        }
        faults.look(message, server);
        set_aside(server);
    }
    observe("server_first.wrong_words", faults.wrong);
    observe("server_first.touched_words", faults.touched);
    observe("server_first.wrong_heads", faults.heads);
}

void test_client_first() {
    const Place place = add_place(badge);
    Thread& server = add_thread(servers());
    Faults faults;
    for (const std::uint32_t length : lengths) {
        Thread& client = add_thread(clients());
        const Message message = say(client, Call::call, place.handle, length);
        if (length == lengths[0]) {
            observe("client_first.call_returned", returned());
            observe("client_first.client_before", was(client));
        }
        (void)say(server, Call::recv, place.handle);
        if (length == lengths[0]) {
            observe("client_first.server", was(server));
            observe("client_first.client", was(client));
        }
        faults.look(message, server);
        set_aside(server);
    }
    observe("client_first.wrong_words", faults.wrong);
    observe("client_first.touched_words", faults.touched);
    observe("client_first.wrong_heads", faults.heads);
}

/// Callers of random priorities, many of them equal, come in a random order. Each has its number for its first word.
void test_queue() {
    constexpr std::uint32_t count = 10;
    const Place place = add_place();
    Thread& server = add_thread(servers(), 20);
    std::array<std::uint32_t, count> priority{};
    for (std::uint32_t i = 0; i < count; ++i) {
        priority[i] = 1 + probe::random_below(3);
        Thread& client = add_thread(clients(), priority[i]);
        (void)fill(client, Call::call, place.handle);
        client.frame.edx = i;
        act(client);
    }
    std::array<bool, count> received{};
    std::uint32_t received_count = 0, jumped = 0, out_of_turn = 0;
    for (std::uint32_t turn = 0; turn < count; ++turn) {
        (void)say(server, Call::recv, place.handle);
        const std::uint32_t who = server.frame.edx;
        if (was(server) != "runs" || who >= count || received[who]) { break; }
        received[who] = true;
        ++received_count;
        for (std::uint32_t i = 0; i < count; ++i) {
            jumped += !received[i] && priority[i] > priority[who] ? 1U : 0U;
            out_of_turn += !received[i] && priority[i] == priority[who] && i < who ? 1U : 0U;
        }
        set_aside(server);
    }
    observe("queue.callers_received", received_count);
    observe("queue.less_urgent_before_more_urgent", jumped);
    observe("queue.later_before_earlier", out_of_turn);
}

/// A server of low priority is at work, somebody of the middle could run, and a caller more urgent than both arrives.
void test_urgent_caller() {
    const Place place = add_place();
    Thread& server = add_thread(servers(), 3);
    Thread& early = add_thread(clients(), 2);
    Thread& interloper = add_thread(clients(), 5);
    Thread& urgent = add_thread(clients(), 9);
    (void)say(early, Call::call, place.handle);
    (void)say(server, Call::recv, place.handle);
    set_ready(server);
    set_ready(interloper);
    (void)say(urgent, Call::call, place.handle);
    observe("urgent_caller.server_of_low_priority", was(server));
    observe("urgent_caller.interloper", was(interloper));
}

void test_refusals() {
    const Place place = add_place();
    const Place dead = add_place();
    Thread& server = add_thread(servers());
    Thread& second = add_thread(servers());
    Thread& client = add_thread(clients());
    (void)say(server, Call::recv, place.handle);
    (void)say(second, Call::recv, place.handle);
    observe("second_receiver.status", answer_of(second));
    observe("second_receiver.goes_on", was(second));
    observe("second_receiver.first_receiver", was(server));
    dead.endpoint->object.dead = true;
    (void)say(second, Call::recv, dead.handle);
    observe("dead_endpoint.recv", answer_of(second));
    (void)say(client, Call::call, dead.handle);
    observe("dead_endpoint.call", answer_of(client));
}

/// A call with a handle that does not exist: it comes back to its caller, and nobody else notices.
void say_nonsense(Thread& client, std::uint32_t handle) {
    (void)fill(client, Call::call, handle, 7, 1);
    client.buffer->handles[0] = abi::SentHandle::make(abi::Handle{400});
    act(client);
}

void test_undeliverable() {
    const Place place = add_place(badge);
    Thread& server = add_thread(servers());
    Thread& one = add_thread(clients());
    Thread& two = add_thread(clients());
    Thread& three = add_thread(clients());
    (void)say(server, Call::recv, place.handle);
    say_nonsense(one, place.handle);
    observe("undeliverable_at_once.status", answer_of(one));
    observe("undeliverable_at_once.caller", was(one));
    observe("undeliverable_at_once.server", was(server));
    (void)say(two, Call::call, place.handle);
    set_aside(server);
    say_nonsense(one, place.handle);
    const Message message = say(three, Call::call, place.handle, 9);
    (void)say(server, Call::recv, place.handle);
    observe("undeliverable_in_queue.status", answer_of(one));
    observe("undeliverable_in_queue.caller", was(one));
    observe("undeliverable_in_queue.next_has_wrong_words", wrong_words(message, server));
    observe("undeliverable_in_queue.server", was(server));
    set_aside(server);
    say_nonsense(one, place.handle);
    (void)say(server, Call::recv, place.handle);
    observe("undeliverable_alone.server", was(server));
}

void run() {
    begin();
    test_server_first();
    test_client_first();
    test_queue();
    test_urgent_caller();
    test_refusals();
    test_undeliverable();
}

[[gnu::section(".probes"), gnu::used]] const probe::Entry entry{"rendezvous", probe::Stage::threads, run};

} // namespace
