// SPDX-License-Identifier: BSD-2-Clause
// A small world of processes and threads for one scenario: made by a probe at stage `threads`, then run. Used by the
// probes of labs 03 on and by all kernel tests.
#pragma once

#include <nucleus/ipc/endpoint.h>
#include <nucleus/processes/process.h>

#include <cstdint>
#include <initializer_list>
#include <span>
#include <string_view>

namespace mica::world {

/// A process with the tests' code at code_address and the board at board_address. It holds handle 1 to itself.
Process& make_process(std::uint32_t quota = 64, Endpoint* faults = nullptr, std::uint16_t badge = 0);

using UserFunction = void (*)(std::uint32_t argument);

/// A thread that begins in `function`, of section .text.user, which must not return. Threads are numbered from 0 in the
/// order they are made.
Thread& start(Process& process, UserFunction function, std::uint32_t argument = 0, std::uint32_t priority = 10);

/// How many threads were made: the number that the next one will have.
std::uint32_t threads_made();

/// Destroys a process before the end; the world keeps it no longer.
void forget(Process& process);

/// An object that the world keeps.
Endpoint& make_endpoint();

/// A handle in the process' table.
std::uint32_t give(Process& process, capabilities::Object& object, abi::RightBits rights = abi::all_rights,
                   std::uint16_t badge = 0);

/// The board, as the probe sees it.
std::span<volatile std::uint32_t, 1024> cells();

/// Reports cells of the board under names.
struct Cell {
    std::uint32_t number;
    std::string_view name;
};
void observe_cells(std::initializer_list<Cell> list);

/// Where a function of .text.user is in ring 3.
std::uint32_t user_address(UserFunction function);

/// Lets the threads run until one of them is done(); then calls `after`, on the nucleus' stack, and ends the probe.
[[noreturn]] void run(void (*after)());

/// What done() does, for a gate of the probe's own.
[[noreturn]] void end_now(void (*after)());

} // namespace mica::world
