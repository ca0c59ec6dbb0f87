// SPDX-License-Identifier: BSD-2-Clause
// Loads the table that segments.cpp lays out. The nucleus has one CPU, so one table.
#include <nucleus/arch/segments.h>

#include <nucleus/arch/task_segments.h>
#include <nucleus/memory/layout.h>
#include <probe/probe.h>

namespace mica::segments {

static constinit std::array<Descriptor, entry_count + 1> global_table{};

static Descriptor& entry(std::uint16_t selector) { return global_table[selector / sizeof(Descriptor)]; }

static bool works(std::uint16_t selector) { return mica_probe_segment_works(selector, entry(selector)); }

/// Loads the table's first entries and every segment register from it. Pre: nucleus code and data are usable.
static void load(std::size_t count) {
    struct [[gnu::packed]] { // operand of LGDT (Intel SDM 3A, 2.4.1)
        std::uint16_t limit;
        std::uint32_t base;
    } const pointer{static_cast<std::uint16_t>(count * sizeof(Descriptor) - 1),
                    reinterpret_cast<std::uintptr_t>(global_table.data())};
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

static void load_task_register() { asm volatile("ltr %w0" : : "r"(task_state_selector) : "memory"); }

bool install() {
    task_state().esp0 = reinterpret_cast<std::uintptr_t>(kernel_stack_top);
    task_state().ss0 = kernel_data_selector;
    lay_out(Table{global_table.data(), entry_count}, reinterpret_cast<std::uintptr_t>(&nucleus_task), task_state_size);
    if (!works(kernel_code_selector) || !works(kernel_data_selector)) { return false; }
    load(entry_count);
    if (works(task_state_selector)) { load_task_register(); }
    return true;
}

void install_tasks(const TaskState& double_fault) {
    const auto describe = [](std::uint16_t selector, const auto& task, std::uint32_t bytes) {
        entry(selector) =
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
