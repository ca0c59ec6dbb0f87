// SPDX-License-Identifier: BSD-2-Clause
// What the part prepares and says without any exception. Used by lab 03's probe `on_paper`.
#pragma once

namespace mica::probes {

void observe_task();     ///< task.cpp
void observe_decoding(); ///< decoding.cpp
void observe_report();   ///< reporting.cpp

} // namespace mica::probes
