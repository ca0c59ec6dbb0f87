// SPDX-License-Identifier: BSD-2-Clause
// top [SECONDS]: who used the processor during the next seconds (else one), busiest first.
#include <apps/program_list.h>

#include <rt/numbers.h>
#include <rt/print.h>
#include <rt/protocols/clock.h>
#include <rt/services.h>

#include <algorithm>

namespace {

using namespace mica;
using List = rt::FixedList<apps::Running, 72>;

std::uint32_t ticks_of(std::uint32_t number, const List& list) {
    const auto* const row =
        std::find_if(list.begin(), list.end(), [number](const apps::Running& r) { return r.number == number; });
    return row != list.end() ? row->timer_ticks : 0;
}

/// 123 for 12.3 %.
void show(std::uint32_t number, std::string_view name, std::uint32_t per_mille) {
    rt::print(rt::right(number, 6), "  ", rt::left(name, 14), rt::right(per_mille / 10, 5), ".", per_mille % 10,
              " %\n");
}

} // namespace

int program() {
    const std::uint32_t seconds = std::clamp<std::uint32_t>(rt::parse_number(rt::argument(1)).value_or(1), 1, 600);
    const apps::Overseers overseers = apps::find_overseers();
    const auto clock = rt::required(rt::find_service<clock::Client>("clock"), "clock");
    const List before = list_programs(overseers);
    const std::uint32_t begin = rt::time_now().ticks;
    static_cast<void>(clock(clock::Sleep{seconds * 1000}));
    List after = list_programs(overseers);
    const std::uint32_t passed = std::max<std::uint32_t>(rt::time_now().ticks - begin, 1);

    std::uint32_t used = 0;
    for (apps::Running& row : after) {
        row.timer_ticks -= std::min(row.timer_ticks, ticks_of(row.number, before));
        used += row.timer_ticks;
    }
    std::sort(after.begin(), after.end(),
              [](const apps::Running& a, const apps::Running& b) { return a.timer_ticks > b.timer_ticks; });
    rt::print("NUMBER  NAME          PROCESSOR\n");
    show(0, "(idle)", (passed - std::min(used, passed)) * 1000 / passed);
    for (const apps::Running& row : after) { show(row.number, row.name, row.timer_ticks * 1000 / passed); }
    return 0;
}
