// SPDX-License-Identifier: BSD-2-Clause
// The driver's side of the console: what waits before it starts, bursts, two devices at once, typing ahead, rest,
// restart.
#include "typist.h"

#include <rt/format.h>

#include <algorithm>
#include <array>

namespace mica::examiner {
namespace {

using Line = rt::Text<stream::at_once>;
constexpr std::uint8_t released = 0x80;
constexpr std::uint32_t phases = 60, keys_a_phase = 2;
constexpr std::uint32_t timer_period = 10'000; // instructions
constexpr std::uint32_t nobodys_bell = 1U << 20U;

/// A byte waits in the controller when the driver starts: it is nobody's key, and no reason to be deaf.
void first_line(Household& household, const rt::Endpoint& console) {
    const Line word = random_letters(5);
    Reader reader{household, console};
    type(household, word);
    type(household, "\n");
    household.pause(2);
    Line expected{word};
    expected.append('\n');
    observe_match("line_after_a_stale_key", expected, reader.awaited());
}

/// Every client may ring. The byte that was fetched last still stands in the controller's buffer.
void bells_without_bytes(Household& household, const rt::Endpoint& console) {
    Reader reader{household, console};
    for (const char key : {'a', 'b'}) {
        press_and_wait(household, scancode_of(key));
        static_cast<void>(rt::notify(console, 3));
        household.pause(1);
        press_and_wait(household, static_cast<std::uint8_t>(scancode_of(key) | released));
    }
    type(household, "\n");
    observe_match("keys_when_bells_ring_without_bytes", "ab\n", reader.awaited());
}

/// Somebody who types at a moment behind the tick. A worker is less urgent than the console, which therefore sees each byte when it
/// comes, and not when the examiner next waits.
struct Typist {
    Line letters;
    std::uint32_t moment = 0; ///< instructions
    bool ready = false;

    void work() {
        for (const std::uint64_t until = rt::time_now().instructions + moment; rt::time_now().instructions < until;) {}
        type_at_once(letters);
        ready = true;
    }
};

/// Two keys at each of 60 moments between two timer ticks, which follow from the seed; the second as soon as the first has been
/// fetched. The first that is lost tells its moment.
void all_phases(Household& household, const rt::Endpoint& console) {
    Reader reader{household, console};
    Line expected;
    std::array<std::uint32_t, phases> moments{};
    for (std::uint32_t& moment : moments) {
        moment = random_below(timer_period);
        Typist typist{.letters = random_letters(keys_a_phase), .moment = moment};
        expected.append(typist.letters);
        household.pause(1); // goes on with the tick that ends it
        Worker* const worker = household.free_worker();
        if (worker == nullptr) { return; }
        worker->begin([](void* self) { static_cast<Typist*>(self)->work(); }, &typist);
        if (!household.wait_until([&typist] { return typist.ready; })) {
            worker->kill();
            return;
        }
    }
    household.pause(1);
    type(household, "\n");
    expected.append('\n');
    const Line line = reader.awaited();
    observe_match("keys_in_each_of_60_phases", expected, line);
    const auto [wanted, found] = std::ranges::mismatch(expected.view(), line.view());
    const auto place = static_cast<std::size_t>(wanted - expected.view().begin());
    if (place < phases * keys_a_phase) { observe("first_wrong_phase", moments[place / keys_a_phase]); }
}

void both_devices(Household& household, const rt::Endpoint& console) {
    Reader reader{household, console};
    for (const std::string_view pair : {"ks", "lt"}) {
        const std::uint8_t key = scancode_of(pair[0]);
        static_cast<void>(rt::notify(console, nobodys_bell)); // it has to go round once before it sees the next ones
        press(key);
        for (const std::uint64_t until = rt::time_now().instructions + 3000; rt::time_now().instructions < until;) {}
        send_by_serial_line(pair.substr(1));
        household.pause(1);
        press_and_wait(household, static_cast<std::uint8_t>(key | released));
    }
    type(household, "\n");
    const Line line = reader.awaited();
    std::uint32_t there = 0;
    for (const char wanted : {'k', 's', 'l', 't'}) {
        there += line.view().find(wanted) != std::string_view::npos ? 1 : 0;
    }
    observe("keys_of_two_devices_at_once", there);
}

void serial_line(Household& household, const rt::Endpoint& console) {
    const Line first = random_letters(6), second = random_letters(9);
    for (const Line& word : {first, second}) {
        Line expected{word};
        expected.append('\n');
        Line sent{word};
        sent.append('\r');
        observe_match("lines_by_serial_line", expected, line_of(household, console, sent));
    }
}

void typing_ahead(Household& household, const rt::Endpoint& console) {
    const Line word = random_letters(6);
    type(household, word);
    type(household, "\n");
    household.pause(3);
    Reader reader{household, console};
    household.pause(3);
    Line expected{word};
    expected.append('\n');
    observe_match("line_typed_ahead", expected, reader.awaited());
}

/// Somebody waits, nobody types: a second in which the driver has nothing to do.
void rest(Household& household, const rt::Endpoint& console) {
    Reader reader{household, console};
    household.pause(5);
    const std::uint32_t before = household.status("console").timer_ticks;
    household.pause(100);
    const rt::ProcessStatus after = household.status("console");
    if (after.threads > 0) { observe("ticks_it_ran_in_an_idle_second", after.timer_ticks - before); }
}

} // namespace

void console_driver() {
    Household household{console_conf};
    const rt::Endpoint console = household.client_of("console", 64);
    household.start_anew("console"); // from now on the keyboard is a driver's, and no longer the nucleus'
    for (auto* const scene :
         {first_line, bells_without_bytes, all_phases, serial_line, both_devices, typing_ahead, rest}) {
        household.end("console");
        if (scene == first_line) { press(scancode_of('q')); }
        household.start_anew("console");
        scene(household, console);
    }
    observe("deaths_by_a_foreign_port", household.protection_faults());
}

} // namespace mica::examiner
