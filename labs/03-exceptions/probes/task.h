// SPDX-License-Identifier: BSD-2-Clause
// The double fault's task state and the frame made of an interrupted one, looked at without causing any. Used by lab 03's
// probe `overflow`.
#pragma once

namespace mica::probes {

void observe_task();

} // namespace mica::probes
