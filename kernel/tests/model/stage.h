// SPDX-License-Identifier: BSD-2-Clause
// The threads of a schedule: objects of the nucleus that never run in ring 3; the calls are made for them. Used by
// model/schedule.cpp.
#pragma once

#include "reference.h"

#include <nucleus/ipc/endpoint.h>
#include <nucleus/processes/process.h>

namespace mica::model {

struct Stage {
    Process* homes[process_count]{}; ///< of the players
    Process* outside = nullptr;      ///< of the conductor
    Endpoint* places[endpoints]{};
    Thread* players[model::players]{};
    /// Outside the model: suspends, resumes, rings; always ready. Its handle 1 + n is player n, as a thread; 7 + n is
    /// endpoint n.
    Thread* conductor = nullptr;
};

/// Six players with these priorities, three endpoints, of which each player has handle 1 + n with its process' badge,
/// and, where one is wanted, a thread that is more urgent than all.
Stage make_stage(const std::array<std::uint32_t, players>& priorities, bool with_interloper);
void clear(const Stage& stage);
/// A new thread in place of player `number`, which was destroyed and whose handle `outside` has closed.
void revive(Stage& stage, std::uint32_t number, std::uint32_t priority);

/// The badge with which the player calls at the endpoint.
constexpr std::uint32_t badge_of(int player, int endpoint) {
    return static_cast<std::uint32_t>(16 * (player / 2) + endpoint + 1);
}

/// The call with the registers that stand in the thread's frame, as if ring 3 had made it.
void make_call(Thread& thread);

void set_registers(Thread& thread, const Registers& registers);
Registers registers_of(const Thread& thread);

} // namespace mica::model
