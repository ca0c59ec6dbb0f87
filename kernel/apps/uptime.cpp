// SPDX-License-Identifier: BSD-2-Clause
// uptime: date and time, how long the machine is up, how much memory is free.
#include <rt/print.h>
#include <rt/protocols/clock.h>
#include <rt/services.h>

namespace {

/// Two digits.
mica::rt::Text<2> two(std::uint32_t number) {
    mica::rt::Text<2> text;
    put(text, mica::rt::Digits{number, 10, 2}.view());
    return text;
}

} // namespace

int program() {
    using namespace mica;
    const auto clock = rt::required(rt::find_service<clock::Client>("clock"), "clock");
    const auto now = clock(clock::Now{});
    if (!now) {
        rt::print("uptime: clock: ", name_of(now.error()), "\n");
        return 1;
    }
    const rt::FrameStatus frames = rt::frame_status();
    const std::uint32_t up = now->uptime_milliseconds / 1000;
    rt::print(now->year, "-", two(now->month), "-", two(now->day), " ", two(now->second / 3600), ":",
              two(now->second / 60 % 60), ":", two(now->second % 60), "  up ", up / 3600, ":", two(up / 60 % 60), ":",
              two(up % 60), "  ", frames.free * 4, " of ", frames.all * 4, " KiB free  ",
              static_cast<std::uint32_t>(rt::time_now().instructions / 1'000'000), " million instructions\n");
    return 0;
}
