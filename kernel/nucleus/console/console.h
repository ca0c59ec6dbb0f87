// SPDX-License-Identifier: BSD-2-Clause
// Where the nucleus speaks: every text goes to the first serial line and to the screen. Used by start-up and panic.
#pragma once

#include <string_view>

namespace mica::console {

/// Sets up the serial line and the screen. A line that does not work is left out from then on, so a console with only one
/// leg still speaks. Call once, after segments::install().
void initialise();

/// Writes a text; '\n' ends a line. Nothing before initialise(). Polls the serial line: about a hundred ticks a character.
void write(std::string_view text);

} // namespace mica::console
