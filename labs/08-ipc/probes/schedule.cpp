// SPDX-License-Identifier: BSD-2-Clause
// A long random schedule of callers, servers, doorbells, tokens and deaths, with all memory of the machine in use; after
// each step nucleus and model are compared. The first step that differs is reported.
#include "model.h"

#include <nucleus/memory/frames.h>
#include <probe/world/invariants.h>

#include <utility>

namespace {

using namespace mica;
using namespace mica::play;
using abi::ThreadState;
using probe::observe;
using probe::random_below;

constexpr std::uint32_t steps = 6000;
constexpr std::uint32_t steps_between_invariants = 250;
constexpr std::uint32_t callers = 6; ///< actors 0 to 5; the others are servers
constexpr std::uint32_t server_priority = 12;

constinit Model model{};
constinit std::array<Thread*, model_threads> threads{};
constinit std::array<Place, model_places> places{};

struct Token {
    std::uint32_t handle;
    std::uint32_t client;
};
constinit std::array<Token, model_threads> tokens{};
constinit std::uint32_t token_count = 0;

/// The first difference, in words; empty: none yet.
constinit std::string_view difference{};
constinit std::string_view what_was_done{};

void differs(bool does, std::string_view what) {
    if (does && difference.empty()) { difference = what; }
}

bool is_server(std::uint32_t who) { return who >= callers; }

void make_actor(std::uint32_t who) {
    threads[who] = &add_thread(is_server(who) ? servers() : clients(), model.actors[who].priority);
}

void do_call(std::uint32_t who) {
    what_was_done = is_server(who) ? "a call by a server" : "a call";
    const std::uint32_t place = random_below(model_places);
    model.actors[who].message =
        say(*threads[who], Call::call, places[place].handle, random_below(abi::message_words + 1));
    model.call(who, place);
}

void do_recv(std::uint32_t who) {
    what_was_done = "a recv";
    const std::uint32_t place = random_below(4) == 0 || model.actors[who].served == nobody ? random_below(model_places)
                                                                                           : model.actors[who].served;
    (void)say(*threads[who], Call::recv, places[place].handle);
    model.receive(who, place);
}

void do_reply(std::uint32_t who) {
    what_was_done = "a reply";
    model.actors[who].message = say(*threads[who], Call::reply, 0, random_below(abi::message_words + 1));
    model.reply(who, model.actors[who].caller);
}

void do_token_reply(std::uint32_t who) {
    what_was_done = "a reply by token";
    const Token token = tokens[random_below(token_count)];
    model.actors[who].message = say(*threads[who], Call::reply, token.handle, random_below(abi::message_words + 1));
    model.reply(who, token.client);
}

void do_reply_recv(std::uint32_t who) {
    what_was_done = "a reply_recv";
    const std::uint32_t place = random_below(5) == 0 || model.actors[who].served == nobody ? random_below(model_places)
                                                                                           : model.actors[who].served;
    const std::uint32_t client = model.actors[who].caller;
    model.actors[who].message =
        say(*threads[who], Call::reply_recv, places[place].handle, random_below(abi::message_words + 1));
    model.reply(who, client);
    if (client != nobody) { model.receive(who, place); }
}

void do_ring(std::uint32_t who) {
    what_was_done = "a notify";
    const std::uint32_t place = random_below(model_places);
    const std::uint32_t bits = 1U << random_below(32);
    ask(*threads[who], Call::notify, places[place].handle, bits);
    model.ring(who, place, bits);
}

void do_set_aside(std::uint32_t who) {
    what_was_done = "setting a caller aside";
    const std::uint32_t client = model.actors[who].caller;
    ask(*threads[who], Call::handle_copy, 0);
    tokens[token_count++] = {threads[who]->head().handle(), client};
    model.set_aside(who);
    model.actors[who].expects = false; // it has a handle in its answer
}

/// It has died: its token names nothing else until the server closes it.
void close_tokens_of(std::uint32_t who) {
    for (std::uint32_t i = 0; i < token_count; ++i) {
        if (tokens[i].client != who) { continue; }
        const capabilities::HandleSlot* const slot = servers().handles.find(tokens[i].handle);
        differs(slot == nullptr || slot->object != &capabilities::dead_token, "the token of a dead thread is not dead");
        (void)servers().handles.close(tokens[i].handle);
    }
}

void do_kill(std::uint32_t who) {
    what_was_done = "the end of a thread";
    forget(*threads[who]);
    processes::destroy(*threads[who]);
    park_all(nullptr);
    model.kill(who);
    close_tokens_of(who);
    make_actor(who);
}

/// A token goes with the wait it stands for.
void drop_used_tokens() {
    for (std::uint32_t i = 0; i < token_count;) {
        const Actor& client = model.actors[tokens[i].client];
        const bool waits = client.state == ThreadState::replying && client.server == nobody;
        if (waits) {
            ++i;
        } else {
            tokens[i] = tokens[--token_count];
        }
    }
}

void step() {
    model.begin_step();
    const std::uint32_t who = random_below(model_threads);
    const std::uint32_t dice = random_below(100);
    if (dice < 3) { return do_kill(who); }
    if (model.actors[who].state != ThreadState::ready) { return; }
    if (dice < 12) { return do_ring(who); }
    if (!is_server(who)) { return dice < 30 ? do_call(who) : void(); } // so that queues are often empty
    if (dice < 25) { return do_call(who); }
    if (token_count > 0 && dice < 40) { return do_token_reply(who); }
    if (model.actors[who].caller == nobody) { return dice < 95 ? do_recv(who) : do_reply(who); }
    if (dice < 55) { return do_reply(who); }
    if (dice < 65) { return do_set_aside(who); }
    return dice < 97 ? do_reply_recv(who) : do_recv(who);
}

void compare(std::uint32_t who) {
    const Actor& actor = model.actors[who];
    const Thread& thread = *threads[who];
    if (thread.state != actor.state) {
        differs(actor.state == ThreadState::ready, "a thread waits that must not");
        differs(thread.state == ThreadState::ready, "a thread goes on that must wait");
        differs(true, "a thread waits for the wrong thing");
    }
    if (!actor.expects) { return; }
    differs(was(thread) == "can run, but is in no queue", "a thread can run, but is in no queue");
    differs(thread.head().code() != static_cast<std::uint32_t>(actor.status), "a call has the wrong status");
    differs(actor.status == abi::Status::doorbell && thread.frame.edx != actor.bits, "the wrong doorbells arrived");
    if (actor.from != nobody && actor.status == abi::Status::ok) {
        const Actor& sender = model.actors[actor.from];
        differs(wrong_words(sender.message, thread) != 0, "a message arrived wrong, or another one");
    }
}

void run_schedule() {
    std::uint32_t number = 0;
    while (number < steps && difference.empty()) {
        ++number;
        step();
        drop_used_tokens();
        for (std::uint32_t i = 0; i < model_threads; ++i) { compare(i); }
        for (std::uint32_t i = 0; i < model_places; ++i) {
            differs(places[i].endpoint->bells != model.places[i].bells, "doorbells at an endpoint differ");
        }
        if (number % steps_between_invariants == 0 && difference.empty()) {
            const std::string_view broken = world::broken_invariant();
            differs(!broken.empty(), broken);
        }
    }
    observe("schedule.first_difference", difference.empty() ? std::string_view{"none"} : difference);
    observe("schedule.after", difference.empty() ? std::string_view{"nothing"} : what_was_done);
    observe("schedule.steps_that_agree", difference.empty() ? number : number - 1);
}

/// Takes all free frames; how many.
std::uint32_t take_all_frames() {
    std::uint32_t taken = 0;
    while (memory::frames.allocate(1)) { ++taken; }
    return taken;
}

void run() {
    begin();
    for (Place& place : places) { place = add_place(); }
    for (std::uint32_t i = 0; i < model_threads; ++i) {
        model.actors[i].priority = is_server(i) ? server_priority : 1 + random_below(4);
        make_actor(i);
    }
    observe("schedule.seed", probe::seed());
    observe("schedule.frames_taken_before", take_all_frames());
    run_schedule();
    observe("schedule.frames_free_after", memory::frames.free_frames());
}

[[gnu::section(".probes"), gnu::used]] const probe::Entry entry{"schedule", probe::Stage::threads, run};

} // namespace
