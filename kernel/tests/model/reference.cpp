// SPDX-License-Identifier: BSD-2-Clause
#include "reference.h"

#include <algorithm>

namespace mica::model {

using abi::Head;
using abi::ThreadState;

namespace {

std::size_t at(int number) { return static_cast<std::size_t>(number); }
std::size_t process_of(int player) { return at(player) / 2; }

} // namespace

Reference::Reference(const std::array<std::uint32_t, players>& priorities) {
    for (std::size_t i = 0; i < players; ++i) { m_players[i].priority = m_players[i].effective = priorities[i]; }
    for (auto& table : m_tokens) { table.fill(nobody); }
}

void Reference::answer(int who, Status status, std::uint32_t handle) {
    player(who).registers.head = Head::make(static_cast<std::uint32_t>(status), handle).raw;
}

/// The registers travel whatever the length; of the buffer the words that the length says.
void Reference::deliver(int from, int to, std::uint32_t badge) {
    const Player& sender = player(from);
    Player& receiver = player(to);
    const std::uint32_t length = Head{sender.registers.head}.length();
    receiver.registers.words = sender.registers.words;
    receiver.registers.head = Head::make(0, badge, length).raw;
    for (std::uint32_t i = abi::register_words; i < length; ++i) { receiver.buffer[i] = sender.buffer[i]; }
}

int Reference::waits_for(int who) {
    const Player& one = player(who);
    return one.state == ThreadState::calling    ? place(one.endpoint).server
           : one.state == ThreadState::replying ? one.server
                                                : nobody;
}

void Reference::insert(Place& place, int who) {
    std::uint32_t behind = place.waiting;
    while (behind > 0 && player(place.queue[behind - 1]).effective < player(who).effective) {
        place.queue[behind] = place.queue[behind - 1];
        --behind;
    }
    place.queue[behind] = who;
    ++place.waiting;
}

void Reference::remove(Place& place, int who) {
    const auto end = place.queue.begin() + place.waiting;
    std::copy(std::find(place.queue.begin(), end, who) + 1, end, std::find(place.queue.begin(), end, who));
    --place.waiting;
}

std::uint32_t Reference::wanted_priority(int who) {
    const Player& one = player(who);
    std::uint32_t highest = one.priority;
    if (one.caller != nobody) { highest = std::max(highest, player(one.caller).effective); }
    if (one.served != nobody && place(one.served).waiting > 0) {
        highest = std::max(highest, player(place(one.served).queue[0]).effective);
    }
    return highest;
}

void Reference::lend() {
    for (bool changed = true; changed;) {
        changed = false;
        for (int who = 0; who < static_cast<int>(players); ++who) {
            Player& one = player(who);
            if (wanted_priority(who) == one.effective) { continue; }
            changed = true;
            Place* const queue = one.state == ThreadState::calling ? &m_places[at(one.endpoint)] : nullptr;
            if (queue != nullptr) { remove(*queue, who); }
            one.effective = wanted_priority(who);
            if (queue != nullptr) { insert(*queue, who); }
        }
    }
}

void Reference::call(int who, int endpoint, std::uint32_t badge) {
    Place& there = m_places[at(endpoint)];
    Player& caller = player(who);
    caller.begins_anew = false;
    caller.badge = badge;
    int blocker = there.server;
    while (blocker != nobody && blocker != who) { blocker = waits_for(blocker); }
    if (there.receiver != nobody) {
        const int server = there.receiver;
        there.receiver = nobody;
        deliver(who, server, badge);
        player(server).state = ThreadState::ready;
        player(server).caller = who;
        caller.state = ThreadState::replying;
        caller.server = server;
    } else if (blocker == who) {
        answer(who, Status::deadlock);
    } else {
        caller.state = ThreadState::calling;
        caller.endpoint = endpoint;
        insert(there, who);
    }
    lend();
}

void Reference::receive(int who, int endpoint) {
    Place& there = m_places[at(endpoint)];
    Player& server = player(who);
    if (there.receiver != nobody) { return answer(who, Status::occupied); }
    if (server.served != nobody) { m_places[at(server.served)].server = nobody; }
    if (there.server != nobody && there.server != who) { player(there.server).served = nobody; }
    there.server = who;
    server.served = endpoint;
    if (there.bells != 0) {
        server.registers.words[0] = there.bells;
        server.registers.head = Head::make(static_cast<std::uint32_t>(Status::doorbell), 0, 1).raw;
        there.bells = 0;
    } else if (there.waiting > 0) {
        const int client = there.queue[0];
        remove(there, client);
        deliver(client, who, player(client).badge);
        player(client).state = ThreadState::replying;
        player(client).server = who;
        server.caller = client;
    } else {
        server.state = ThreadState::receiving;
        server.endpoint = endpoint;
        there.receiver = who;
    }
}

void Reference::recv(int who, int endpoint) {
    player(who).begins_anew = false;
    player(who).caller != nobody ? answer(who, Status::unanswered) : receive(who, endpoint);
    lend();
}

int Reference::token(int who, std::uint32_t handle) const {
    return handle < slots ? m_tokens[process_of(who)][handle] : nobody;
}

abi::Status Reference::answer_client(int who, std::uint32_t handle) {
    const int client = handle == 0 ? player(who).caller : token(who, handle);
    if (client < 0) { return client == nobody ? Status::no_caller : Status::peer_died; }
    deliver(who, client, 0);
    player(client).state = ThreadState::ready;
    player(client).server = nobody;
    if (handle == 0) {
        player(who).caller = nobody;
    } else {
        m_tokens[process_of(who)][handle] = nobody;
    }
    return Status::ok;
}

void Reference::reply(int who, std::uint32_t handle) {
    answer(who, answer_client(who, handle));
    lend();
}

void Reference::reply_recv(int who, int endpoint) {
    const Status status = answer_client(who, 0);
    status == Status::ok ? receive(who, endpoint) : answer(who, status);
    lend();
}

void Reference::ring(int endpoint, std::uint32_t bells) {
    Place& there = m_places[at(endpoint)];
    there.bells |= bells;
    if (there.receiver != nobody && there.bells != 0) {
        Player& server = player(there.receiver);
        server.state = ThreadState::ready;
        server.registers.words[0] = there.bells;
        server.registers.head = Head::make(static_cast<std::uint32_t>(Status::doorbell), 0, 1).raw;
        there.bells = 0;
        there.receiver = nobody;
    }
}

void Reference::notify(int who, int endpoint, std::uint32_t bells) {
    ring(endpoint, bells);
    if (who != nobody) { answer(who, Status::ok); }
}

void Reference::set_aside(int who) {
    Player& server = player(who);
    if (server.caller == nobody) { return answer(who, Status::no_caller); }
    auto& table = m_tokens[process_of(who)];
    const auto free = std::find(table.begin() + first_token, table.end(), nobody);
    *free = server.caller;
    player(server.caller).server = nobody;
    server.caller = nobody;
    answer(who, Status::ok, static_cast<std::uint32_t>(free - table.begin()));
    lend();
}

void Reference::close(int who, std::uint32_t handle) {
    const int client = token(who, handle);
    if (client == nobody) { return answer(who, Status::bad_handle); }
    m_tokens[process_of(who)][handle] = nobody;
    if (client != somebody_dead) { give_up(client); }
    answer(who, Status::ok);
}

/// Nobody will answer it any more.
void Reference::give_up(int client) {
    player(client).state = ThreadState::ready;
    player(client).server = nobody;
    answer(client, Status::peer_died);
}

void Reference::suspend(int whom) {
    Player& one = player(whom);
    if (one.suspended) { return; }
    one.suspended = true;
    if (one.state == ThreadState::calling) {
        remove(m_places[at(one.endpoint)], whom);
        one.begins_anew = true;
    } else if (one.state == ThreadState::receiving) {
        m_places[at(one.endpoint)].receiver = nobody;
        one.begins_anew = true;
    } else {
        return;
    }
    one.state = ThreadState::ready;
    lend();
}

void Reference::resume(int whom) { player(whom).suspended = false; }

void Reference::die(int whom, const Registers& successor) {
    Player& one = player(whom);
    if (one.state == ThreadState::calling) { remove(m_places[at(one.endpoint)], whom); }
    if (one.state == ThreadState::receiving) { m_places[at(one.endpoint)].receiver = nobody; }
    if (one.state == ThreadState::replying && one.server != nobody) { player(one.server).caller = nobody; }
    for (auto& table : m_tokens) { std::replace(table.begin(), table.end(), whom, somebody_dead); }
    if (one.caller != nobody) { give_up(one.caller); }
    if (one.served != nobody) { m_places[at(one.served)].server = nobody; }
    const std::uint32_t priority = one.priority;
    one = {.priority = priority, .effective = priority, .registers = successor};
    lend();
}

} // namespace mica::model
