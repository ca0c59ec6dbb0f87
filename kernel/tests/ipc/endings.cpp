// SPDX-License-Identifier: BSD-2-Clause
// IPC-020..035: waiting that ends otherwise: circles refused, servers that die, endpoints that close, tokens set aside
// and dropped.
#include <probe/world/user.h>
#include <probe/world/world.h>

#include <probe/probe.h>

namespace {

using namespace mica;
using namespace mica::world;
using abi::Call;

// ---- circles: thread n serves endpoint n and calls endpoint n + 1

[[gnu::section(".text.user")]] void link(std::uint32_t number) {
    const std::uint32_t own = 2;
    const std::uint32_t next = 3;
    (void)make(Call::recv, own); // somebody starts the chain here
    board()[number] = make(Call::call, next, number).head.code() + 100;
    (void)make(Call::reply, 0);
    (void)make(Call::recv, own);
}

[[gnu::section(".text.user")]] void starter(std::uint32_t) {
    board()[10] = make(Call::call, 2).head.code() + 100;
    done();
}

void after_circle() { observe_cells({{0, "first"}, {1, "second"}, {2, "third"}, {10, "starter"}}); }

void circle(std::uint32_t length) {
    Endpoint* endpoints[3];
    for (std::uint32_t i = 0; i < length; ++i) { endpoints[i] = &make_endpoint(); }
    for (std::uint32_t i = 0; i < length; ++i) {
        Process& process = make_process();
        give(process, endpoints[i]->object);
        give(process, endpoints[(i + 1) % length]->object);
        start(process, link, i, 20);
    }
    Process& process = make_process();
    give(process, endpoints[0]->object);
    start(process, starter, 0, 10);
    world::run(after_circle);
}

void circle_of_one() { circle(1); }

void circle_of_three() { circle(3); }

// ---- a server dies with a caller inside and another one queued; its successor serves the queued one

[[gnu::section(".text.user")]] void dies(std::uint32_t) {
    (void)make(Call::recv, 2);
    board()[0] = 1;
    (void)make(Call::destroy, 1);
    board()[1] = 1; // never
}

[[gnu::section(".text.user")]] void successor(std::uint32_t) {
    const Answer got = make(Call::recv, 2);
    board()[2] = got.word[0];
    (void)make(Call::reply_recv, 2, got.word[0] + 1);
}

[[gnu::section(".text.user")]] void asks(std::uint32_t number) {
    const Answer answer = make(Call::call, 2, number);
    board()[4 + 2 * number] = answer.head.code() + 100;
    board()[5 + 2 * number] = answer.word[0];
    if (number == 1) { done(); }
    (void)make(Call::recv, 3); // its own endpoint: for good
}

void after_death() {
    observe_cells({{0, "server.received"},
                   {1, "server.lived_on"},
                   {4, "inside.status"},
                   {2, "successor.received"},
                   {6, "queued.status"},
                   {7, "queued.answer"}});
}

void server_dies() {
    Endpoint& endpoint = make_endpoint();
    Endpoint& quiet = make_endpoint();
    Process& first = make_process();
    Process& second = make_process();
    Process& clients = make_process();
    give(first, endpoint.object);
    give(second, endpoint.object);
    give(clients, endpoint.object);
    give(clients, quiet.object);
    start(clients, asks, 0, 12);
    start(clients, asks, 1, 11);
    start(first, dies, 0, 10);
    start(second, successor, 0, 9);
    world::run(after_death);
}

// ---- the endpoint itself is destroyed: callers and receiver learn of it; so does who comes later

[[gnu::section(".text.user")]] void waits_to_receive(std::uint32_t) {
    board()[0] = make(Call::recv, 2).head.code() + 100;
    (void)make(Call::recv, 4);
}

[[gnu::section(".text.user")]] void waits_to_call(std::uint32_t) {
    board()[1] = make(Call::call, 3).head.code() + 100;
    (void)make(Call::recv, 5);
}

[[gnu::section(".text.user")]] void closes(std::uint32_t) {
    board()[2] = make(Call::destroy, 2).head.code() + 100;
    board()[3] = make(Call::destroy, 3).head.code() + 100;
    (void)make(Call::yield);
    board()[4] = make(Call::call, 3).head.code() + 100;
    board()[5] = make(Call::notify, 2, 1).head.code() + 100;
    board()[6] = make(Call::recv, 2).head.code() + 100;
    done();
}

void after_close() {
    observe_cells({{0, "receiver.status"},
                   {1, "caller.status"},
                   {2, "destroy.status"},
                   {4, "later_call.status"},
                   {5, "later_notify.status"},
                   {6, "later_recv.status"}});
}

void endpoint_closes() {
    Endpoint& one = make_endpoint();
    Endpoint& other = make_endpoint();
    Process& process = make_process();
    give(process, one.object);
    give(process, other.object);
    give(process, make_endpoint().object);
    give(process, make_endpoint().object);
    start(process, waits_to_receive, 0, 12);
    start(process, waits_to_call, 0, 12);
    start(process, closes, 0, 10);
    world::run(after_close);
}

// ---- reply: once, later by a token, never

[[gnu::section(".text.user")]] void defers(std::uint32_t) {
    board()[0] = make(Call::reply, 0).head.code() + 100;
    (void)make(Call::recv, 2);
    board()[1] = make(Call::recv, 2).head.code() + 100;
    const std::uint32_t first = make(Call::handle_copy, 0, 0).handle();
    (void)make(Call::recv, 2);
    const std::uint32_t second = make(Call::handle_copy, 0, 0).handle();
    board()[2] = make(Call::handle_copy, 0, 0).head.code() + 100;
    board()[7] = make(Call::handle_close, 2 + 64).head.code() + 100;
    board()[3] = make(Call::reply, second, 22).head.code() + 100;
    board()[4] = make(Call::reply, second, 23).head.code() + 100;
    board()[5] = make(Call::handle_copy, 0, first, abi::all_rights).head.code() + 100;
    board()[6] = make(Call::handle_close, first).head.code() + 100;
    (void)make(Call::recv, 2);
}

[[gnu::section(".text.user")]] void asks_once(std::uint32_t number) {
    const Answer answer = make(Call::call, 2, number);
    board()[10 + 2 * number] = answer.head.code() + 100;
    board()[11 + 2 * number] = answer.word[0];
    if (number == 0) { done(); }
    (void)make(Call::recv, 3);
}

void after_tokens() {
    observe_cells({{0, "reply_to_nobody"},
                   {1, "recv_unanswered"},
                   {2, "set_aside_nobody"},
                   {3, "reply_by_token"},
                   {4, "reply_again"},
                   {5, "copy_token"},
                   {6, "drop_token"},
                   {12, "second.status"},
                   {13, "second.answer"},
                   {10, "first.status"}});
}

void tokens() {
    Endpoint& endpoint = make_endpoint();
    Endpoint& quiet = make_endpoint();
    Process& one = make_process();
    Process& other = make_process();
    give(one, endpoint.object);
    give(other, endpoint.object);
    give(other, quiet.object);
    start(one, defers, 0, 20);
    start(other, asks_once, 0, 11); // goes last, and ends the scenario
    start(other, asks_once, 1, 12);
    world::run(after_tokens);
}

[[gnu::section(".probes"), gnu::used]] alignas(probe::Entry) const probe::Entry entries[]{
    {"ipc_circle_of_one", probe::Stage::threads, circle_of_one},
    {"ipc_circle_of_three", probe::Stage::threads, circle_of_three},
    {"ipc_server_dies", probe::Stage::threads, server_dies},
    {"ipc_endpoint_closes", probe::Stage::threads, endpoint_closes},
    {"ipc_tokens", probe::Stage::threads, tokens}};

} // namespace
