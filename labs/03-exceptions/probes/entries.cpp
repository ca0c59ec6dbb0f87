// SPDX-License-Identifier: BSD-2-Clause
// Each of the 32 entries, entered as the processor would enter it: what does the frame look like that arrives?
#include "enter_by_hand.h"
#include "number_list.h"

#include <nucleus/interrupts/dispatch.h>
#include <nucleus/interrupts/idt.h>
#include <probe/probe.h>

namespace {

using namespace mica;
using namespace mica::probes;
using interrupts::TrapFrame;

constexpr std::uint32_t exceptions = 32;

bool has_error_code(std::uint32_t vector) { return vector == 8 || (vector >= 10 && vector <= 14) || vector == 17; }

std::uint32_t random_word() { return static_cast<std::uint32_t>(probe::random() >> 32U); }

/// An error code is never 0 here, and never a vector.
Delivery random_delivery(std::uint32_t vector) {
    return {.entry = mica_vector_stubs[vector],
            .has_error = has_error_code(vector) ? 1U : 0U,
            .error = random_word() | 0x8000U,
            .edi = random_word(),
            .esi = random_word(),
            .ebp = random_word(),
            .ebx = random_word(),
            .edx = random_word(),
            .ecx = random_word(),
            .eax = random_word()};
}

bool same_registers(const TrapFrame& frame, const Delivery& sent) {
    return frame.edi == sent.edi && frame.esi == sent.esi && frame.ebp == sent.ebp && frame.ebx == sent.ebx &&
           frame.edx == sent.edx && frame.ecx == sent.ecx && frame.eax == sent.eax;
}

struct Findings {
    NumberList lost, vector, error, place, registers;

    void look(std::uint32_t number, const Delivery& sent, const Arrival& got) {
        lost.add_if(!got.arrived, number);
        if (!got.arrived) { return; }
        vector.add_if(got.frame.vector != number, number);
        error.add_if(got.frame.error != (sent.has_error != 0 ? sent.error : 0), number);
        place.add_if(got.frame_off != 0 || got.frame.eip != address_behind() || (got.frame.cs & 0xFFFFU) != 8, number);
        registers.add_if(!same_registers(got.frame, sent), number);
    }
};

void run() {
    for (std::uint32_t vector = 0; vector < exceptions; ++vector) {
        if (!interrupts::register_handler(interrupts::Vector{static_cast<std::uint8_t>(vector)}, note_arrival)) {
            return;
        }
    }
    for (const bool with_error : {false, true}) {
        Findings findings;
        for (std::uint32_t vector = 0; vector < exceptions; ++vector) {
            if (has_error_code(vector) != with_error) { continue; }
            const Delivery sent = random_delivery(vector);
            findings.look(vector, sent, deliver(sent));
        }
        findings.lost.observe_as(with_error ? "coded.lost" : "plain.lost");
        findings.vector.observe_as(with_error ? "coded.wrong_vector" : "plain.wrong_vector");
        findings.error.observe_as(with_error ? "coded.wrong_error_code" : "plain.wrong_error_code");
        findings.place.observe_as(with_error ? "coded.wrong_place" : "plain.wrong_place");
        findings.registers.observe_as(with_error ? "coded.wrong_registers" : "plain.wrong_registers");
    }
}

[[gnu::section(".probes"), gnu::used]] const probe::Entry entry{"entries", probe::Stage::interrupts, run};

} // namespace
