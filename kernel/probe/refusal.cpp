// SPDX-License-Identifier: BSD-2-Clause
// What is said when run.conf cannot be followed.
#include <probe/refusal.h>

#include <abi/run_config.h>
#include <probe/debug_port.h>
#include <probe/power.h>

namespace mica::refusal {

void no_such_probe(std::string_view name) {
    probe::write_debug_port("\nprobe ");
    probe::write_debug_port(name);
    probe::write_debug_port(" is not in this nucleus\n");
    power::off();
}

void bad_run_config() {
    probe::write_debug_port("\n");
    probe::write_debug_port(abi::run_config_name);
    probe::write_debug_port(" cannot be read: its lines are probe=NAME, seed=16 and key=32 hex digits\n");
    power::off();
}

} // namespace mica::refusal
