// SPDX-License-Identifier: BSD-2-Clause
// The gate behind ask(): the registers hold the fault, and get the answer.
#include "ask.h"

#include <nucleus/arch/segments.h>
#include <nucleus/diagnostics/panic.h>
#include <nucleus/interrupts/dispatch.h>
#include <nucleus/interrupts/interrupts.h>

namespace mica::probes {
namespace {

constinit std::span<const pager::Region> asked_about{};

void on_question(interrupts::TrapFrame& frame) {
    const pager::Fault fault{.address = frame.eax, .error = frame.edx};
    const pager::Mending mending = pager::mend(asked_about, fault, frame.ecx);
    frame.eax = static_cast<std::uint32_t>(mending.remedy);
    frame.edx = mending.page;
    frame.ecx = mending.rights;
    frame.esi = mending.offset;
    frame.edi = mending.bytes;
}

} // namespace

void answer_questions(std::span<const pager::Region> regions) {
    using interrupts::Vector;
    asked_about = regions;
    interrupts::replace_gate(Vector{ask_vector},
                             idt::encode(mica_vector_stubs[ask_vector], segments::kernel_code_selector,
                                         idt::GateType::interrupt, segments::Privilege::user));
    if (!interrupts::register_handler(Vector{ask_vector}, on_question)) {
        diagnostics::panic("the pager's question has no gate");
    }
}

} // namespace mica::probes
