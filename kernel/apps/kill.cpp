// SPDX-License-Identifier: BSD-2-Clause
// kill NUMBER|NAME…: ends programs. A service that is killed comes back: its supervisor starts it again.
#include <apps/program_list.h>

#include <rt/numbers.h>
#include <rt/print.h>
#include <rt/start.h>

namespace {

using namespace mica;

/// 0: nothing of that name runs. Of several, the one with the highest number: the newest, and never a service when a
/// program has the same name.
std::uint32_t number_of(std::string_view word, const apps::Overseers& overseers) {
    if (const auto number = rt::parse_number(word)) { return *number; }
    std::uint32_t found = 0;
    for (const apps::Running& row : list_programs(overseers)) { found = row.name == word ? row.number : found; }
    return found;
}

rt::Done kill(std::uint32_t number, const apps::Overseers& overseers) {
    if (number < process::first_number) {
        const auto killed = overseers.supervisor(supervisor::Kill{number});
        return killed ? rt::Done{} : rt::fail(killed.error());
    }
    const auto killed = overseers.process(process::Kill{number});
    return killed ? rt::Done{} : rt::fail(killed.error());
}

} // namespace

int program() {
    if (rt::argument_count() < 2) {
        rt::print("usage: kill NUMBER|NAME…   ('ps' shows them)\n");
        return 2;
    }
    const apps::Overseers overseers = apps::find_overseers();
    int failures = 0;
    for (std::size_t i = 1; i < rt::argument_count(); ++i) {
        if (const rt::Done killed = kill(number_of(rt::argument(i), overseers), overseers); !killed) {
            rt::print("kill: ", rt::argument(i), ": ", name_of(killed.error()), "\n");
            ++failures;
        }
    }
    return failures == 0 ? 0 : 1;
}
