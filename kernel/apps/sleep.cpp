// SPDX-License-Identifier: BSD-2-Clause
// sleep SECONDS: waits.
#include <rt/numbers.h>
#include <rt/print.h>
#include <rt/protocols/clock.h>
#include <rt/services.h>

int program() {
    using namespace mica;
    const auto seconds = rt::parse_number(rt::argument(1));
    if (!seconds || *seconds > 3600) {
        rt::print("usage: sleep SECONDS (at most 3600)\n");
        return 2;
    }
    const auto clock = rt::required(rt::find_service<clock::Client>("clock"), "clock");
    return clock(clock::Sleep{*seconds * 1000}) ? 0 : 1;
}
