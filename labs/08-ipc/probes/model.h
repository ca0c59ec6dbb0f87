// SPDX-License-Identifier: BSD-2-Clause
// What calls, receivers, doorbells, tokens and deaths must come to, worked out with numbers and arrays instead of
// threads and queues. Used by the probe `schedule`.
#pragma once

#include "play.h"

namespace mica::play {

inline constexpr std::uint32_t model_threads = 9;
inline constexpr std::uint32_t model_places = 3;
inline constexpr std::uint32_t nobody = 99;

/// A thread of the model.
struct Actor {
    abi::ThreadState state = abi::ThreadState::ready;
    std::uint32_t priority = 0;    ///< never changes: servers are above all callers
    std::uint32_t place = nobody;  ///< calling, receiving: where
    std::uint32_t server = nobody; ///< replying: who has its message; nobody: a token does
    std::uint32_t caller = nobody; ///< whom it owes an answer
    std::uint32_t served = nobody; ///< the place it received at last
    std::uint32_t since = 0;       ///< calling: at which step it came
    Message message{};             ///< what it has sent last
    bool expects = false;          ///< something must have been answered to it in this step:
    abi::Status status{};          ///< this,
    std::uint32_t from = nobody;   ///< and this one's message (nobody: no message)
    std::uint32_t bits = 0;        ///< or these doorbells
};

struct ModelPlace {
    std::uint32_t bells = 0;
    std::uint32_t receiver = nobody;
    std::uint32_t server = nobody;
};

/// The calls change the model as the nucleus must have changed; who then expects an answer says so.
class Model {
public:
    void call(std::uint32_t who, std::uint32_t place);
    void receive(std::uint32_t who, std::uint32_t place);
    void reply(std::uint32_t who, std::uint32_t client);
    void ring(std::uint32_t who, std::uint32_t place, std::uint32_t bits);
    void set_aside(std::uint32_t who);
    void kill(std::uint32_t who);
    void answer(std::uint32_t who, abi::Status status, std::uint32_t from = nobody, std::uint32_t bits = 0);
    /// A new step: nobody expects anything.
    void begin_step();

    std::array<Actor, model_threads> actors{};
    std::array<ModelPlace, model_places> places{};

private:
    [[nodiscard]] bool closes_circle(std::uint32_t who, std::uint32_t place) const;
    [[nodiscard]] std::uint32_t first_in_queue(std::uint32_t place) const;
    void accept(std::uint32_t client, std::uint32_t server);

    std::uint32_t m_step = 0;
};

} // namespace mica::play
