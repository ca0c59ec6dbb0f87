// SPDX-License-Identifier: BSD-2-Clause
// Fills a task state that holds garbage, and makes a frame of one that holds random registers.
#include <nucleus/arch/segments.h>
#include <nucleus/arch/task_state.h>
#include <nucleus/exceptions/double_fault.h>
#include <nucleus/interrupts/trap_frame.h>
#include <nucleus/memory/layout.h>
#include <nucleus/paging/address_space.h>
#include <probe/probe.h>

#include <array>

namespace {

using namespace mica;

using interrupts::TrapFrame;
using probe::observe;
using segments::TaskState;

constexpr std::uint32_t least_room = 2048;

std::uint32_t random_word() { return static_cast<std::uint32_t>(probe::random() >> 32U); }

TaskState random_task() {
    TaskState task{};
    auto* words = reinterpret_cast<std::uint32_t*>(&task);
    for (std::size_t i = 0; i < segments::task_state_size / 4; ++i) { words[i] = random_word(); }
    return task;
}

std::uint32_t at(const char* symbol) { return reinterpret_cast<std::uintptr_t>(symbol); }

/// Where `esp` and the least room below it lie.
std::string_view place_of_stack(std::uint32_t esp) {
    const std::uint32_t bottom = esp - least_room;
    if (esp < least_room || bottom < at(kernel_read_only_end) || esp > at(kernel_end)) {
        return "not in the nucleus' data";
    }
    const bool meets = esp > at(kernel_guard_page) && bottom < at(kernel_stack_top);
    return meets ? "in the nucleus' stack or its guard page" : "in memory of its own";
}

void observe_fill() {
    TaskState task = random_task();
    exceptions::fill(task);
    observe("task.directory_off_by", task.cr3 ^ static_cast<std::uint32_t>(paging::boot_directory()));
    observe("task.cs", task.cs);
    observe("task.ss", task.ss);
    observe("task.ds", task.ds);
    observe("task.es", task.es);
    observe("task.eflags", task.eflags);
    observe("task.ldt", task.ldt);
    observe("task.trap", std::uint32_t{task.trap} & 1U);
    observe("task.has_no_io_map", task.io_map_base >= segments::task_state_size);
    observe("task.begins_in_text", task.eip >= at(kernel_text_begin) && task.eip < at(kernel_text_end));
    observe("task.stack", place_of_stack(task.esp));
}

void observe_frame() {
    const TaskState task = random_task();
    const TrapFrame frame = exceptions::frame_of(task);
    struct Field {
        std::string_view name;
        std::uint32_t is, should_be;
    };
    const std::array<Field, 19> fields{{{"eax", frame.eax, task.eax},
                                        {"ebx", frame.ebx, task.ebx},
                                        {"ecx", frame.ecx, task.ecx},
                                        {"edx", frame.edx, task.edx},
                                        {"esi", frame.esi, task.esi},
                                        {"edi", frame.edi, task.edi},
                                        {"ebp", frame.ebp, task.ebp},
                                        {"ds", frame.ds, task.ds},
                                        {"es", frame.es, task.es},
                                        {"fs", frame.fs, task.fs},
                                        {"gs", frame.gs, task.gs},
                                        {"eip", frame.eip, task.eip},
                                        {"cs", frame.cs, task.cs},
                                        {"eflags", frame.eflags, task.eflags},
                                        {"user_esp", frame.user_esp, task.esp},
                                        {"user_ss", frame.user_ss, task.ss},
                                        {"vector", frame.vector, 8},
                                        {"error", frame.error, 0},
                                        {"unused_esp", frame.unused_esp, 0}}};
    std::array<char, 160> text{};
    std::size_t length = 0;
    for (const Field& field : fields) {
        if (field.is == field.should_be) { continue; }
        if (length != 0) { text[length++] = ' '; }
        for (const char c : field.name) { text[length++] = c; }
    }
    observe("frame_of.wrong", length == 0 ? std::string_view{"none"} : std::string_view{text.data(), length});
}

void run() {
    observe_fill();
    observe_frame();
}

[[gnu::section(".probes"), gnu::used]] const probe::Entry entry{"task", probe::Stage::threads, run};

} // namespace
