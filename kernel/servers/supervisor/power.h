// SPDX-License-Identifier: BSD-2-Clause
// The orderly end: the machine is switched off. Only the supervisor has the ports for it.
#pragma once

namespace mica::supervisor {

[[noreturn]] void power_off();

} // namespace mica::supervisor
