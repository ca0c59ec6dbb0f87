// SPDX-License-Identifier: BSD-2-Clause
// The reference model. Slow and plain on purpose: it searches where the nucleus has queues. Used by the probe
// `schedule`.
#include "model.h"

#include <utility>

namespace mica::play {

using abi::Status;
using abi::ThreadState;

void Model::begin_step() {
    ++m_step;
    for (Actor& actor : actors) { actor.expects = false; }
}

void Model::answer(std::uint32_t who, Status status, std::uint32_t from, std::uint32_t bits) {
    Actor& actor = actors[who];
    actor.state = ThreadState::ready;
    actor.expects = true;
    actor.status = status;
    actor.from = from;
    actor.bits = bits;
}

void Model::accept(std::uint32_t client, std::uint32_t server) {
    actors[client].state = ThreadState::replying;
    actors[client].server = server;
    actors[server].caller = client;
    answer(server, Status::ok, client);
}

bool Model::closes_circle(std::uint32_t who, std::uint32_t place) const {
    std::uint32_t at = places[place].server;
    while (at != nobody && at != who) {
        const Actor& actor = actors[at];
        at = actor.state == ThreadState::calling    ? places[actor.place].server
             : actor.state == ThreadState::replying ? actor.server
                                                    : nobody;
    }
    return at == who;
}

std::uint32_t Model::first_in_queue(std::uint32_t place) const {
    std::uint32_t first = nobody;
    for (std::uint32_t i = 0; i < model_threads; ++i) {
        const Actor& actor = actors[i];
        if (actor.state != ThreadState::calling || actor.place != place) { continue; }
        const bool better = first == nobody || actor.priority > actors[first].priority ||
                            (actor.priority == actors[first].priority && actor.since < actors[first].since);
        first = better ? i : first;
    }
    return first;
}

void Model::call(std::uint32_t who, std::uint32_t place) {
    ModelPlace& at = places[place];
    if (at.receiver != nobody) {
        accept(who, std::exchange(at.receiver, nobody));
    } else if (closes_circle(who, place)) {
        answer(who, Status::deadlock);
    } else {
        actors[who].state = ThreadState::calling;
        actors[who].place = place;
        actors[who].since = m_step;
    }
}

void Model::receive(std::uint32_t who, std::uint32_t place) {
    ModelPlace& at = places[place];
    Actor& server = actors[who];
    if (server.caller != nobody) { return answer(who, Status::unanswered); }
    if (at.receiver != nobody) { return answer(who, Status::occupied); }
    if (server.served != nobody) { places[server.served].server = nobody; }
    if (at.server != nobody && at.server != who) { actors[at.server].served = nobody; }
    at.server = who;
    server.served = place;
    const std::uint32_t first = first_in_queue(place);
    if (at.bells != 0) {
        answer(who, Status::doorbell, nobody, std::exchange(at.bells, 0U));
    } else if (first != nobody) {
        accept(first, who);
    } else {
        server.state = ThreadState::receiving;
        server.place = place;
        server.expects = false;
        at.receiver = who;
    }
}

void Model::reply(std::uint32_t who, std::uint32_t client) {
    if (client == nobody) { return answer(who, Status::no_caller); }
    if (actors[who].caller == client) { actors[who].caller = nobody; }
    answer(client, Status::ok, who);
    answer(who, Status::ok);
}

void Model::ring(std::uint32_t who, std::uint32_t place, std::uint32_t bits) {
    ModelPlace& at = places[place];
    answer(who, Status::ok);
    at.bells |= bits;
    if (at.receiver != nobody && at.bells != 0) {
        answer(std::exchange(at.receiver, nobody), Status::doorbell, nobody, std::exchange(at.bells, 0U));
    }
}

void Model::set_aside(std::uint32_t who) {
    actors[std::exchange(actors[who].caller, nobody)].server = nobody;
    answer(who, Status::ok);
}

void Model::kill(std::uint32_t who) {
    Actor& actor = actors[who];
    if (actor.state == ThreadState::receiving) { places[actor.place].receiver = nobody; }
    if (actor.state == ThreadState::replying && actor.server != nobody) { actors[actor.server].caller = nobody; }
    if (actor.served != nobody) { places[actor.served].server = nobody; }
    if (actor.caller != nobody) { answer(actor.caller, Status::peer_died); }
    actor = {.priority = actor.priority}; // another thread takes its place
}

} // namespace mica::play
