// SPDX-License-Identifier: BSD-2-Clause
// Task 5, second half: threads that are destroyed or suspended in every state of the drawing in scheduling/thread.h.
#include "play.h"

#include <array>

namespace {

using namespace mica;
using namespace mica::play;
using abi::ThreadOperation;
using probe::observe;

void kill(Thread& thread) {
    forget(thread);
    processes::destroy(thread);
    park_all(nullptr);
}

void test_killed_caller() {
    const Place place = add_place();
    Thread& server = add_thread(servers());
    std::array<Thread*, 3> queued{&add_thread(clients()), &add_thread(clients()), &add_thread(clients())};
    std::array<Message, 3> message{};
    for (std::uint32_t i = 0; i < queued.size(); ++i) { message[i] = say(*queued[i], Call::call, place.handle, 9); }
    kill(*queued[1]);
    (void)say(server, Call::recv, place.handle);
    std::uint32_t wrong = wrong_words(message[0], server);
    (void)say(server, Call::reply, 0);
    (void)say(server, Call::recv, place.handle);
    wrong += wrong_words(message[2], server);
    observe("killed_in_queue.others_wrong_words", wrong);
    (void)say(server, Call::reply, 0);
    (void)say(server, Call::recv, place.handle);
    observe("killed_in_queue.server_afterwards", was(server));
}

void test_killed_receiver() {
    const Place place = add_place();
    Thread& first = add_thread(servers());
    Thread& client = add_thread(clients());
    (void)say(first, Call::recv, place.handle);
    kill(first);
    observe("killed_receiver.still_in_endpoint", place.endpoint->receiver != nullptr);
    const Message message = say(client, Call::call, place.handle);
    observe("killed_receiver.call_afterwards", was(client));
    Thread& second = add_thread(servers());
    (void)say(second, Call::recv, place.handle);
    observe("killed_receiver.successor_wrong_words", wrong_words(message, second));
}

/// The client dies while a server of low priority works for it, with its high priority.
void test_killed_client() {
    const Place place = add_place();
    Thread& server = add_thread(servers(), 3);
    Thread& client = add_thread(clients(), 9);
    Thread& later = add_thread(clients(), 2);
    (void)say(server, Call::recv, place.handle);
    (void)say(client, Call::call, place.handle);
    kill(client);
    observe("killed_client.priority_left_to_server", std::uint32_t{server.effective});
    (void)say(server, Call::reply, 0);
    observe("killed_client.reply", answer_of(server));
    const Message message = say(later, Call::call, place.handle);
    (void)say(server, Call::recv, place.handle);
    observe("killed_client.next_message_wrong_words", wrong_words(message, server));
}

void test_killed_token() {
    const Place place = add_place();
    Thread& server = add_thread(servers());
    Thread& client = add_thread(clients());
    (void)say(server, Call::recv, place.handle);
    (void)say(client, Call::call, place.handle);
    const std::uint32_t before = servers().handles.used();
    ask(server, Call::handle_copy, 0);
    const std::uint32_t token = server.head().handle();
    kill(client);
    observe("killed_token.slots_kept", std::int32_t(servers().handles.used() - before));
    (void)say(server, Call::reply, token);
    observe("killed_token.reply", answer_of(server));
    ask(server, Call::handle_close, token);
    observe("killed_token.close", answer_of(server));
    observe("killed_token.slots_left", std::int32_t(servers().handles.used() - before));
}

/// A server dies with one caller inside and one in the queue; somebody else receives there.
void test_killed_server() {
    const Place place = add_place();
    Thread& first = add_thread(servers());
    Thread& second = add_thread(servers());
    Thread& inside = add_thread(clients());
    Thread& queued = add_thread(clients());
    (void)say(first, Call::recv, place.handle);
    (void)say(inside, Call::call, place.handle);
    const Message message = say(queued, Call::call, place.handle);
    kill(first);
    observe("killed_server.caller_inside", answer_of(inside));
    observe("killed_server.queued_caller", answer_of(queued));
    (void)say(second, Call::recv, place.handle);
    observe("killed_server.successor_wrong_words", wrong_words(message, second));
}

void control(Thread& chief, std::uint32_t handle, ThreadOperation operation) {
    ask(chief, Call::thread_control, handle, static_cast<std::uint32_t>(operation));
}

/// A thread in the queue is suspended: it is no caller while it is, and one again after.
void test_suspended_caller() {
    const Place place = add_place();
    Thread& chief = add_thread(clients(), 11);
    Thread& server = add_thread(servers());
    Thread& caller = add_thread(clients());
    const std::uint32_t handle = world::give(clients(), caller.object);
    const std::uint32_t eip = caller.frame.eip;
    Message message = say(caller, Call::call, place.handle, 30);
    caller.suspended = false;
    control(chief, handle, ThreadOperation::suspend);
    observe("suspended_caller.call_is_begun_anew", caller.frame.eip == eip && caller.frame.eax == message.head.raw);
    (void)say(server, Call::recv, place.handle);
    observe("suspended_caller.server", was(server));
    control(chief, handle, ThreadOperation::resume);
    observe("suspended_caller.resumed", was(caller));
    act(caller);
    observe("suspended_caller.message_wrong_words", wrong_words(message, server));
}

/// A server that waits since a reply_recv is suspended: its reply has been given, so only the receive is begun anew.
void test_suspended_receiver() {
    const Place place = add_place();
    Thread& chief = add_thread(clients(), 11);
    Thread& server = add_thread(servers());
    Thread& client = add_thread(clients());
    const std::uint32_t handle = world::give(clients(), server.object);
    (void)say(server, Call::recv, place.handle);
    (void)say(client, Call::call, place.handle);
    (void)say(server, Call::reply_recv, place.handle);
    control(chief, handle, ThreadOperation::suspend);
    const Message message = say(client, Call::call, place.handle);
    observe("suspended_receiver.caller_meanwhile", was(client));
    control(chief, handle, ThreadOperation::resume);
    act(server);
    observe("suspended_receiver.message_wrong_words", wrong_words(message, server));
    observe("suspended_receiver.server", was(server));
    control(chief, handle, ThreadOperation::suspend);
    control(chief, world::give(clients(), client.object), ThreadOperation::suspend);
    observe("suspended_client.waits_on", was(client));
}

void run() {
    begin();
    test_killed_caller();
    test_killed_receiver();
    test_killed_server();
    test_suspended_caller();
    test_suspended_receiver();
    test_killed_client();
    test_killed_token();
}

[[gnu::section(".probes"), gnu::used]] const probe::Entry entry{"killed", probe::Stage::threads, run};

} // namespace
