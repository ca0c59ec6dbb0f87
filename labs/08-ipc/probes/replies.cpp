// SPDX-License-Identifier: BSD-2-Clause
// Task 3: answers. By reply, by a token, by reply_recv; to whom, how often, and who goes on afterwards.
#include "play.h"

#include <array>

namespace {

using namespace mica;
using namespace mica::play;
using probe::observe;

constexpr std::array<std::uint32_t, 6> lengths{5, 0, 3, 6, 33, 64};

/// A server that waits, and a client whose message it has just received.
struct Pair {
    Place place = add_place();
    Thread& server = add_thread(servers());
    Thread& client = add_thread(clients());

    void meet() const {
        (void)say(server, Call::recv, place.handle);
        (void)say(client, Call::call, place.handle);
        clean(client);
    }
};

void test_reply() {
    const Pair pair;
    (void)say(pair.server, Call::reply, 0);
    observe("reply_to_nobody.status", answer_of(pair.server));
    std::uint32_t wrong = 0, touched = 0, heads = 0;
    for (const std::uint32_t length : lengths) {
        pair.meet();
        const Message answer = say(pair.server, Call::reply, 0, length);
        wrong += wrong_words(answer, pair.client);
        touched += touched_words(answer, pair.client);
        heads += head_is_right(answer, pair.client, 0) ? 0U : 1U;
    }
    observe("reply.status", answer_of(pair.server));
    observe("reply.client", was(pair.client));
    observe("reply.server", was(pair.server));
    observe("reply.wrong_words", wrong);
    observe("reply.touched_words", touched);
    observe("reply.wrong_heads", heads);
    pair.meet();
    (void)say(pair.server, Call::reply, pair.place.handle);
    observe("reply_to_an_endpoint.status", answer_of(pair.server));
    observe("reply_to_an_endpoint.client", was(pair.client));
    (void)say(pair.server, Call::reply, 0);
    const std::uint32_t client_eax = pair.client.frame.eax;
    (void)say(pair.server, Call::reply, 0);
    observe("reply_again.status", answer_of(pair.server));
    observe("reply_again.client_changed", pair.client.frame.eax != client_eax);
}

/// Three callers set aside, and answered in another order; the last by plain reply.
void test_tokens() {
    const Place place = add_place();
    Thread& server = add_thread(servers());
    std::array<Thread*, 3> client{};
    std::array<std::uint32_t, 2> token{};
    for (std::uint32_t i = 0; i < client.size(); ++i) {
        client[i] = &add_thread(clients());
        (void)say(server, Call::recv, place.handle);
        (void)say(*client[i], Call::call, place.handle);
        if (i < token.size()) {
            ask(server, Call::handle_copy, 0);
            token[i] = server.head().handle();
        }
    }
    std::uint32_t wrong = 0;
    Message answer = say(server, Call::reply, token[1], 12);
    observe("token.status", answer_of(server));
    observe("token.client", was(*client[1]));
    wrong += wrong_words(answer, *client[1]);
    (void)say(server, Call::reply, token[1]);
    observe("token_again.status", answer_of(server));
    observe("token.others_wait", was(*client[0]));
    answer = say(server, Call::reply, 0, 12);
    wrong += wrong_words(answer, *client[2]);
    answer = say(server, Call::reply, token[0], 12);
    wrong += wrong_words(answer, *client[0]);
    observe("token.wrong_words", wrong);
}

/// Two callers queue, a third comes when the server waits.
void test_reply_recv() {
    const Place place = add_place(9);
    Thread& server = add_thread(servers(), 12);
    std::array<Thread*, 3> client{&add_thread(clients()), &add_thread(clients()), &add_thread(clients())};
    (void)say(server, Call::reply_recv, place.handle);
    observe("reply_recv_to_nobody.status", answer_of(server));
    (void)say(*client[0], Call::call, place.handle);
    const Message second = say(*client[1], Call::call, place.handle, 40);
    (void)say(server, Call::recv, place.handle);
    clean(server);
    clean(*client[0]);
    Message answer = fill(server, Call::reply_recv, place.handle, 7);
    act(server);
    observe("reply_recv.client", was(*client[0]));
    observe("reply_recv.answer_wrong_words", wrong_words(answer, *client[0]));
    observe("reply_recv.next_message_wrong_words", wrong_words(second, server));
    observe("reply_recv.server", was(server));
    std::uint32_t wrong = 0;
    for (const std::uint32_t length : lengths) {
        Thread& asked = *client[length % 2 == 0 ? 1 : 2];
        Thread& other = *client[length % 2 == 0 ? 2 : 1];
        Thread& waiting = asked.state == ThreadState::replying ? asked : other;
        Thread& next = asked.state == ThreadState::replying ? other : asked;
        clean(waiting);
        answer = say(server, Call::reply_recv, place.handle, length);
        wrong += wrong_words(answer, waiting) + touched_words(answer, waiting);
        wrong += head_is_right(answer, waiting, 0) ? 0U : 1U;
        if (length == lengths[0]) {
            observe("reply_recv_then_wait.client", was(waiting));
            observe("reply_recv_then_wait.server", was(server));
        }
        const Message message = say(next, Call::call, place.handle, length);
        wrong += wrong_words(message, server) + (head_is_right(message, server, 9) ? 0U : 1U);
    }
    observe("reply_recv_then_wait.wrong", wrong);
}

/// A server that had its caller's high priority answers, while somebody of the middle could run.
void test_priorities() {
    const Place place = add_place();
    Thread& server = add_thread(servers(), 3);
    Thread& client = add_thread(clients(), 9);
    Thread& interloper = add_thread(clients(), 5);
    Thread& urgent = add_thread(clients(), 20);
    (void)say(server, Call::recv, place.handle);
    (void)say(client, Call::call, place.handle);
    set_ready(interloper);
    (void)say(server, Call::reply, 0);
    observe("after_reply.more_urgent_client", was(client));
    observe("after_reply.priority_left_to_server", std::uint32_t{server.effective});
    (void)say(server, Call::recv, place.handle);
    (void)say(client, Call::call, place.handle);
    set_ready(urgent);
    (void)say(server, Call::reply_recv, place.handle);
    observe("after_reply_recv.most_urgent_of_all", was(urgent));
    observe("after_reply_recv.client", was(client));
    observe("after_reply_recv.priority_left_to_server", std::uint32_t{server.effective});
}

/// The answer names a handle that does not exist: the server learns it, and has its caller still.
void test_failed_reply() {
    const Pair pair;
    pair.meet();
    const std::uint32_t client_eax = pair.client.frame.eax;
    (void)fill(pair.server, Call::reply_recv, pair.place.handle, 6, 1);
    pair.server.buffer->handles[0] = abi::SentHandle::make(abi::Handle{401});
    act(pair.server);
    observe("failed_reply.status", answer_of(pair.server));
    observe("failed_reply.server", was(pair.server));
    observe("failed_reply.client", was(pair.client));
    observe("failed_reply.client_changed", pair.client.frame.eax != client_eax);
    const Message answer = say(pair.server, Call::reply_recv, pair.place.handle);
    observe("failed_reply.second_try_wrong_words", wrong_words(answer, pair.client));
}

/// A client that somebody has suspended while it waited for its answer gets it, but does not run.
void test_suspended_client() {
    const Pair pair;
    pair.meet();
    pair.client.suspended = true; // what thread_control does to a thread that waits for a reply
    const Message answer = say(pair.server, Call::reply_recv, pair.place.handle);
    observe("suspended_client.wrong_words", wrong_words(answer, pair.client));
    observe("suspended_client.runs", was(pair.client) == "runs" || was(pair.client) == "is ready");
}

void run() {
    begin();
    test_reply();
    test_tokens();
    test_reply_recv();
    test_priorities();
    test_failed_reply();
    test_suspended_client();
}

[[gnu::section(".probes"), gnu::used]] const probe::Entry entry{"replies", probe::Stage::threads, run};

} // namespace
