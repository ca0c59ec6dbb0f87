// SPDX-License-Identifier: BSD-2-Clause
// keyboard.cpp by itself: the handler is called by the probe, with a byte waiting in the controller, interrupts off.

#include "devices.h"

#include <nucleus/interrupts/keyboard.h>
#include <probe/probe.h>

#include <array>

namespace {

using namespace mica;
using namespace mica::probes;
using probe::observe;
using probe::observe_signed;

constexpr std::size_t capacity = keyboard::queue_capacity;
constexpr unsigned nothing = 256;

/// What a correct queue would hold.
struct Model {
    std::array<std::uint8_t, capacity> codes{};
    std::size_t count = 0;
    std::uint32_t dropped = 0;

    void put(std::uint8_t code) {
        if (count == capacity) {
            ++dropped;
        } else {
            codes[count++] = code;
        }
    }
    unsigned take() {
        if (count == 0) { return nothing; }
        const unsigned code = codes[0];
        --count;
        for (std::size_t i = 0; i < count; ++i) { codes[i] = codes[i + 1]; }
        return code;
    }
};

constinit Model model;
constinit std::uint32_t bytes_left = 0; // in the controller after the handler ran

void type(std::uint8_t code) {
    interrupts::TrapFrame frame{};
    press(code);
    model.put(code);
    keyboard::on_interrupt(frame);
    if (byte_waits()) {
        ++bytes_left;
        take_byte();
    }
}

void type_random(std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) { type(static_cast<std::uint8_t>(probe::random())); }
}

unsigned take() {
    const auto code = keyboard::take();
    return code ? unsigned{*code} : nothing;
}

/// Empties the queue and the model; observes how many came, and how many were not what the model has at that place.
void drain(std::string_view came, std::string_view wrong) {
    std::uint32_t codes = 0;
    std::uint32_t differences = 0;
    for (unsigned code = take(); code != nothing && codes < 2 * capacity; code = take()) {
        differences += code != model.take() ? 1U : 0U;
        ++codes;
    }
    while (model.take() != nothing) {}
    observe(came, codes);
    observe(wrong, differences);
}

void test_one() {
    observe("one.waiting", static_cast<std::uint32_t>(keyboard::waiting()));
    type(0x1E);
    observe("one.waiting", static_cast<std::uint32_t>(keyboard::waiting()));
    observe("one.code", take());
    observe("one.waiting", static_cast<std::uint32_t>(keyboard::waiting()));
    observe("one.taken_again", keyboard::take() ? "a scancode" : "nothing");
    const auto code = static_cast<std::uint8_t>(probe::random());
    type(code);
    observe("random.changed_bits", take() ^ code);
    while (model.take() != nothing) {}
}

void test_burst() {
    type_random(capacity);
    observe("burst.waiting", static_cast<std::uint32_t>(keyboard::waiting()));
    observe("burst.dropped", keyboard::dropped());
    drain("burst.taken", "burst.wrong_codes");
}

void test_overflow() {
    const std::uint32_t dropped_before = keyboard::dropped();
    type_random(5 + probe::random_below(20)); // so that the oldest does not lie at the array's beginning
    drain("shift.taken", "shift.wrong_codes");
    const std::uint32_t too_many = 3 + probe::random_below(20);
    type_random(capacity + too_many);
    observe_signed("overflow.uncounted", std::int64_t{too_many} - (keyboard::dropped() - dropped_before));
    drain("overflow.kept", "overflow.wrong_codes");
}

/// 600 random steps, at every fill level from empty to full.
void test_against_model() {
    std::uint32_t wrong = 0;
    for (int step = 0; step < 600; ++step) {
        const bool filling = step / 150 % 2 == 0;
        if (probe::random_below(4) < (filling ? 3U : 1U)) {
            type(static_cast<std::uint8_t>(probe::random()));
        } else {
            wrong += take() != model.take() ? 1U : 0U;
        }
        wrong += keyboard::waiting() != model.count ? 1U : 0U;
    }
    observe("model.wrong_steps_of_600", wrong);
}

void run() {
    if (byte_waits()) { take_byte(); }
    test_one();
    test_burst();
    test_overflow();
    test_against_model();
    observe("controller.bytes_left", bytes_left);
}

[[gnu::section(".probes"), gnu::used]] const probe::Entry entry{"scancodes", probe::Stage::memory, run};

} // namespace
