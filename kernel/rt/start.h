// SPDX-License-Identifier: BSD-2-Clause
// What a program was started with, and how it ends. Every program defines `program()`; the runtime calls it and exits
// with what it returns.
#pragma once

#include <rt/calls.h>
#include <rt/start_block.h>

#include <cstddef>
#include <string_view>

/// The program. The number it returns is its exit number; 0 means that all went well.
int program();

namespace mica::rt {

/// Argument 0 is the program's name. Empty behind the last one.
std::string_view argument(std::size_t place);
std::size_t argument_count();

const StartBlock& start_block();

/// A handle that the program was started with, closed when the value goes: take each once. Empty when there is none of
/// that name.
template <class Kind> Kind take_handle(std::string_view name) { return Kind{start_block().find_handle(name)}; }

/// The first thread of the supervisor has no start block but the nucleus' own.
const abi::FirstProgram& first_program();

/// Tells the supervisor that this server still lives. Called by serve().
void answer_heartbeat();

/// Ends the program as a return from program() does: `in` and `out` are closed.
[[noreturn]] void end_program(int number);

/// Ends the program with words of last resort: something that cannot be went wrong.
[[noreturn]] void give_up(std::string_view why, Error error = Error::none);

/// The value, or the end of the program. For what a program cannot do without, while it starts.
template <class Value> Value required(Result<Value> result, std::string_view what) {
    if (!result) { give_up(what, result.error()); }
    if constexpr (!std::is_void_v<Value>) { return std::move(*result); }
}

} // namespace mica::rt
