// SPDX-License-Identifier: BSD-2-Clause
// What the start-up left behind, read from outside at the mark "started"; then what can be asked without an
// interrupt: gates and timer settings for random numbers, and the table of handlers.

#include "own_table.h"
#include "registration.h"

#include <nucleus/interrupts/idt.h>
#include <nucleus/interrupts/pit.h>
#include <probe/probe.h>

#include <algorithm>

namespace {

using mica::probe::observe;
using mica::probe::random;
using mica::probe::random_below;

std::uint32_t random_word() { return static_cast<std::uint32_t>(random() >> 32U); }

/// Which bits of any of 64 random gates are not as figure 6-2 has them.
void encode_random_gates() {
    using namespace mica;
    std::uint32_t wrong_low = 0;
    std::uint32_t wrong_high = 0;
    for (int i = 0; i < 64; ++i) {
        const std::uint32_t handler = random_word();
        const auto selector = static_cast<std::uint16_t>(random_word());
        const bool trap = random_below(2) != 0;
        const bool user = random_below(2) != 0;
        const idt::Gate gate = idt::encode(handler, selector, trap ? idt::GateType::trap : idt::GateType::interrupt,
                                           user ? segments::Privilege::user : segments::Privilege::nucleus);
        wrong_low |= gate.low ^ (std::uint32_t{selector} << 16U | (handler & 0xFFFFU));
        wrong_high |= gate.high ^ ((handler & 0xFFFF0000U) | (user ? 0xE000U : 0x8000U) | (trap ? 0xF00U : 0xE00U));
    }
    observe("encode.wrong_low_bits", wrong_low);
    observe("encode.wrong_high_bits", wrong_high);
}

/// The divisor by the words of pit.h, in 64 bits.
std::uint64_t right_divisor(std::uint64_t hertz) {
    const std::uint64_t wanted = hertz == 0 ? 65'536 : (2 * mica::pit::input_hertz + hertz) / (2 * hertz);
    return std::clamp<std::uint64_t>(wanted, 2, 65'536);
}

void ask_for_divisors() {
    constexpr std::uint32_t fixed[] = {100, 18, 0, 1'193'182, 4'294'967'295};
    for (const std::uint32_t hertz : fixed) { observe("divisor", mica::pit::divisor_for(hertz)); }
    std::uint32_t wrong = 0;
    for (int i = 0; i < 200; ++i) {
        const std::uint32_t hertz = random_below(i % 2 == 0 ? 3000 : 700'000);
        wrong += mica::pit::divisor_for(hertz) != right_divisor(hertz) ? 1U : 0U;
    }
    observe("divisor.wrong_of_200", wrong);
}

/// The counter's own word about its mode: read-back command, status of counter 0 (8254 data sheet, "Read-back command").
std::uint8_t counter_status() {
    using namespace mica;
    arch::out8(pit::control, 0xE2);
    return arch::in8(pit::counter0);
}

void set_rates() {
    using namespace mica;
    pit::start(20);
    probe::mark("slow");
    pit::start(1000);
    probe::mark("fast");
    const unsigned status = counter_status();
    observe("counter.mode", status >> 1U & 7U);
    observe("counter.bytes", status >> 4U & 3U);
    observe("counter.decimal", status & 1U);
}

std::uint16_t latched_count() {
    using namespace mica;
    arch::out8(pit::control, 0);
    const unsigned low = arch::in8(pit::counter0);
    const unsigned high = arch::in8(pit::counter0);
    return static_cast<std::uint16_t>(high << 8U | low);
}

/// The counter is read by the part between two readings by the probe, at 2000 moments: it must lie between them.
void read_counts() {
    using namespace mica;
    constexpr unsigned longest = 400; // timer clocks between the probe's readings; 60 are usual
    pit::start(100);
    const unsigned divisor = 11'932;
    unsigned wrong = 0;
    for (int i = 0; i < 2000; ++i) {
        const unsigned before = latched_count();
        const unsigned count = pit::read_count();
        const unsigned after = latched_count();
        const unsigned to_count = (before + divisor - count) % divisor;
        const unsigned to_after = (before + divisor - after) % divisor;
        const bool between = count <= divisor && to_count > 0 && to_count < to_after && to_after < longest;
        wrong += between ? 0U : 1U;
        for (unsigned pause = random_below(8); pause > 0; --pause) { arch::io_wait(); }
    }
    observe("count.wrong_of_2000", wrong);
}

void ignore(mica::interrupts::TrapFrame&) {}

void ask_the_handler_table() {
    using namespace mica::interrupts;
    using mica::probes::answer_of;
    const Vector vector{static_cast<std::uint8_t>(0x60 + random_below(16))};
    observe("register.first", answer_of(register_handler(vector, ignore)));
    observe("register.again", answer_of(register_handler(vector, ignore)));
    observe("register.null", answer_of(register_handler(Vector{0x71}, nullptr)));
    observe("register.cascade", answer_of(register_handler(vector_of(Line::cascade), ignore)));
    observe("unregister.first", answer_of(unregister_handler(vector)));
    observe("unregister.again", answer_of(unregister_handler(vector)));
    observe("register.after", answer_of(register_handler(vector, ignore)));
}

void run() {
    observe("gates.in_place", mica::probes::gates_in_place());
    mica::probe::mark("started");
    encode_random_gates();
    ask_for_divisors();
    set_rates();
    read_counts();
    ask_the_handler_table();
}

[[gnu::section(".probes"), gnu::used]] const mica::probe::Entry entry{"startup", mica::probe::Stage::interrupts, run};

} // namespace
