// SPDX-License-Identifier: BSD-2-Clause
// report() about frames that the probe has made: compared line by line with texts that the probe puts together itself.
#include "on_paper.h"

#include <nucleus/exceptions/explain.h>
#include <probe/probe.h>
#include <probe/tally.h>

#include <algorithm>
#include <array>

extern "C" void mica_report_landmark();
/// A function with a name of its own, to be found by it. Nobody calls it.
[[gnu::used]] void mica_report_landmark() { asm volatile("nop; nop; nop; nop; nop; nop; nop; nop"); }

namespace {

using namespace mica;
using interrupts::TrapFrame;
using probe::observe;

using Buffer = std::array<char, 640>;

constexpr std::uint32_t no_function = 0x1000; // user space
constexpr std::uint32_t ring_0 = 0x08, ring_3 = 0x1B;
constexpr std::uint32_t divide_error = 0, double_fault = 8, page_fault = 14;

std::uint32_t random_word() { return static_cast<std::uint32_t>(probe::random() >> 32U); }

TrapFrame random_frame(std::uint32_t vector, std::uint32_t cs) {
    TrapFrame frame{};
    auto* words = reinterpret_cast<std::uint32_t*>(&frame);
    for (std::size_t i = 0; i < sizeof frame / sizeof *words; ++i) { words[i] = random_word(); }
    frame.vector = vector;
    frame.error = 0;
    frame.cs = cs;
    frame.eip = no_function;
    return frame;
}

std::string_view report_of(const TrapFrame& frame, Buffer& buffer, std::uint32_t address = 0) {
    return exceptions::report(frame, address, buffer)
        .value_or("the error buffer_too_small, with 640 characters of room\n");
}

/// Line `number` of a text, from 0, without its newline; empty where there is none.
std::string_view line_of(std::string_view text, int number) {
    for (; number > 0; --number) {
        const std::size_t end = text.find('\n');
        if (end == std::string_view::npos) { return {}; }
        text.remove_prefix(end + 1);
    }
    return text.substr(0, text.find('\n'));
}

std::uint32_t lines_in(std::string_view text) {
    return static_cast<std::uint32_t>(std::count(text.begin(), text.end(), '\n'));
}

/// "=" and eight digits behind a name.
std::string_view shown(std::string_view text, std::string_view name) {
    const std::size_t at = text.find(name);
    return at == std::string_view::npos || text.size() < at + name.size() + 8 ? "" : text.substr(at + name.size(), 8);
}

std::array<char, 8> digits(std::uint32_t value) {
    std::array<char, 8> made{};
    for (std::size_t i = 0; i < 8; ++i) { made[i] = "0123456789abcdef"[value >> (28 - 4 * i) & 15U]; }
    return made;
}

/// A frame that is the same in every run, so that lab.toml can say what the lines are.
void registers() {
    TrapFrame frame = random_frame(divide_error, ring_3);
    frame.eax = 0xA;
    frame.ebx = 0xB0;
    frame.ecx = 0xC00;
    frame.edx = 0xD000;
    frame.esi = 0x51;
    frame.edi = 0xD1;
    frame.ebp = 0xB9;
    frame.user_esp = 0xBFFF0000;
    frame.unused_esp = 0xC0000000;
    frame.ds = 0xDEAD0023;
    frame.eflags = 0x202;
    Buffer buffer{};
    const std::string_view text = report_of(frame, buffer);
    observe("report.line_1", line_of(text, 0));
    observe("report.line_2", line_of(text, 1));
    observe("report.line_3", line_of(text, 2));
}

/// All twelve, of random frames. The first that is wrong is named.
void random_registers() {
    probe::Tally tally;
    for (int i = 0; i < 32; ++i) {
        const TrapFrame frame = random_frame(divide_error, ring_3);
        const std::pair<std::string_view, std::uint32_t> expected[]{
            {" eax=", frame.eax},   {" ebx=", frame.ebx}, {" ecx=", frame.ecx},         {" edx=", frame.edx},
            {"\n esi=", frame.esi}, {" edi=", frame.edi}, {" ebp=", frame.ebp},         {" esp=", frame.user_esp},
            {"\n eip=", frame.eip}, {" cs=", frame.cs},   {" ds=", frame.ds & 0xFFFFU}, {" eflags=", frame.eflags}};
        Buffer buffer{};
        const std::string_view text = report_of(frame, buffer);
        for (const auto& [name, value] : expected) {
            const auto right = digits(value);
            const std::string_view is = shown(text, name);
            tally.count(is == std::string_view{right.data(), right.size()}, [&](probe::Story& story) {
                story << name.substr(name.find_last_of(' ') + 1) << is << ", should be ";
                story.hex(value, 8);
            });
        }
    }
    tally.report("report.registers");
}

/// Of ring 0: where ESP was before the processor pushed EFLAGS.
std::uint32_t behind(const TrapFrame& frame) {
    return static_cast<std::uint32_t>(reinterpret_cast<std::uintptr_t>(&frame.user_esp));
}

/// Whose stack is shown as that of the interrupted code.
void observe_stack(std::string_view name, const TrapFrame& frame, std::uint32_t expected) {
    Buffer buffer{};
    const std::string_view is = shown(report_of(frame, buffer), " esp=");
    const auto is_that = [&](std::uint32_t value) {
        const auto text = digits(value);
        return is == std::string_view{text.data(), text.size()};
    };
    const auto begin = static_cast<std::uint32_t>(reinterpret_cast<std::uintptr_t>(&frame));
    observe(name, is_that(expected)           ? std::string_view{"the stack that was in use"}
                  : is_that(frame.user_esp)   ? "what lies where ring 3 has its user_esp"
                  : is_that(frame.unused_esp) ? "unused_esp"
                  : is_that(behind(frame))    ? "where this frame ends"
                  : is_that(begin)            ? "the address of the frame"
                                              : is);
}

void stacks() {
    const TrapFrame of_ring_0 = random_frame(page_fault, ring_0);
    observe_stack("report.stack.ring_0", of_ring_0, behind(of_ring_0));
    const TrapFrame device = random_frame(0x51, ring_0);
    observe_stack("report.stack.ring_0_vector_81", device, behind(device));
    const TrapFrame of_ring_3 = random_frame(page_fault, ring_3);
    observe_stack("report.stack.ring_3", of_ring_3, of_ring_3.user_esp);
    const TrapFrame of_task = random_frame(double_fault, ring_0);
    observe_stack("report.stack.double_fault", of_task, of_task.user_esp);
}

void places() {
    TrapFrame frame = random_frame(divide_error, ring_0);
    const auto landmark = static_cast<std::uint32_t>(reinterpret_cast<std::uintptr_t>(&mica_report_landmark));
    Buffer buffer{};
    const auto place_at = [&](std::string_view name, std::uint32_t eip) {
        frame.eip = eip;
        observe(name, line_of(report_of(frame, buffer), 3));
    };
    place_at("report.place.inside", landmark + 5);
    place_at("report.place.first_instruction", landmark);
    frame.eip = no_function;
    const std::string_view text = report_of(frame, buffer);
    const std::size_t place = text.find("\n in ");
    observe("report.place.no_function",
            place == std::string_view::npos ? "no such line" : line_of(text.substr(place + 1), 0));
}

void reasons() {
    TrapFrame frame = random_frame(page_fault, ring_0);
    frame.error = 2;
    Buffer buffer{}, own{};
    const std::uint32_t address = random_word();
    const std::string_view reason = exceptions::explain(page_fault, frame.error, address, own).value_or("");
    const std::string_view last = line_of(report_of(frame, buffer, address), 3);
    const bool same = last.size() == reason.size() + 1 && last.starts_with(' ') && last.ends_with(reason);
    observe("report.reason.page_fault", same ? std::string_view{"what explain() says"} : last);
    observe("report.lines.page_fault", lines_in(report_of(frame, buffer, address)));
    frame.vector = divide_error;
    observe("report.lines.divide_error", lines_in(report_of(frame, buffer)));
}

void room() {
    const TrapFrame frame = random_frame(divide_error, ring_3);
    Buffer buffer{};
    const std::size_t enough = report_of(frame, buffer).size();
    std::uint32_t texts = 0, outside = 0;
    for (std::size_t less = 0; less < enough; ++less) {
        buffer.fill('~');
        texts += exceptions::report(frame, 0, std::span{buffer}.first(less)).has_value() ? 1U : 0U;
        outside += std::all_of(buffer.begin() + less, buffer.end(), [](char c) { return c == '~'; }) ? 0U : 1U;
    }
    observe("report.room.texts_that_cannot_fit", texts);
    observe("report.room.wrote_outside", outside);
    observe("report.room.just_enough", exceptions::report(frame, 0, std::span{buffer}.first(enough)).has_value());
    observe("report.room.needed", static_cast<std::uint32_t>(enough));
}

} // namespace

void mica::probes::observe_report() {
    registers();
    random_registers();
    stacks();
    places();
    reasons();
    room();
}
