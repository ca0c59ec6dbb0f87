// SPDX-License-Identifier: BSD-2-Clause
// Services of the supervisor, with random permissions: who may look what up, what he gets, and with which badge.
#include "name_client.h"

#include <rt/format.h>

#include <array>
#include <initializer_list>

namespace mica::examiner {
namespace {

constexpr std::array<std::string_view, 5> services{"clock", "console", "files", "pipes", "process"};
constexpr std::uint32_t first_number = 2;       ///< of a service in the list above: names is 1
constexpr std::uint32_t everything = 2;         ///< files may look up "*"
constexpr std::uint32_t nothing = 3;            ///< pipes has a line of its own with no name in it
constexpr std::uint32_t apps = services.size(); ///< place of all numbers without a line of their own

/// Bit n of row w: w may look up service n. The last row is that of the apps.
using Permissions = std::array<std::uint32_t, services.size() + 1>;

constinit rt::Text<1000> conf;

Permissions random_permissions() {
    Permissions allowed{};
    for (std::uint32_t& row : allowed) { row = random_below(1U << services.size()); }
    allowed[everything] = (1U << services.size()) - 1;
    allowed[nothing] = 0;
    allowed[0] &= ~1U; // clock may not look itself up, but console and all apps may:
    allowed[1] |= 1U;  // so a name that stands in somebody else's line stands in no line of its own
    allowed[apps] |= 1U;
    allowed[apps] &= ~2U; // and console is refused to the apps
    return allowed;
}

void put_lookups(std::uint32_t row, std::uint32_t place) {
    if (row == 0) { return; }
    put(conf, "    lookup");
    for (std::uint32_t i = 0; i < services.size() && place != everything; ++i) {
        if ((row >> i & 1U) != 0) { put(conf, " ", services[i]); }
    }
    put(conf, place == everything ? " *\n" : "\n");
}

void write_conf(const Permissions& allowed) {
    put(conf, "service names\n    priority 24\n    directory\n");
    for (std::uint32_t i = 0; i < services.size(); ++i) {
        put(conf, "service ", services[i], "\n");
        put_lookups(allowed[i], i);
    }
    put(conf, "apps\n");
    put_lookups(allowed[apps], apps);
}

/// The first of each kind, in words.
struct Mistakes {
    rt::Text<60> refused{"nobody"}, given{"nobody"}, wrong_service{"nobody"}, wrong_badge{"nobody"};
    std::uint32_t handles = 0; ///< that were given at all

    static void note(rt::Text<60>& text, std::uint32_t who, std::string_view name) {
        if (text != "nobody") { return; }
        text.clear();
        put(text, "number ", who, " looking up ", name);
    }
};

void judge_handle(Household& household, std::uint32_t who, std::uint32_t place, const rt::Endpoint& handle,
                  Mistakes& mistakes) {
    const Reached reached = reach(household, handle);
    if (!reached.answered || reached.number != place) {
        Mistakes::note(mistakes.wrong_service, who, services[place]);
    } else if (reached.badge != who) {
        Mistakes::note(mistakes.wrong_badge, who, services[place]);
    }
}

void ask_all(Household& household, std::uint32_t who, std::uint32_t allowed, Mistakes& mistakes) {
    for (std::uint32_t place = 0; place < services.size(); ++place) {
        auto handle = look_up(household, static_cast<abi::Badge>(who), services[place]);
        const bool may = (allowed >> place & 1U) != 0;
        if (may && !handle) { Mistakes::note(mistakes.refused, who, services[place]); }
        if (!may && handle) { Mistakes::note(mistakes.given, who, services[place]); }
        if (!may && !handle && handle.error() != rt::Error::refused) {
            Mistakes::note(mistakes.given, who, rt::name_of(handle.error()));
        }
        if (may && handle) { judge_handle(household, who, place, *handle, mistakes); }
        mistakes.handles += handle ? 1 : 0;
    }
}

} // namespace

void name_look_up() {
    const Permissions allowed = random_permissions();
    write_conf(allowed);
    Household household{conf};
    household.start("names");
    [[maybe_unused]] const Echo echoes[] = {{household, household.endpoint(services[0]), 0},
                                            {household, household.endpoint(services[1]), 1},
                                            {household, household.endpoint(services[2]), 2},
                                            {household, household.endpoint(services[3]), 3},
                                            {household, household.endpoint(services[4]), 4}};
    Mistakes mistakes;
    for (std::uint32_t place = 0; place < services.size(); ++place) {
        ask_all(household, first_number + place, allowed[place], mistakes);
    }
    for (const std::uint32_t app : std::initializer_list<std::uint32_t>{64, 64 + random_below(1000)}) {
        ask_all(household, app, allowed[apps], mistakes);
    }
    observe("wrongly_refused", mistakes.refused.view());
    observe("wrongly_let_in", mistakes.given.view());
    observe("led_to_another_service", mistakes.wrong_service.view());
    observe("came_with_another_badge", mistakes.wrong_badge.view());
    observe("handles_given", mistakes.handles);
}

} // namespace mica::examiner
