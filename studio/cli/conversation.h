// SPDX-License-Identifier: GPL-3.0-or-later
// Passes bytes between the terminal and a guest until one of them has had enough. Used by `mica run`.
#pragma once

#include "cli/console.h"
#include "cli/guest.h"

#include <functional>

namespace mica::cli {

/// In milliseconds of guest time.
struct Patience {
    qint64 afterOutput = 60'000; ///< without output and without further input: the guest counts as done
    qint64 beforeAnyOutput = 60'000;
    qint64 forXon = 10'000; ///< from the first output on: who has not said XON by then knows no flow control
};

/// A piece of input; empty: nothing came; absent: the input has ended. Does not block.
using Input = std::function<std::optional<QByteArray>()>;

/// Returns how the guest ended, or nothing when its input had ended and it was quiet.
/// Blocks. Throws Failure(cancelled) on Ctrl-C, and what Guest::end throws.
std::optional<GuestEnd> converse(Guest& guest, const Input& input, Console& console, const Patience& patience,
                                 const Cancellation& cancel);

} // namespace mica::cli
