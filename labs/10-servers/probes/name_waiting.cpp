// SPDX-License-Identifier: BSD-2-Clause
// Look-ups that come before the name: they wait, the server does not, and each gets his own handle in the end.
#include "name_client.h"

#include <array>
#include <optional>

namespace mica::examiner {
namespace {

constexpr std::string_view conf =
    "service names\n    priority 24\n    directory\nservice clock\napps\n    lookup clock\n";
constexpr std::uint32_t a_moment = 5; // timer ticks; a look-up takes less than one

/// A look-up in its own right: request, handle to ask with, question.
struct Early {
    rt::Endpoint names;
    names::LookUp request;
    LookUpQuestion question;

    Early(Household& household, abi::Badge who, std::string_view name)
        : names{household.client_of("names", who)}, request{names::Name{name}}, question{household, names::Protocol{},
                                                                                         names, request} {}
};

/// One waiter and a server that has other things to do.
void start_order(Household& household, const rt::Endpoint& service, std::uint32_t number, abi::Badge who) {
    const names::Name name = random_name();
    Early early{household, who, name};
    household.pause(a_moment);
    observe("before_it_was_published", early.question.outcome());
    const auto other = look_up(household, who, "clock");
    observe("others_meanwhile", other ? std::string_view{"yes"} : rt::name_of(other.error()));
    publish(household, 200, name, service);
    early.question.wait();
    observe("after_it_was_published", early.question.outcome());
    if (!early.question.answered() || !early.question.answer()) { return; }
    const rt::Endpoint handle = early.question.answer()->endpoint.take<rt::Endpoint>();
    const Reached reached = reach(household, handle);
    observe("handle_leads_to_publisher", reached.answered && reached.number == number);
    observe("publisher_sees_who_waited", reached.badge == who);
}

/// Three wait for one name, one for another; one of the three dies in between. Others have waited before them and have
/// been served: their handles' numbers are the next ones to be used, and not that of the dead one's token, which the
/// nucleus frees with him.
void several(Household& household, const rt::Endpoint& service, abi::Badge who) {
    const names::Name name = random_name();
    const names::Name other = random_name();
    const names::Name before = random_name();
    Early served[] = {
        {household, who, before}, {household, who, before}, {household, who, before}, {household, who, before}};
    household.pause(1);
    Early first{household, who, name};
    Early stranger{household, static_cast<abi::Badge>(who + 1), other};
    Early dying{household, static_cast<abi::Badge>(who + 2), name};
    Early last{household, static_cast<abi::Badge>(who + 3), name};
    household.pause(a_moment);
    publish(household, 201, before, service);
    for (Early& one : served) { one.question.wait(); }
    dying.question.drop();
    publish(household, 201, name, service);
    household.pause(a_moment);
    observe("first_of_three", first.question.outcome());
    observe("last_of_three", last.question.outcome());
    observe("who_waits_for_another_name", stranger.question.outcome());
    if (last.question.answered() && last.question.answer()) {
        const rt::Endpoint handle = last.question.answer()->endpoint.take<rt::Endpoint>();
        observe("last_is_known_by_his_own_badge", reach(household, handle).badge == who + 3U);
    }
    publish(household, 201, other, service);
    household.pause(a_moment);
    observe("the_other_name_in_turn", stranger.question.outcome());
}

/// What is kept of waiters who have been served, in handles: a token that is kept is a client who waits for ever.
void nothing_kept(Household& household, const rt::Endpoint& service, abi::Badge who) {
    const std::uint32_t before = household.status("names").handles;
    constexpr std::uint32_t rounds = 6;
    for (std::uint32_t i = 0; i < rounds; ++i) {
        const names::Name name = random_name();
        Early early{household, who, name};
        household.pause(1);
        publish(household, 202, name, service);
        early.question.wait();
    }
    const std::uint32_t after = household.status("names").handles;
    observe("handles_kept_by_6_waiters", after - before - rounds); // one for each name is right
}

/// More than the server can remember.
void too_many(Household& household, abi::Badge who) {
    constexpr std::uint32_t limit = 32;
    std::array<std::optional<Early>, limit + 1> crowd;
    for (auto& one : crowd) { one.emplace(household, who, random_name()); }
    household.pause(3 * a_moment);
    std::uint32_t waiting = 0;
    for (auto& one : crowd) { waiting += one->question.answered() ? 0 : 1; }
    observe("most_that_wait", std::uint64_t{waiting});
    observe("one_more_is_told", crowd[limit]->question.outcome());
}

} // namespace

void name_waiting() {
    Household household{conf};
    const auto service = rt::required(rt::endpoint_create(), "endpoint");
    const std::uint32_t number = random_below(1'000'000);
    const auto who = static_cast<abi::Badge>(64 + random_below(100));
    [[maybe_unused]] const Echo echo{household, service, number};
    household.start_anew("names");
    start_order(household, service, number, who);
    household.start_anew("names");
    several(household, service, who);
    household.start_anew("names");
    nothing_kept(household, service, who);
    household.start_anew("names");
    too_many(household, who);
}

} // namespace mica::examiner
