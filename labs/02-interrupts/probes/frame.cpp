// SPDX-License-Identifier: BSD-2-Clause
// The way through entry.S and back: INT instructions with random registers, a handler that looks at the frame and one that
// changes it, and an exception with an error code.

#include "own_table.h"
#include "provoke.h"

#include <nucleus/arch/segments.h>
#include <nucleus/interrupts/dispatch.h>
#include <probe/probe.h>

#include <span>

namespace {

using namespace mica;
using namespace mica::probes;
using interrupts::TrapFrame;
using interrupts::Vector;
using probe::observe;
using probe::observe_signed;

constexpr std::uint32_t direction_flag = 0x400;
constexpr std::uint32_t random_flags = 0xCD5; // CF PF AF ZF SF DF OF
constexpr std::uint32_t always_set = 0x2;

constinit TrapFrame seen{};
constinit unsigned calls = 0;
constinit std::uint32_t handler_ds = segments::kernel_data_selector; // stays at the first wrong one
constinit std::uint32_t handler_es = segments::kernel_data_selector;
constinit std::uint32_t handler_flags = 0;
constinit const RegisterFile* replacement = nullptr;

std::uint32_t random_word() { return static_cast<std::uint32_t>(probe::random() >> 32U); }

/// Random general registers, flags and segment selectors: kernel data, user data, and in FS and GS also the null selector.
RegisterFile random_registers() {
    constexpr std::uint32_t selectors[] = {segments::kernel_data_selector, segments::user_data_selector, 0};
    RegisterFile file{};
    for (unsigned r = eax; r <= ebp; ++r) { file[r] = random_word(); }
    file[eflags] = (random_word() & random_flags) | always_set;
    file[ds] = selectors[probe::random_below(2)];
    file[es] = selectors[probe::random_below(2)];
    file[fs] = selectors[probe::random_below(3)];
    file[gs] = selectors[probe::random_below(3)];
    return file;
}

RegisterFile registers_in(const TrapFrame& frame) {
    return {frame.eax, frame.ebx,    frame.ecx,          frame.edx,          frame.esi,          frame.edi,
            frame.ebp, frame.eflags, frame.ds & 0xFFFFU, frame.es & 0xFFFFU, frame.fs & 0xFFFFU, frame.gs & 0xFFFFU};
}

void keep_wrong(std::uint32_t& kept, std::uint32_t selector) {
    if (kept == segments::kernel_data_selector) { kept = selector & 0xFFFFU; }
}

/// The handler. Records first, and clears DF for itself: with an entry that does not, the compiler's copies go wrong.
void look(TrapFrame& frame) {
    std::uint32_t flags;
    std::uint32_t data;
    std::uint32_t extra;
    asm volatile("pushfl; popl %0; cld; movl %%ds, %1; movl %%es, %2"
                 : "=r"(flags), "=r"(data), "=r"(extra)
                 :
                 : "memory");
    handler_flags = flags;
    keep_wrong(handler_ds, data);
    keep_wrong(handler_es, extra);
    ++calls;
    seen = frame;
    if (replacement != nullptr) {
        const RegisterFile& with = *replacement;
        frame.eax = with[eax];
        frame.ebx = with[ebx];
        frame.ecx = with[ecx];
        frame.edx = with[edx];
        frame.esi = with[esi];
        frame.edi = with[edi];
        frame.ebp = with[ebp];
        frame.eflags = with[eflags];
        frame.ds = with[ds];
        frame.es = with[es];
        frame.fs = with[fs];
        frame.gs = with[gs];
    }
}

/// Collects names of registers, each once: "ebx edi", or "none".
class NameList {
public:
    void note_differences(const RegisterFile& expected, const RegisterFile& actual, unsigned first, unsigned last) {
        for (unsigned r = first; r <= last; ++r) { m_noted |= expected[r] != actual[r] ? 1U << r : 0U; }
    }

    void observe_as(std::string_view name) const {
        std::array<char, 64> text{};
        std::size_t length = 0;
        for (unsigned r = 0; r < register_count; ++r) {
            if ((m_noted & 1U << r) == 0) { continue; }
            if (length != 0) { text[length++] = ' '; }
            for (const char c : register_names[r]) { text[length++] = c; }
        }
        observe(name, length == 0 ? std::string_view{"none"} : std::string_view{text.data(), length});
    }

private:
    unsigned m_noted = 0;
};

std::string_view name_of_segment(std::uint32_t selector) {
    switch (selector) {
    case segments::kernel_data_selector: return "kernel data (0x10)";
    case segments::user_data_selector: return "user data (0x23)";
    case 0: return "null";
    default: return "something else";
    }
}

/// The smallest claim: INT reaches the handler once and comes back.
void first_time() {
    RegisterFile before{};
    before[eflags] = always_set;
    before[ds] = before[es] = before[fs] = before[gs] = segments::kernel_data_selector;
    const RegisterFile after = interrupt_with(before);
    observe("int.handler_calls", calls);
    observe_signed("int.stack_moved", static_cast<std::int32_t>(after[esp] - before[esp]));
    observe("frame.vector", seen.vector);
    observe("frame.error", seen.error);
    observe("frame.cs", seen.cs & 0xFFFFU);
    observe_signed("frame.eip_beyond", static_cast<std::int32_t>(seen.eip - address_after_interrupt()));
}

void keep_everything() {
    NameList in_frame;
    NameList registers;
    NameList segments_lost;
    NameList flags;
    unsigned direction_set = 0;
    for (int trial = 0; trial < 24; ++trial) {
        RegisterFile before = random_registers();
        const RegisterFile after = interrupt_with(before);
        in_frame.note_differences(before, registers_in(seen), eax, gs);
        registers.note_differences(before, after, eax, ebp);
        registers.note_differences(before, after, esp, esp);
        segments_lost.note_differences(before, after, ds, gs);
        flags.note_differences(before, after, eflags, eflags);
        direction_set += (handler_flags & direction_flag) != 0 ? 1U : 0U;
    }
    observe("handler.ds", name_of_segment(handler_ds));
    observe("handler.es", name_of_segment(handler_es));
    observe("handler.direction_set_of_24", direction_set);
    in_frame.observe_as("frame.wrong");
    registers.observe_as("registers.changed");
    segments_lost.observe_as("segments.changed");
    flags.observe_as("flags.changed");
}

void take_changes() {
    NameList ignored;
    for (int trial = 0; trial < 12; ++trial) {
        RegisterFile before = random_registers();
        const RegisterFile wanted = random_registers();
        replacement = &wanted;
        const RegisterFile after = interrupt_with(before);
        replacement = nullptr;
        ignored.note_differences(wanted, after, eax, gs);
    }
    ignored.observe_as("changes.ignored");
}

constinit unsigned faults = 0;

void skip_bad_load(TrapFrame& frame) {
    ++faults;
    seen = frame;
    frame.eip += bad_load_bytes;
}

void survive_error_code() {
    if (!interrupts::register_handler(Vector::general_protection, skip_bad_load)) { return; }
    std::uint32_t before;
    std::uint32_t after;
    asm volatile("movl %%esp, %0" : "=r"(before));
    load_bad_selector();
    asm volatile("movl %%esp, %0" : "=r"(after));
    observe("fault.handler_calls", faults);
    observe("fault.vector", seen.vector);
    observe("fault.error", seen.error);
    observe_signed("fault.stack_moved", static_cast<std::int32_t>(after - before));
}

void run() {
    if (gates_in_place() != 256 || !interrupts::register_handler(Vector{provoked_vector}, look)) { return; }
    first_time();
    keep_everything();
    take_changes();
    survive_error_code();
}

[[gnu::section(".probes"), gnu::used]] const probe::Entry entry{"frame", probe::Stage::interrupts, run};

} // namespace
