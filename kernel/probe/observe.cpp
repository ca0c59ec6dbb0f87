// SPDX-License-Identifier: BSD-2-Clause
// What probe.h offers to a probe for reporting: values, marks, the end.
#include <probe/channel.h>
#include <probe/probe.h>

#include <nucleus/arch/cpu.h>
#include <probe/power.h>

namespace mica::probe {

void observe(std::string_view name, std::uint64_t value) {
    Frame frame;
    send(frame.word("value ").word(name).word(" u:").number(value));
}

void observe_signed(std::string_view name, std::int64_t value) {
    Frame frame;
    send(frame.word("value ").word(name).word(" i:").number(value));
}

void observe(std::string_view name, std::string_view text) {
    Frame frame;
    send(frame.word("value ").word(name).word(" s:").text(text));
}

void mark(std::string_view label) {
    Frame frame;
    send(frame.word("mark ").word(label));
    mica_probe_mark_reached();
}

void finish() {
    Frame frame;
    send(frame.word("end"));
    mica_probe_end_reached();
    power::off();
}

std::uint64_t ticks() { return arch::ticks(); }

} // namespace mica::probe
