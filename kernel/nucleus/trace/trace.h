// SPDX-License-Identifier: BSD-2-Clause
// The trace ring (abi/trace.h): what happened, for whoever looks at the machine from outside. Used by everything that
// changes who runs or what is mapped.
#pragma once

#include <abi/rights.h>
#include <abi/trace.h>

namespace mica::trace {

inline constinit abi::TraceEvent ring[abi::trace_events]{};
inline constinit std::uint32_t next = 0; ///< where the next event goes: bytes from the ring's beginning

/// Notes an event: nine instructions and the operands.
inline void note(abi::TraceKind kind, std::uint32_t subject, std::uint32_t object, std::uint32_t detail = 0) {
    std::uint32_t tick;
    asm volatile("rdtsc" : "=a"(tick) : : "edx");
    auto& event = *reinterpret_cast<abi::TraceEvent*>(reinterpret_cast<std::uintptr_t>(ring) + next);
    event.tick = tick;
    event.what = static_cast<std::uint32_t>(kind) | detail << 16U;
    event.subject = subject;
    event.object = object;
    next = (next + sizeof(event)) % sizeof(ring);
}

inline void note(abi::TraceKind kind, const void* subject, const void* object,
                 abi::ObjectType type = abi::ObjectType::none) {
    note(kind, reinterpret_cast<std::uintptr_t>(subject), reinterpret_cast<std::uintptr_t>(object),
         static_cast<std::uint32_t>(type));
}

} // namespace mica::trace
