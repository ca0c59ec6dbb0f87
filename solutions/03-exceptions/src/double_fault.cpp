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
    // todo: Eight bytes, as in lab 02, but of another type, and with something else for a selector.
    // placeholder: return {};
    constexpr std::uint32_t present = 1U << 15U, task_gate = 0x5U << 8U;
    return {.low = std::uint32_t{segments::double_fault_selector} << 16U, .high = present | task_gate};
    // student: end
}

void fill(segments::TaskState& task) {
    // student: begin(double-fault)
    // todo: Everything the processor loads in a task switch (Intel SDM 3A, 7.3); it takes nothing over from the task that
    // todo: was interrupted. In which direction does a stack grow? What has the processor put on it when the task begins?
    // placeholder:
    task = segments::TaskState{};
    task.cr3 = static_cast<std::uint32_t>(paging::boot_directory());
    task.eip = reinterpret_cast<std::uintptr_t>(&report);
    task.esp = reinterpret_cast<std::uintptr_t>(stack.data() + stack.size());
    task.eflags = arch::always_set_flag;
    task.cs = segments::kernel_code_selector;
    task.ss = task.ds = task.es = segments::kernel_data_selector;
    // student: end
}

interrupts::TrapFrame frame_of(const segments::TaskState& task) {
    interrupts::TrapFrame frame{};
    // student: begin(double-fault)
    // todo: The report knows registers from a TrapFrame. This time the processor has put them elsewhere.
    // placeholder:
    constexpr std::uint32_t vector = interrupts::index(interrupts::Vector::double_fault);
    frame = {task.gs,  task.fs,  task.es, task.ds, task.edi, task.esi, task.ebp,    0,        task.ebx, task.edx,
             task.ecx, task.eax, vector,  0,       task.eip, task.cs,  task.eflags, task.esp, task.ss};
    // student: end
    return frame;
}

format::Result describe_stack(const segments::TaskState& task, std::span<char> into) {
    // student: begin(double-fault)
    // todo: Three cases, and their borders. In which direction does the stack grow, so where is what is left of it?
    // placeholder: return std::string_view{};
    constexpr std::uint32_t needed = 16;
    const std::uint32_t guard = reinterpret_cast<std::uintptr_t>(kernel_guard_page);
    const std::uint32_t bottom = reinterpret_cast<std::uintptr_t>(kernel_stack_bottom);
    const std::uint32_t top = reinterpret_cast<std::uintptr_t>(kernel_stack_top);
    format::Line line{into};
    if (task.esp < guard || task.esp > top) {
        line.text("esp=").number(task.esp, format::word).text(" is not in the nucleus' stack");
    } else if (task.esp < bottom + needed) {
        line.text("the nucleus' stack is full: esp=").number(task.esp, format::word);
    } else {
        line.text("the nucleus' stack has ")
            .number(task.esp - bottom)
            .text(" bytes left: esp=")
            .number(task.esp, format::word);
    }
    return line.result();
    // student: end
}

} // namespace mica::exceptions
