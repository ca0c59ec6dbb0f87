// SPDX-License-Identifier: BSD-2-Clause
// The end of a boot that cannot be what run.conf asks for. Used by the probe runtime and by the product in its place.
#pragma once

#include <string_view>

namespace mica::refusal {

/// Says on port 0xE9 that this nucleus holds no probe of that name, and switches the machine off.
[[noreturn]] void no_such_probe(std::string_view name);

/// Says on port 0xE9 that run.conf cannot be read, and switches the machine off.
[[noreturn]] void bad_run_config();

} // namespace mica::refusal
