// SPDX-License-Identifier: BSD-2-Clause
// The list of crimes, and the trial of each in a process of its own.
#include <apps/criminal/confession.h>

#include <apps/criminal/crimes.h>

#include <abi/exceptions.h>
#include <rt/print.h>
#include <rt/protocols/process.h>
#include <rt/services.h>

namespace mica::criminal {
namespace {

/// How a process of this program ends that commits the crime.
rt::Result<process::Wait::Answer> end_of(std::string_view crime, const process::Client& process) {
    process::Spawn spawn{};
    put(spawn.words, "criminal", '\0', crime, '\0');
    const auto child = process(spawn);
    return child ? process(process::Wait{child->number}) : rt::fail(child.error());
}

void say_end(const process::Wait::Answer& end) {
    if (end.ending == process::Ending::fault) {
        rt::print("died of vector ", end.detail, ", ", abi::exception_name(end.detail), ", at ", rt::hex(end.address));
    } else {
        rt::print("lived, and ended with ", end.detail);
    }
}

/// 1: a surprise.
int try_one(std::string_view crime, process::Ending ending, std::uint32_t detail, const process::Client& process) {
    const auto end = end_of(crime, process);
    rt::print(rt::left(crime, 14));
    if (!end) {
        rt::print("was not committed: ", name_of(end.error()), "\n");
        return 1;
    }
    say_end(*end);
    const bool expected = end->ending == ending && end->detail == detail;
    rt::print(expected ? "\n" : "   SURPRISE\n");
    return expected ? 0 : 1;
}

} // namespace

void list_crimes() {
    rt::print("criminal CRIME commits it, criminal all has each committed by a process of its own.\nNoticed by the "
              "processor:\n");
    for (const Violation& crime : violations()) { rt::print("  ", rt::left(crime.name, 14), crime.what, "\n"); }
    rt::print("Refused by the nucleus:\n");
    for (const Trespass& crime : trespasses()) { rt::print("  ", rt::left(crime.name, 14), crime.what, "\n"); }
    rt::print("Nobody's but one's own harm:\n  hang          never ends (Ctrl-C)\n");
}

int commit_all() {
    const auto process = rt::required(rt::find_service<process::Client>("process"), "process");
    int surprises = 0;
    for (const Violation& crime : violations()) {
        surprises += try_one(crime.name, process::Ending::fault, crime.vector, process);
    }
    for (const Trespass& crime : trespasses()) {
        surprises += try_one(crime.name, process::Ending::exited, 0, process);
    }
    rt::print(violations().size() + trespasses().size(), " crimes, ", surprises, " surprises\n");
    return surprises;
}

} // namespace mica::criminal
