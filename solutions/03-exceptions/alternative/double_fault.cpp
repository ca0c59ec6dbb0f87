// SPDX-License-Identifier: BSD-2-Clause
// The double fault, a task of its own: the state is one constant but for the addresses, and the frame is made of a block of
// words that lie in both structures.

#include <nucleus/exceptions/double_fault.h>

#include <nucleus/arch/cpu.h>
#include <nucleus/arch/segments.h>
#include <nucleus/arch/task_segments.h>
#include <nucleus/console/console.h>
#include <nucleus/console/format.h>
#include <nucleus/exceptions/unhandled.h>
#include <nucleus/interrupts/vectors.h>
#include <nucleus/memory/layout.h>
#include <nucleus/paging/address_space.h>

namespace mica::exceptions {

namespace {

struct Stack {
    std::uint32_t words[2048];
    std::uint32_t return_address;
    std::uint32_t behind;
};
constinit Stack stack{};

[[noreturn]] void describe_what_happened() {
    char text[80];
    if (const auto words = describe_stack(segments::nucleus_task.task, text)) {
        console::write(*words);
        console::write("\n");
    }
    const interrupts::TrapFrame frame = frame_of(segments::nucleus_task.task);
    unhandled(frame);
}

void copy_segments(interrupts::TrapFrame& to, const segments::TaskState& from) {
    to.gs = from.gs;
    to.fs = from.fs;
    to.es = from.es;
    to.ds = from.ds;
    to.cs = from.cs;
    to.user_ss = from.ss;
}

void copy_registers(interrupts::TrapFrame& to, const segments::TaskState& from) {
    to.edi = from.edi;
    to.esi = from.esi;
    to.ebp = from.ebp;
    to.ebx = from.ebx;
    to.edx = from.edx;
    to.ecx = from.ecx;
    to.eax = from.eax;
    to.eip = from.eip;
    to.eflags = from.eflags;
    to.user_esp = from.esp;
}

} // namespace

idt::Gate double_fault_gate() {
    // An interrupt gate without an address, whose type is then changed from 0xE to 0x5.
    idt::Gate gate =
        idt::encode(0, segments::double_fault_selector, idt::GateType::interrupt, segments::Privilege::nucleus);
    gate.high ^= (0xEU ^ 0x5U) << 8U;
    return gate;
}

void fill(segments::TaskState& task) {
    task = {.cr3 = static_cast<std::uint32_t>(paging::boot_directory()),
            .eip = reinterpret_cast<std::uintptr_t>(&describe_what_happened),
            .eflags = arch::always_set_flag,
            .esp = reinterpret_cast<std::uintptr_t>(&stack.return_address),
            .es = segments::kernel_data_selector,
            .cs = segments::kernel_code_selector,
            .ss = segments::kernel_data_selector,
            .ds = segments::kernel_data_selector,
            .fs = segments::kernel_data_selector,
            .gs = segments::kernel_data_selector};
}

interrupts::TrapFrame frame_of(const segments::TaskState& task) {
    interrupts::TrapFrame frame{};
    frame.vector = interrupts::index(interrupts::Vector::double_fault);
    copy_segments(frame, task);
    copy_registers(frame, task);
    return frame;
}

format::Result describe_stack(const segments::TaskState& task, std::span<char> into) {
    const auto distance = [&task](const char* symbol) {
        return static_cast<std::int32_t>(task.esp - reinterpret_cast<std::uintptr_t>(symbol));
    };
    const format::Style eight{.base = format::Base::hexadecimal, .width = 8, .fill = '0'};
    format::Line line{into};
    const bool outside = distance(kernel_stack_top) > 0 || distance(kernel_guard_page) < 0;
    const std::int32_t left = distance(kernel_stack_bottom);
    if (outside) { return line.text("esp=").number(task.esp, eight).text(" is not in the nucleus' stack").result(); }
    line.text("the nucleus' stack ");
    left < 16 ? line.text("is full") : line.text("has ").number(static_cast<std::uint32_t>(left)).text(" bytes left");
    return line.text(": esp=").number(task.esp, eight).result();
}

} // namespace mica::exceptions
