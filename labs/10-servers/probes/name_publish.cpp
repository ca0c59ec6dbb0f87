// SPDX-License-Identifier: BSD-2-Clause
// Programs that publish: their own names, those of others, too many, and handles that carry a badge already.
#include "name_client.h"

#include <rt/format.h>

namespace mica::examiner {
namespace {

constexpr std::string_view conf =
    "service names\n    priority 24\n    directory\nservice clock\napps\n    lookup clock\n";
constexpr std::uint32_t table_limit = 48, there_at_start = 2; // clock, supervisor

struct Scene {
    Household& household;
    const rt::Endpoint& first;  ///< of the honest publisher
    const rt::Endpoint& second; ///< of whoever else
    std::uint32_t first_number, second_number;
    abi::Badge publisher, impostor, client;
};

/// "the first publisher's", "the other one's", "nobody's".
std::string_view leads_to(const Scene& scene, std::string_view name) {
    const auto handle = look_up(scene.household, scene.client, name);
    if (!handle) { return "nothing"; }
    const Reached reached = reach(scene.household, *handle);
    if (!reached.answered) { return "nobody who answers"; }
    return reached.number == scene.first_number    ? "the first publisher"
           : reached.number == scene.second_number ? "the other endpoint"
                                                   : "somebody else";
}

void publish_and_look_up(const Scene& scene, std::string_view name) {
    observe("published", publish(scene.household, scene.publisher, name, scene.first));
    const auto handle = look_up(scene.household, scene.client, name);
    observe("looked_up", handle ? std::string_view{"yes"} : rt::name_of(handle.error()));
    if (!handle) { return; }
    const Reached reached = reach(scene.household, *handle);
    observe("handle_leads_to_publisher", reached.answered && reached.number == scene.first_number);
    observe("publisher_sees_who_calls", reached.badge == scene.client);
}

void impostors(const Scene& scene, std::string_view name) {
    observe("impostor_is_told", publish(scene.household, scene.impostor, name, scene.second));
    observe("name_then_leads_to", leads_to(scene, name));
    observe("service_impostor_is_told", publish(scene.household, scene.impostor, "clock", scene.second));
    observe("own_name_anew", publish(scene.household, scene.publisher, name, scene.second));
    observe("own_name_then_leads_to", leads_to(scene, name));
}

void bad_requests(const Scene& scene) {
    observe("empty_name_is_told", publish(scene.household, scene.publisher, "", scene.first));
    observe("no_endpoint_is_told", publish(scene.household, scene.publisher, random_name(), rt::Endpoint{}));
}

/// A handle that was minted before it was published: the name server cannot give it another badge.
void badged_handle(const Scene& scene, abi::Badge badge) {
    const auto minted = rt::required(rt::duplicate(scene.first, rt::client_rights, badge), "handle");
    const names::Name name = random_name();
    publish(scene.household, scene.publisher, name, minted);
    const auto handle = look_up(scene.household, scene.client, name);
    const Reached reached = handle ? reach(scene.household, *handle) : Reached{};
    observe("minted_badge_stays", reached.answered && reached.badge == badge);
}

/// What the name server keeps of the same work done once more.
void repeated_work(const Scene& scene, std::string_view name) {
    const auto once = [&] {
        publish(scene.household, scene.impostor, name, scene.second);
        publish(scene.household, scene.publisher, name, scene.first);
        static_cast<void>(look_up(scene.household, scene.client, name));
    };
    once();
    const std::uint32_t before = scene.household.status("names").handles;
    for (int i = 0; i < 20; ++i) { once(); }
    observe("handles_kept_by_20_repetitions", std::uint64_t{scene.household.status("names").handles - before});
}

void fill(const Scene& scene, std::uint32_t present) {
    std::uint32_t added = 0;
    std::string_view told = "yes";
    while (added <= table_limit) {
        told = publish(scene.household, scene.publisher, random_name(), scene.first);
        if (told != "yes") { break; }
        ++added;
    }
    observe("names_in_full_table", std::uint64_t{added + present});
    observe("one_too_many_is_told", told);
}

} // namespace

void name_publish() {
    Household household{conf};
    household.start("names");
    const auto first = rt::required(rt::endpoint_create(), "endpoint");
    const auto second = rt::required(rt::endpoint_create(), "endpoint");
    const std::uint32_t number = random_below(1'000'000);
    const auto badge = static_cast<abi::Badge>(64 + random_below(1000));
    const Scene scene{household,
                      first,
                      second,
                      number,
                      number + 1,
                      badge,
                      static_cast<abi::Badge>(badge + 1),
                      static_cast<abi::Badge>(badge + 2)};
    [[maybe_unused]] const Echo echoes[] = {{household, first, number}, {household, second, number + 1}};
    const names::Name name = random_name();
    publish_and_look_up(scene, name);
    impostors(scene, name);
    bad_requests(scene);
    badged_handle(scene, static_cast<abi::Badge>(badge + 3));
    repeated_work(scene, name);
    fill(scene, there_at_start + 2);
}

} // namespace mica::examiner
