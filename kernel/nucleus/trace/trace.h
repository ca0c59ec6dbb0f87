// SPDX-License-Identifier: BSD-2-Clause
// The trace ring (abi/trace.h): what happened, for whoever looks at the machine from outside. Used by everything that changes who runs or what is mapped.
#pragma once

#include <abi/trace.h>

#include <array>
#include <cstdint>

namespace mica::trace {

extern constinit std::array<abi::TraceEvent, abi::trace_events> ring;
extern constinit std::uint32_t count; ///< events so far; the next goes to count mod trace_events

/// Notes an event: about a dozen instructions.
inline void note(abi::TraceKind kind, std::uint32_t subject, std::uint32_t object, std::uint32_t detail = 0)
{
    std::uint32_t tick;
    asm volatile("rdtsc" : "=a"(tick) : : "edx");
    ring[count++ % abi::trace_events] = {tick, static_cast<std::uint32_t>(kind) | detail << 16U, subject, object};
}

inline void note(abi::TraceKind kind, const void* subject, const void* object, std::uint32_t detail = 0)
{
    note(kind, reinterpret_cast<std::uintptr_t>(subject), reinterpret_cast<std::uintptr_t>(object), detail);
}

} // namespace mica::trace
