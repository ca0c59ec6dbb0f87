// SPDX-License-Identifier: BSD-2-Clause
// Further threads of a program, each with a stack and message buffer of its own. Used by apps; servers have one thread.
#pragma once

#include <rt/calls.h>

namespace mica::rt {

using ThreadFunction = void (*)(void* argument);

/// The n-th further thread of this program, 1 to 400. Its function must not return: such a thread lives until the
/// program ends. Its stack is `stack_pages` long.
Result<Thread> start_thread(std::uint32_t number, ThreadFunction function, void* argument,
                            std::uint32_t stack_pages = 4);

} // namespace mica::rt
