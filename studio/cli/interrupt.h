// SPDX-License-Identifier: GPL-3.0-or-later
// Ctrl-C, a closed terminal and a polite request to end all become one Cancellation. Used by the program's main.
#pragma once

#include "core/cancellation.h"

namespace mica::cli {

/// From now on an interruption requests `cancel` and nothing else: the work in progress ends its processes and reports.
/// Call once a process.
void cancelOnInterrupt(const Cancellation& cancel);

} // namespace mica::cli
