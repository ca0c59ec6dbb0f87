// SPDX-License-Identifier: BSD-2-Clause
// What a person types at the running system, shown on the console. Used by the idle loop until there is a console server.
#pragma once

namespace mica::typing {

/// Writes to the console what has come from the keyboard and from the first serial line since the last call: characters of
/// a US layout without shift, and "[key XX]" for a scancode that is none. Never waits. Pre: interrupts are off.
void echo();

} // namespace mica::typing
