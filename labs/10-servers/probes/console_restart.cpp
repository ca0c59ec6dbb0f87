// SPDX-License-Identifier: BSD-2-Clause
// The driver is killed in the middle of its work and started again, as the supervisor does it; and what a line costs.
#include "typist.h"

#include <rt/format.h>

namespace mica::examiner {
namespace {

using Line = rt::Text<stream::at_once>;
constexpr std::uint32_t keys_of_a_line = 10;

void one_life(Household& household, const rt::Endpoint& console) {
    const Line word = random_letters(5);
    Reader reader{household, console};
    type(household, word);
    type(household, "\n");
    household.pause(2);
    Line expected{word};
    expected.append('\n');
    observe_match("line_after_each_restart", expected, reader.awaited());
}

/// Killed while a reader waits and a byte has come that nobody has fetched; started anew with the same handles.
void die_and_return(Household& household, const rt::Endpoint& console) {
    Reader reader{household, console};
    type(household, "lost");
    press(scancode_of('x')); // as nobody else runs before the next line, it is not fetched
    household.end("console");
    household.pause(2);
    observe("reader_of_the_dead_driver", reader.awaited().view());
    household.start("console");
    household.pause(3);
}

/// Messages of one line: from a reader's call to its answer, ten keys, a burst each.
void cost(Household& household, const rt::Endpoint& console) {
    const Line word = random_letters(keys_of_a_line - 1);
    household.count_messages("console");
    Reader reader{household, console};
    type(household, word);
    type(household, "\n");
    household.pause(2);
    const probe::MessageCount count = household.count_messages("console");
    observe("answers_for_one_line", count.replies);
    observe("waits_for_one_line", count.receives);
}

} // namespace

void console_restart() {
    Household household{console_conf};
    household.start_anew("console");
    const rt::Endpoint console = household.client_of("console", 64);
    cost(household, console);
    for (int i = 0; i < 3; ++i) {
        die_and_return(household, console);
        one_life(household, console);
    }
}

} // namespace mica::examiner
