// SPDX-License-Identifier: BSD-2-Clause
// The nucleus' side of a check in ring 3: serves the examiner's reports. Linked into the probes of labs of servers.
#include <probe/examiner/gate.h>

#include <freestanding/io_ports.h>
#include <nucleus/arch/segments.h>
#include <nucleus/capabilities/handle_table.h>
#include <nucleus/diagnostics/panic.h>
#include <nucleus/interrupts/dispatch.h>
#include <nucleus/interrupts/interrupts.h>
#include <nucleus/processes/process.h>
#include <nucleus/scheduling/scheduler.h>
#include <nucleus/startup/boot_bundle.h>
#include <nucleus/startup/first_program.h>
#include <nucleus/trace/trace.h>
#include <probe/probe.h>

#include <algorithm>
#include <array>
#include <string_view>

namespace mica::probe {
namespace {

constexpr int call_chain_limit = 12;

constinit Process* examiner = nullptr;
constinit std::string_view probe_name{};

std::string_view text_at(std::uint32_t address, std::uint32_t bytes) {
    return {reinterpret_cast<const char*>(address), bytes};
}

/// Where the process' first thread stands, and who called, by the chain of saved frame pointers. Addresses of callers
/// lie inside the call: the return address may belong to the next line.
void report_place(const Process& process) {
    const Thread* const thread = process.threads;
    if (thread == nullptr) { return; }
    observe("crash.at", thread->frame.eip);
    std::array<std::uint32_t, 2> pair{}; // saved EBP, return address
    const bool called_nothing =
        thread->frame.eip < abi::user_begin; // and the call's return address is on the stack's top
    if (called_nothing &&
        processes::copy_from_user(process.space, thread->frame.user_esp, std::as_writable_bytes(std::span{pair}))) {
        observe("crash.at", pair[0] - 1);
    }
    std::uint32_t frame = thread->frame.ebp;
    for (int i = 0; i < call_chain_limit; ++i) {
        if (!processes::copy_from_user(process.space, frame, std::as_writable_bytes(std::span{pair})) || pair[1] == 0) {
            return;
        }
        observe("crash.at", pair[1] - 1);
        if (pair[0] <= frame) { return; } // the stack grows downwards, so callers lie above
        frame = pair[0];
    }
}

/// Null: the handle names no living process.
const Process* process_of(std::uint64_t handle) {
    const capabilities::HandleSlot* const slot = examiner->handles.find(static_cast<std::uint32_t>(handle));
    const bool good = slot != nullptr && slot->object->type == abi::ObjectType::process && !slot->object->dead;
    return good ? reinterpret_cast<const Process*>(slot->object) : nullptr;
}

/// What the process' first thread did since the last count.
std::uint64_t messages_of(const Process& process) {
    static constinit std::uint32_t counted_until = 0; // tick, low half: runs are far shorter than 2^32
    const auto thread = reinterpret_cast<std::uintptr_t>(process.threads);
    std::uint32_t receives = 0;
    std::uint32_t replies = 0;
    std::uint32_t last = counted_until;
    for (const abi::TraceEvent& event : trace::ring) {
        if (event.tick <= counted_until || event.subject != thread) { continue; }
        const auto kind = static_cast<abi::TraceKind>(event.what & 0xFFU);
        receives += kind == abi::TraceKind::receive ? 1 : 0;
        replies += kind == abi::TraceKind::reply ? 1 : 0;
        last = std::max(last, event.tick);
    }
    counted_until = last;
    return std::uint64_t{replies} << 32U | receives;
}

/// The examiner's memory is there: its address space is the loaded one, and all of it was mapped at its start.
void serve(Operation operation, Report& report) {
    const std::string_view name = text_at(report.name, report.name_bytes);
    switch (operation) {
    case Operation::probe_name: {
        const std::size_t count = std::min<std::size_t>(probe_name.size(), report.text_bytes);
        std::copy_n(probe_name.begin(), count, reinterpret_cast<char*>(report.text));
        report.number = count;
        break;
    }
    case Operation::observe_number: observe(name, report.number); break;
    case Operation::observe_text: observe(name, text_at(report.text, report.text_bytes)); break;
    case Operation::mark: mark(name); break;
    case Operation::random: report.number = random(); break;
    case Operation::count_messages: {
        const Process* const process = process_of(report.number);
        report.number = process != nullptr ? messages_of(*process) : 0;
        break;
    }
    case Operation::crash_place:
        if (const Process* const process = process_of(report.number)) { report_place(*process); }
        break;
    case Operation::port_in: report.number = arch::in8(arch::Port{static_cast<std::uint16_t>(report.number)}); break;
    case Operation::port_out:
        arch::out8(arch::Port{static_cast<std::uint16_t>(report.number)},
                   static_cast<std::uint8_t>(report.number >> 16U));
        break;
    case Operation::finish: finish();
    }
}

void on_gate(interrupts::TrapFrame& frame) {
    if (frame.from_user() && scheduling::current->process == examiner) {
        serve(static_cast<Operation>(frame.eax), *reinterpret_cast<Report*>(frame.edx));
    }
}

} // namespace

void examine(const char* name) {
    using interrupts::Vector;
    probe_name = name;
    interrupts::replace_gate(Vector{gate_vector},
                             idt::encode(mica_vector_stubs[gate_vector], segments::kernel_code_selector,
                                         idt::GateType::interrupt, segments::Privilege::user));
    const auto file = boot_bundle::find("examiner");
    if (!interrupts::register_handler(Vector{gate_vector}, on_gate) || !file) {
        diagnostics::panic("the examiner cannot be started: the boot bundle of this check is not complete");
    }
    examiner = &startup::load_first_program(file->data);
    startup::enter_user_land();
}

} // namespace mica::probe
