// SPDX-License-Identifier: BSD-2-Clause
// What a probe of a lab of servers may say. Such a probe runs in ring 3, in the examiner: a program that the nucleus
// starts in the supervisor's place. It starts the student's programs as the supervisor does (household.h), is their
// client and their hardware, and reports observations, never a verdict. A probe is one file
// labs/<lab>/probes/<name>.cpp with
//
//     namespace mica::examiner { void start_order() { … observe("look_up.answer", …); … } }
//
// The secret of the run stays in the nucleus: a student's program shares no memory with the examiner and cannot report.
#pragma once

#include <probe/examiner/gate.h>

#include <rt/handle.h>

#include <cstdint>
#include <span>
#include <string_view>

namespace mica::examiner {

struct Probe {
    std::string_view name;
    void (*run)(); ///< when it returns, the run ends as by finish()
};

/// Generated from lab.cmake.
std::span<const Probe> probes();

/// As mica::probe has them (probe/probe.h).
void observe(std::string_view name, std::uint64_t value);
void observe(std::string_view name, std::string_view text);
inline void observe(std::string_view name, const char* text) { observe(name, std::string_view{text}); }
inline void observe(std::string_view name, bool value) { observe(name, static_cast<std::uint64_t>(value ? 1 : 0)); }
// std::uint32_t is one of these two, and std::size_t one of them, which differs among compilers for i386.
inline void observe(std::string_view name, unsigned value) { observe(name, static_cast<std::uint64_t>(value)); }
inline void observe(std::string_view name, unsigned long value) { observe(name, static_cast<std::uint64_t>(value)); }
void mark(std::string_view label);
std::uint64_t random();
/// 0 <= result < bound. Pre: bound > 0.
std::uint32_t random_below(std::uint32_t bound);
[[noreturn]] void finish();

/// Ports by the gate. The examiner holds a handle to all ports and could use them itself, but then the nucleus would
/// write its map of 65536 bits anew each time it runs.
std::uint8_t in8(std::uint16_t port);
void out8(std::uint16_t port, std::uint8_t value);

/// Messages of the process since this was last asked of any.
probe::MessageCount count_messages(const rt::Process& process);

/// Observes crash.at: where the process stands, then its callers. The host turns them into the student's line.
void observe_place(const rt::Process& process);

} // namespace mica::examiner
