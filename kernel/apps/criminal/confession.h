// SPDX-License-Identifier: BSD-2-Clause
// What the criminal says about its crimes. Used by criminal.
#pragma once

namespace mica::criminal {

void list_crimes();

/// Has every crime committed by a process of its own, and tells what became of it. The number of surprises.
int commit_all();

} // namespace mica::criminal
