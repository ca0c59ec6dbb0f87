// SPDX-License-Identifier: BSD-2-Clause
// pic.cpp by itself: where lines arrive, what masks do, what an end of interrupt ends, what is spurious. No other part of
// the student's takes part: interrupts arrive in the probe's own table.

#include "controllers_by_hand.h"
#include "devices.h"
#include "own_table.h"

#include <nucleus/interrupts/pic.h>
#include <probe/probe.h>

#include <array>

namespace {

using namespace mica;
using namespace mica::probes;
using interrupts::Line;
using interrupts::Vector;
using probe::observe;

constexpr std::uint64_t patience = 3000; // ticks

/// "vector 33", "base + 1": a word and a number below 1000.
class Arrival {
public:
    Arrival(std::string_view word, unsigned number) {
        for (const char c : word) { m_text[m_length++] = c; }
        for (unsigned power = 100; power > 0; power /= 10) {
            if (number >= power || power == 1) { m_text[m_length++] = static_cast<char>('0' + number / power % 10); }
        }
    }
    [[nodiscard]] std::string_view text() const { return {m_text.data(), m_length}; }

private:
    std::array<char, 16> m_text{};
    std::size_t m_length = 0;
};

/// Observes what arrives: "none", "vector 33", or, when it is one of the eight from `base` on, "base + 1". 0: no base.
void observe_arrival(std::string_view name, unsigned base = 0) {
    const auto vector = next_interrupt(patience);
    if (!vector) {
        observe(name, "none");
    } else if (base != 0 && *vector >= base && *vector < base + 8) {
        observe(name, Arrival("base + ", *vector - base).text());
    } else {
        observe(name, Arrival("vector ", *vector).text());
    }
}

void arrive_everywhere(unsigned master_base, unsigned slave_base, bool moved) {
    pic::remap(Vector{static_cast<std::uint8_t>(master_base)}, Vector{static_cast<std::uint8_t>(slave_base)});
    set_masks(static_cast<Lines>(~(bit(Line::keyboard) | bit(Line::cascade))));
    press(0x10);
    await_request(Line::keyboard);
    observe_arrival(moved ? "moved.line1" : "vector.line1", moved ? master_base : 0);
    take_byte();
    end_everything();

    set_masks(static_cast<Lines>(~(bit(Line::serial1) | bit(Line::cascade))));
    serial_request();
    observe_arrival(moved ? "moved.line4" : "vector.line4", moved ? master_base : 0);
    serial_withdraw();
    end_everything();

    set_masks(static_cast<Lines>(~(bit(Line::disk1) | bit(Line::cascade))));
    disk_request();
    await_request(Line::disk1);
    observe_arrival(moved ? "moved.line14" : "vector.line14", moved ? slave_base : 0);
    disk_acknowledge();
    end_everything();
}

void test_remap() {
    set_masks(0x5A5A); // neither what remap() must leave nor what it passes through
    pic::remap(Vector{32}, Vector{40});
    probe::mark("remapped");
    arrive_everywhere(32, 40, false);
    const unsigned base = 0x30 + 8 * probe::random_below(20);
    arrive_everywhere(base + 8 * (1 + probe::random_below(4)), base, true);
}

/// A known state that does not depend on remap() doing its work; remap() is called for parts that remember the masks.
void start_over() {
    pic::remap(Vector{32}, Vector{40});
    set_up_controllers();
}

void test_masks() {
    start_over();
    pic::unmask(Line::keyboard);
    pic::unmask(Line::clock);
    probe::mark("two-open");
    pic::mask(Line::keyboard);
    probe::mark("one-open");
    pic::mask(Line::clock);

    Lines expected = 0xFFFB;
    unsigned wrong = masks() != expected ? 1 : 0;
    for (int step = 0; step < 199; ++step) {
        const auto line = static_cast<Line>(probe::random_below(16));
        if (probe::random_below(2) != 0) {
            pic::mask(line);
            expected |= bit(line);
        } else {
            pic::unmask(line);
            expected &= static_cast<Lines>(~bit(line));
        }
        wrong += masks() != expected ? 1U : 0U;
    }
    observe("masks.wrong_of_200", wrong);
}

void test_silence() {
    start_over();
    pic::unmask(Line::keyboard);
    pic::mask(Line::keyboard);
    press(0x11);
    observe("masked.requested", await_request(Line::keyboard));
    serial_request(); // another masked line that asks: who masks the one must not open it
    observe_arrival("masked.arrival");
    serial_withdraw();
    pic::unmask(Line::keyboard);
    observe_arrival("opened.arrival");
    take_byte();
    end_everything();
}

void test_end_of_interrupt() {
    start_over();
    set_masks(static_cast<Lines>(~(bit(Line::keyboard) | bit(Line::cascade) | bit(Line::mouse))));
    press(0x12);
    await_request(Line::keyboard);
    next_interrupt(patience);
    take_byte();
    probe::mark("keyboard-in-service");
    pic::end_of_interrupt(Line::keyboard);
    probe::mark("keyboard-ended");
    end_everything();

    mouse_byte(0x13);
    await_request(Line::mouse);
    next_interrupt(patience);
    take_byte();
    probe::mark("mouse-in-service");
    press(0x14);
    await_request(Line::keyboard);
    next_interrupt(patience);
    take_byte();
    pic::end_of_interrupt(Line::keyboard); // inside the mouse's
    probe::mark("inner-ended");
    set_masks(0xFFFB);
    end_everything();
}

void test_end_of_slave_interrupt() {
    start_over();
    set_masks(static_cast<Lines>(~(bit(Line::cascade) | bit(Line::mouse))));
    mouse_byte(0x15);
    await_request(Line::mouse);
    next_interrupt(patience);
    take_byte();
    pic::end_of_interrupt(Line::mouse);
    probe::mark("mouse-ended");
    end_everything();
}

void observe_spurious(std::string_view name, Line line) {
    (void)requests(); // the chips now answer with the request register until they are told otherwise
    observe(name, pic::is_spurious(line));
}

void test_spurious() {
    start_over();
    set_masks(static_cast<Lines>(~(bit(Line::serial1) | bit(Line::parallel1) | bit(Line::cascade))));
    serial_request();
    serial_withdraw();
    observe_arrival("vanished.master.arrival");
    observe_spurious("vanished.master.spurious", Line::parallel1);
    parallel_request();
    observe_arrival("true.master.arrival");
    observe_spurious("true.master.spurious", Line::parallel1);
    end_everything();

    set_masks(static_cast<Lines>(~(bit(Line::mouse) | bit(Line::disk2) | bit(Line::cascade))));
    mouse_byte(0x16);
    await_request(Line::mouse);
    take_byte();
    observe_arrival("vanished.slave.arrival");
    observe_spurious("vanished.slave.spurious", Line::disk2);
    end_everything();
    second_disk_request();
    await_request(Line::disk2);
    observe_arrival("true.slave.arrival");
    observe_spurious("true.slave.spurious", Line::disk2);
    end_everything();
}

void run() {
    load_own_table();
    mouse_enable();
    test_remap();
    test_masks();
    test_silence();
    test_end_of_interrupt();
    test_end_of_slave_interrupt();
    test_spurious();
}

[[gnu::section(".probes"), gnu::used]] const probe::Entry entry{"controllers", probe::Stage::memory, run};

} // namespace
