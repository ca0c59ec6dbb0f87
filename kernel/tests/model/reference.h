// SPDX-License-Identifier: BSD-2-Clause
// The reference model of IPC: what abi/calls.h says of call, recv, reply, reply_recv, notify, tokens, suspension and death,
// for a few threads, in plain tables and without a thought of speed. Used by model/schedule.cpp, which holds the nucleus
// against it.
#pragma once

#include <abi/calls.h>
#include <abi/introspection.h>

#include <array>
#include <cstdint>

namespace mica::model {

inline constexpr std::uint32_t players = 6;       ///< threads that call and serve: two in each process
inline constexpr std::uint32_t process_count = 3; ///< player n belongs to process n / 2
inline constexpr std::uint32_t endpoints = 3;
inline constexpr std::uint32_t most_deaths = 60; ///< in a schedule
/// Of a process' handle table; the first ones are the endpoints. Each token could be one of a player that died.
inline constexpr std::uint32_t slots = 1 + endpoints + players + most_deaths;
inline constexpr std::uint32_t first_token = 1 + endpoints;
inline constexpr int nobody = -1;
inline constexpr int somebody_dead = -2; ///< whose token a slot holds

using Words = std::array<std::uint32_t, abi::register_words>;

/// What a thread finds in its registers, or calls with.
struct Registers {
    std::uint32_t head = 0;
    Words words{};
};

struct Player {
    abi::ThreadState state = abi::ThreadState::ready;
    bool suspended = false;
    std::uint32_t priority = 0, effective = 0;
    int endpoint = nobody; ///< calling, receiving: where
    int server = nobody;   ///< replying: who has its message; nobody: its token is in a table
    int caller = nobody;   ///< whom it serves
    int served = nobody;   ///< the endpoint where it received last
    std::uint32_t badge = 0;
    Registers registers{};
    std::array<std::uint32_t, abi::message_words> buffer{};
    bool begins_anew = false; ///< its wait was ended by suspension: its call is to be made again as it stands

    [[nodiscard]] bool can_act() const { return state == abi::ThreadState::ready && !suspended; }
};

struct Place {
    std::array<int, players> queue{};
    std::uint32_t waiting = 0;
    std::uint32_t bells = 0;
    int receiver = nobody;
    int server = nobody;
};

/// Every operation leaves its answer in the registers of who made it, unless that has to wait.
class Reference {
public:
    explicit Reference(const std::array<std::uint32_t, players>& priorities);

    void call(int who, int endpoint, std::uint32_t badge);
    void recv(int who, int endpoint);
    void reply(int who, std::uint32_t handle);
    void reply_recv(int who, int endpoint);
    void notify(int who, int endpoint, std::uint32_t bells); ///< who: nobody for a thread outside the model
    void set_aside(int who);
    void close(int who, std::uint32_t handle);
    void suspend(int whom);
    void resume(int whom);
    /// It dies, and another one begins in its place with these registers, an empty buffer and its own priority.
    void die(int whom, const Registers& successor);

    Player& player(int number) { return m_players[static_cast<std::size_t>(number)]; }
    [[nodiscard]] const Place& place(int number) const { return m_places[static_cast<std::size_t>(number)]; }
    /// Whose token the handle is in the player's process; nobody, or somebody_dead.
    [[nodiscard]] int token(int who, std::uint32_t handle) const;

private:
    using Status = abi::Status;
    void answer(int who, Status status, std::uint32_t handle = 0);
    void deliver(int from, int to, std::uint32_t badge);
    void receive(int who, int endpoint);
    Status answer_client(int who, std::uint32_t handle);
    void give_up(int client);
    void ring(int endpoint, std::uint32_t bells);
    [[nodiscard]] int waits_for(int who);
    [[nodiscard]] std::uint32_t wanted_priority(int who);
    void insert(Place& place, int who);
    void remove(Place& place, int who);
    void lend(); ///< effective priorities, and the order of queues that follows

    std::array<Player, players> m_players{};
    std::array<Place, endpoints> m_places{};
    std::array<std::array<int, slots>, process_count> m_tokens{};
};

} // namespace mica::model
