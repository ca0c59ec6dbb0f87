// SPDX-License-Identifier: BSD-2-Clause
// The trace ring (abi/trace.h): what happened, for whoever looks at the machine from outside. Used by everything that
// changes who runs or what is mapped.
#pragma once

#include <abi/rights.h>
#include <abi/trace.h>

namespace mica::trace {

inline constinit abi::TraceEvent ring[abi::trace_events]{};
inline constinit std::uint32_t next = 0; ///< where the next event goes: bytes from the ring's beginning

constexpr std::uint32_t word_of(std::uint32_t number) { return number; }
inline std::uint32_t word_of(const void* object) { return reinterpret_cast<std::uintptr_t>(object); }

/// Notes an event: nine instructions and the operands. `subject` and `object` are addresses or numbers.
template <typename Detail = std::uint32_t>
void note(abi::TraceKind kind, auto subject, auto object, Detail detail = {}) {
    std::uint32_t tick;
    asm volatile("rdtsc" : "=a"(tick) : : "edx");
    auto& event = *reinterpret_cast<abi::TraceEvent*>(reinterpret_cast<std::uintptr_t>(ring) + next);
    event.tick = tick;
    event.what = static_cast<std::uint32_t>(kind) | static_cast<std::uint32_t>(detail) << 16U;
    event.subject = word_of(subject);
    event.object = word_of(object);
    next = (next + sizeof(event)) % sizeof(ring);
}

} // namespace mica::trace
