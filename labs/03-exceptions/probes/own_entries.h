// SPDX-License-Identifier: BSD-2-Clause
// Entries of the probe's own for the exceptions: so the other tasks of lab 03 can be checked while entries.S is not done.
#pragma once

namespace mica::probes {

/// From now on exceptions 0 to 31 but the double fault arrive by entries of the probe's own. Pre: exceptions::initialise().
void use_own_entries();

} // namespace mica::probes
