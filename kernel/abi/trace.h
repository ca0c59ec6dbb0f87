// SPDX-License-Identifier: BSD-2-Clause
// The trace ring: what the nucleus noted while it ran, about ten instructions an event. Written by nucleus/trace, read
// by the host from outside.
#pragma once

#include <cstdint>

namespace mica::abi {

/// `subject` and `object` are addresses of kernel objects unless said otherwise.
enum class TraceKind : std::uint8_t {
    none,
    switch_to, ///< subject: thread that goes on; object: the one before (0: idle)
    call,      ///< subject: the caller whose message arrives; object: the server thread
    queue,     ///< subject: the caller that must wait; object: endpoint
    receive,   ///< subject: the server that waits; object: endpoint
    reply,     ///< subject: the server; object: the caller that goes on
    notify,    ///< subject: endpoint; object: the bits
    interrupt, ///< subject: line; object: thread that ran (0: idle)
    fault,     ///< subject: thread; object: EIP; detail: vector
    map,       ///< subject: process; object: address; detail: pages, at most 0xFFFF
    unmap,     ///< the same
    create,    ///< subject: object; detail: ObjectType
    destroy,   ///< the same
    timer,     ///< subject: endpoint whose timer rang
};
inline constexpr unsigned trace_kind_count = 14;

struct TraceEvent {
    std::uint32_t tick; ///< RDTSC, low half
    std::uint32_t what; ///< kind in bits 0..7, detail in 16..31
    std::uint32_t subject;
    std::uint32_t object;
};
static_assert(sizeof(TraceEvent) == 16);

inline constexpr std::uint32_t trace_events = 1024; ///< in the ring; a power of two

} // namespace mica::abi
