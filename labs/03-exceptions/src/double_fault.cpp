// SPDX-License-Identifier: BSD-2-Clause
// The double fault, a task of its own. Your part of lab 03; the contract is in nucleus/exceptions/double_fault.h.

#include <nucleus/exceptions/double_fault.h>

#include <nucleus/arch/cpu.h>
#include <nucleus/console/console.h>
#include <nucleus/exceptions/unhandled.h>
#include <nucleus/paging/address_space.h>

namespace mica::exceptions {

[[maybe_unused]] alignas(16) static constinit std::array<std::uint8_t, 4096> stack{};

/// Where the task begins. The task switch has saved the registers of the interrupted task in the nucleus' own TSS.
[[noreturn, maybe_unused]] static void report() {
    const segments::TaskState& interrupted = segments::task_state();
    std::array<char, 96> buffer;
    console::write("\n");
    console::write(describe_stack(interrupted, buffer).value_or(""));
    unhandled(frame_of(interrupted));
}

idt::Gate double_fault_gate() {
    // student: begin(double-fault)
    // TODO(double-fault): Eight bytes, as in lab 02, but of another type, and with something else for a selector.
    return {};
    // student: end
}

void fill(segments::TaskState& task) {
    // student: begin(double-fault)
    // TODO(double-fault): Everything the processor loads in a task switch (Intel SDM 3A, 7.3); it takes nothing over
    //     from the task that was interrupted. In which direction does a stack grow? What has the processor put on it
    //     when the task begins?
    // student: end
}

interrupts::TrapFrame frame_of(const segments::TaskState& task) {
    interrupts::TrapFrame frame{};
    // student: begin(double-fault)
    // TODO(double-fault): The report knows registers from a TrapFrame. This time the processor has put them elsewhere.
    // student: end
    return frame;
}

format::Result describe_stack(const segments::TaskState& task, std::span<char> into) {
    // student: begin(double-fault)
    // TODO(double-fault): Three cases, and their borders. In which direction does the stack grow, so where is what is
    //     left of it?
    return std::string_view{};
    // student: end
}

} // namespace mica::exceptions
