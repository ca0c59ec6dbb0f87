// SPDX-License-Identifier: BSD-2-Clause
// criminal [CRIME…]: commits any crime it is asked to. The system has to survive it, and to say what it saw.
#include <apps/criminal/confession.h>
#include <apps/criminal/crimes.h>

#include <rt/print.h>
#include <rt/start.h>

namespace {

using namespace mica;

/// Only seen by who runs the crime by hand; the processes of `all` have no `out`.
template <class... Values> void say(const Values&... values) {
    if (rt::start_block().find_handle("out") != abi::no_handle) { rt::print(values...); }
}

/// 0: it was noticed as it must be; 1: it was not; 2: there is no such crime.
int commit(std::string_view name) {
    for (const criminal::Violation& crime : criminal::violations()) {
        if (crime.name == name) {
            say("criminal ", crime.what, "\n");
            crime.commit();
            say("and nobody noticed\n");
            return 1;
        }
    }
    for (const criminal::Trespass& crime : criminal::trespasses()) {
        if (crime.name == name) {
            say("criminal ", crime.what, "\n");
            const abi::Status status = crime.commit();
            say("and was told: ", abi::name_of(status), "\n");
            return status == crime.refusal ? 0 : 1;
        }
    }
    say("criminal: '", name, "' is no crime it knows; without a word it lists them\n");
    return 2;
}

} // namespace

int program() {
    if (rt::argument_count() == 1) {
        criminal::list_crimes();
        return 0;
    }
    if (rt::argument(1) == "all") { return criminal::commit_all(); }
    for (std::size_t i = 1; i < rt::argument_count(); ++i) {
        if (rt::argument(i) == "hang") {
            for (;;) { asm volatile(""); }
        }
        if (const int number = commit(rt::argument(i)); number != 0) { return number; }
    }
    return 0;
}
