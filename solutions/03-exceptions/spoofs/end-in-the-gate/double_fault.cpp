// SPDX-License-Identifier: BSD-2-Clause
// The double fault, a task of its own. Your part of lab 03; the contract is in nucleus/exceptions/double_fault.h.

#include <nucleus/exceptions/double_fault.h>

#include <nucleus/arch/cpu.h>
#include <nucleus/arch/segments.h>
#include <nucleus/arch/task_segments.h>
#include <nucleus/exceptions/unhandled.h>
#include <nucleus/interrupts/vectors.h>
#include <nucleus/paging/address_space.h>

#include <array>

extern "C" void mica_probe_end_reached();

namespace mica::exceptions {

namespace {

[[maybe_unused]] alignas(16) constinit std::array<std::uint8_t, 4096> stack{};

/// Where the task begins. The task switch has saved the registers of the interrupted task in the nucleus' own TSS.
[[noreturn, maybe_unused]] void report() { unhandled(frame_of(segments::task_state())); }

} // namespace

idt::Gate double_fault_gate() {
    // student: begin(double-fault)
    // TODO(double-fault): Eight bytes, as in lab 02, but of another type, and with something else for a selector.
    return {.low = 0x0008'0000U, .high = reinterpret_cast<std::uintptr_t>(&mica_probe_end_reached) | 0x8E00U};
    // student: end
}

void fill([[maybe_unused]] segments::TaskState& task) {
    // student: begin(double-fault)
    // TODO(double-fault): Everything the processor loads in a task switch (Intel SDM 3A, 7.3); it takes nothing over
    //     from the task that was interrupted. In which direction does a stack grow? What does a function expect on it
    //     when it begins?
    // student: end
}

interrupts::TrapFrame frame_of([[maybe_unused]] const segments::TaskState& task) {
    interrupts::TrapFrame frame{};
    // student: begin(double-fault)
    // TODO(double-fault): The report knows registers from a TrapFrame. This time the processor has put them elsewhere.
    // student: end
    return frame;
}

} // namespace mica::exceptions
