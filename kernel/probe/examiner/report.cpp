// SPDX-License-Identifier: BSD-2-Clause
// Reports by the gate of the nucleus (gate.h); and the examiner's program(), which runs the probe of this boot.
#include <probe/examiner/examiner.h>

#include <rt/start.h>
#include <rt/text.h>

namespace mica::examiner {
namespace {

using probe::Operation;
using probe::Report;

void enter(Operation operation, Report& report) {
    static_assert(probe::gate_vector == 0x82);
    asm volatile("int $0x82" : : "a"(operation), "d"(&report) : "memory");
}

void set_name(Report& report, std::string_view name) {
    report.name = reinterpret_cast<std::uint32_t>(name.data());
    report.name_bytes = static_cast<std::uint32_t>(name.size());
}

} // namespace

void observe(std::string_view name, std::uint64_t value) {
    Report report{.number = value};
    set_name(report, name);
    enter(Operation::observe_number, report);
}

void observe(std::string_view name, std::string_view text) {
    Report report{.text = reinterpret_cast<std::uint32_t>(text.data()),
                  .text_bytes = static_cast<std::uint32_t>(std::min<std::size_t>(text.size(), 480))};
    set_name(report, name);
    enter(Operation::observe_text, report);
}

void mark(std::string_view label) {
    Report report{};
    set_name(report, label);
    enter(Operation::mark, report);
}

std::uint64_t random() {
    Report report{};
    enter(Operation::random, report);
    return report.number;
}

std::uint32_t random_below(std::uint32_t bound) { return static_cast<std::uint32_t>(random() >> 33U) % bound; }

probe::MessageCount count_messages(const rt::Process& process) {
    Report report{.number = static_cast<std::uint32_t>(process.handle())};
    enter(Operation::count_messages, report);
    return {static_cast<std::uint32_t>(report.number), static_cast<std::uint32_t>(report.number >> 32U)};
}

std::uint8_t in8(std::uint16_t port) {
    Report report{.number = port};
    enter(Operation::port_in, report);
    return static_cast<std::uint8_t>(report.number);
}

void out8(std::uint16_t port, std::uint8_t value) {
    Report report{.number = port | std::uint32_t{value} << 16U};
    enter(Operation::port_out, report);
}

void observe_place(const rt::Process& process) {
    Report report{.number = static_cast<std::uint32_t>(process.handle())};
    enter(Operation::crash_place, report);
}

void finish() {
    Report report{};
    for (;;) { enter(Operation::finish, report); }
}

} // namespace mica::examiner

int program() {
    using namespace mica;
    char name[64] = {};
    probe::Report report{.text = reinterpret_cast<std::uint32_t>(name), .text_bytes = sizeof name};
    examiner::enter(probe::Operation::probe_name, report);
    for (const examiner::Probe& probe : examiner::probes()) {
        if (probe.name == std::string_view{name, static_cast<std::size_t>(report.number)}) { probe.run(); }
    }
    examiner::finish();
}
