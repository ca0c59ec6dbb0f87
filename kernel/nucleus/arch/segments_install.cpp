// SPDX-License-Identifier: BSD-2-Clause
// Loads the table that segments.cpp lays out, if the processor could live with it. The nucleus has one CPU, so one
// table.
#include <nucleus/arch/segments.h>

#include <nucleus/arch/task_segments.h>
#include <nucleus/memory/layout.h>

#include <array>

namespace mica::segments {
namespace {

constinit std::array<Descriptor, entry_count + 1> global_table{};

/// What the processor would make of a descriptor: the other way round from encode().
struct Decoded {
    std::uint32_t base, limit;
    std::uint8_t kind; ///< S and type, without the accessed bit where S=1
    std::uint8_t privilege;
    bool present, big;
};

Decoded decode(const Descriptor& descriptor) {
    const std::uint32_t high = descriptor.high;
    const std::uint32_t field = (descriptor.low & 0xFFFF) | (high & 0x000F'0000);
    const bool counts_4_kib = (high >> 23 & 1) != 0;
    const auto kind = static_cast<std::uint8_t>(high >> 8 & 0x1F);
    return {.base = (descriptor.low >> 16) | (high & 0xFF) << 16 | (high & 0xFF00'0000),
            .limit = counts_4_kib ? field << 12 | 0xFFF : field,
            .kind = static_cast<std::uint8_t>((kind & 0x10) != 0 ? kind & 0x1E : kind),
            .privilege = static_cast<std::uint8_t>(high >> 13 & 3),
            .present = (high >> 15 & 1) != 0,
            .big = (high >> 22 & 1) != 0};
}

bool is_flat_nucleus_segment(std::uint16_t selector, SegmentKind kind) {
    const Decoded segment = decode(global_table[selector / sizeof(Descriptor)]);
    return segment.present && segment.big && segment.base == 0 && segment.limit == 0xFFFF'FFFF &&
           segment.kind == static_cast<std::uint8_t>(kind) && segment.privilege == 0;
}

bool is_our_task_state() {
    const Decoded segment = decode(global_table[task_state_selector / sizeof(Descriptor)]);
    return segment.present && segment.base == reinterpret_cast<std::uintptr_t>(&nucleus_task) &&
           segment.limit == task_state_size - 1 && segment.kind == static_cast<std::uint8_t>(SegmentKind::task_state);
}

/// Operand of LGDT (Intel SDM 3A, 2.4.1).
struct [[gnu::packed]] TablePointer {
    std::uint16_t limit;
    std::uint32_t base;
};
static_assert(sizeof(TablePointer) == 6);

/// Loads the table's first entries and every segment register from it. Pre: nucleus code and data are usable.
void load(std::size_t count) {
    const TablePointer pointer{.limit = static_cast<std::uint16_t>(count * sizeof(Descriptor) - 1),
                               .base = reinterpret_cast<std::uintptr_t>(global_table.data())};
    asm volatile("lgdt %0\n\t"
                 "ljmp %1, $1f\n"
                 "1:\n\t"
                 "movw %w2, %%ds\n\t"
                 "movw %w2, %%es\n\t"
                 "movw %w2, %%fs\n\t"
                 "movw %w2, %%gs\n\t"
                 "movw %w2, %%ss"
                 :
                 : "m"(pointer), "i"(kernel_code_selector), "r"(kernel_data_selector)
                 : "memory");
}

void load_task_register() { asm volatile("ltr %w0" : : "r"(task_state_selector) : "memory"); }

} // namespace

constinit TaskStateWithPorts nucleus_task;

bool install() {
    task_state().esp0 = reinterpret_cast<std::uintptr_t>(kernel_stack_top);
    task_state().ss0 = kernel_data_selector;
    lay_out(Table{global_table.data(), entry_count}, reinterpret_cast<std::uintptr_t>(&nucleus_task), task_state_size);
    if (!is_flat_nucleus_segment(kernel_code_selector, SegmentKind::code) ||
        !is_flat_nucleus_segment(kernel_data_selector, SegmentKind::data)) {
        return false;
    }
    load(entry_count);
    if (is_our_task_state()) { load_task_register(); }
    return true;
}

void install_tasks(const TaskState& double_fault) {
    const auto describe = [](std::uint16_t selector, const auto& task, std::uint32_t bytes) {
        global_table[selector / sizeof(Descriptor)] =
            encode(reinterpret_cast<std::uintptr_t>(&task), bytes - 1, SegmentKind::task_state, Privilege::nucleus);
    };
    nucleus_task.io_map.fill(0xFF);
    task_state().io_map_base = no_io_map;
    describe(task_state_selector, nucleus_task, offsetof(TaskStateWithPorts, end) + 1);
    describe(double_fault_selector, double_fault, task_state_size);
    load(global_table.size());
    load_task_register();
}

} // namespace mica::segments
