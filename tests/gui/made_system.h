// SPDX-License-Identifier: GPL-3.0-or-later
// The nucleus' objects and the trace of the made stop (made_stop.h).
#pragma once

#include "core/machine/system_state.h"

namespace mica::test {

/// supervisor, names, console, sh; the shell runs, was interrupted, and has called names before.
machine::SystemState madeSystem();

} // namespace mica::test
