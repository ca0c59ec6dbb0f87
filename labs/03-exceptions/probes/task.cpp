// SPDX-License-Identifier: BSD-2-Clause
// Fills a task state that holds garbage; makes a frame of one that holds random registers; asks for the words about stacks
// that are full, nearly full and somewhere else.
#include "on_paper.h"

#include <nucleus/arch/segments.h>
#include <nucleus/arch/task_segments.h>
#include <nucleus/exceptions/double_fault.h>
#include <nucleus/interrupts/trap_frame.h>
#include <nucleus/memory/layout.h>
#include <nucleus/paging/address_space.h>
#include <probe/probe.h>

#include <array>
#include <span>
#include <string_view>

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

std::string_view words_for(std::uint32_t esp, std::span<char> into) {
    TaskState task = random_task();
    task.esp = esp;
    return exceptions::describe_stack(task, into).value_or("the error buffer_too_small, with 96 characters of room");
}

/// What a text should say at `esp`, in words of the probe's own: its beginning, up to a number.
std::string_view kind_of(std::uint32_t esp) {
    if (esp < at(kernel_guard_page) || esp > at(kernel_stack_top)) { return "esp="; }
    return esp < at(kernel_stack_bottom) + 16 ? "the nucleus' stack is full: esp=" : "the nucleus' stack has ";
}

void observe_border(std::string_view name, std::uint32_t esp) {
    std::array<char, 96> text{};
    const std::string_view words = words_for(esp, text);
    observe(name, words.starts_with(kind_of(esp)) ? std::string_view{"as the contract says"} : words);
}

bool ends_with_hex(std::string_view words, std::uint32_t value) {
    if (words.size() < 8) { return false; }
    for (int digit = 0; digit < 8; ++digit) {
        if (words[words.size() - 1 - static_cast<std::size_t>(digit)] !=
            "0123456789abcdef"[value >> (digit * 4) & 15U]) {
            return false;
        }
    }
    return true;
}

void observe_stack_words() {
    const std::uint32_t bottom = at(kernel_stack_bottom);
    observe_border("stack.below_the_guard_page", at(kernel_guard_page) - 4);
    observe_border("stack.first_of_the_guard_page", at(kernel_guard_page));
    observe_border("stack.with_12_bytes_left", bottom + 12);
    observe_border("stack.with_16_bytes_left", bottom + 16);
    observe_border("stack.empty", at(kernel_stack_top));
    observe_border("stack.above_its_top", at(kernel_stack_top) + 4);
    std::uint32_t wrong = 0;
    for (int i = 0; i < 32; ++i) {
        const std::uint32_t left = 16 + 4 * probe::random_below(1000);
        std::array<char, 96> text{};
        const std::string_view words = words_for(bottom + left, text);
        const std::string_view begins = "the nucleus' stack has ";
        std::uint32_t number = 0;
        if (words.starts_with(begins)) {
            for (const char c : words.substr(begins.size())) {
                if (c < '0' || c > '9') { break; }
                number = number * 10 + static_cast<std::uint32_t>(c - '0');
            }
        }
        wrong += number == left && ends_with_hex(words, bottom + left) ? 0U : 1U;
    }
    observe("stack.wrong_of_32", wrong);
}

} // namespace

void mica::probes::observe_task() {
    observe_stack_words();
    observe_fill();
    observe_frame();
}
