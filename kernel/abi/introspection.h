// SPDX-License-Identifier: BSD-2-Clause
// The nucleus' description of itself: where its objects are in memory and which field has which offset. It stands at
// the symbol mica_introspection and is a constant of the image, so a host shows threads, queues and the trace of a
// stopped machine without debug information.
#pragma once

#include <cstdint>

namespace mica::abi {

// Offsets of fields, in bytes. Fields without a size are words.

struct ObjectLayout {
    std::uint32_t type; ///< ObjectType: 8 bits
    std::uint32_t references;
};
struct ProcessLayout {
    std::uint32_t next;      ///< of the list of processes
    std::uint32_t threads;   ///< list
    std::uint32_t directory; ///< physical
    std::uint32_t handles;   ///< address of handle_limit slots
    std::uint32_t quota;     ///< pages
    std::uint32_t name;      ///< 12 characters
    std::uint32_t ticks;     ///< timer ticks it has run
};
struct ThreadLayout {
    std::uint32_t next;       ///< of the process' list
    std::uint32_t frame;      ///< a TrapFrame in the object itself
    std::uint32_t process;    ///< address
    std::uint32_t state;      ///< ThreadState: 8 bits
    std::uint32_t suspended;  ///< 8 bits
    std::uint32_t priority;   ///< 8 bits
    std::uint32_t effective;  ///< 8 bits
    std::uint32_t queue_next; ///< of the queue it is in
    std::uint32_t endpoint;   ///< calling, receiving: where
    std::uint32_t server;     ///< replying: who has its message; 0: its token is in a handle table
    std::uint32_t caller;     ///< whom it serves; 0: nobody
};
struct EndpointLayout {
    std::uint32_t bells;
    std::uint32_t callers;  ///< queue of threads
    std::uint32_t receiver; ///< the thread that waits to receive; 0: none
    std::uint32_t server;   ///< who received here last
};
struct MemoryLayout {
    std::uint32_t base; ///< physical, in pages
    std::uint32_t pages;
    std::uint32_t device; ///< 8 bits
};
struct HandleLayout {
    std::uint32_t bytes;  ///< of a slot
    std::uint32_t object; ///< address; 0: free
    std::uint32_t rights; ///< 16 bits
    std::uint32_t badge;  ///< 16 bits
};

/// Addresses are linear. A list is a word that holds the first object's address (0: none); each object holds the next
/// one's at its `next` offset. A queue of threads is such a word too, of a ring: the last one's next is the first.
template <typename Address> struct IntrospectionOf {
    char magic[8]; ///< "MICAVIEW"
    std::uint32_t version;
    std::uint32_t bytes; ///< of this structure

    Address current;      ///< of the word that holds the running thread's address; 0: idle
    Address processes;    ///< of the word that starts the list of processes
    Address ready_queues; ///< of priority_count words, each a queue of threads
    Address timer_ticks;  ///< of their number: the low word
    Address frames_free;  ///< of their number
    Address trace;        ///< of trace_events TraceEvents
    Address trace_next;   ///< of the place of the next event: bytes from `trace` on; the oldest event is there

    ObjectLayout object; ///< of the beginning of every object
    ProcessLayout process;
    ThreadLayout thread;
    EndpointLayout endpoint;
    MemoryLayout memory;
    HandleLayout handle;
};
/// As the host reads it. The nucleus fills it in with pointers, which have the same size there.
using Introspection = IntrospectionOf<std::uint32_t>;
inline constexpr std::uint32_t introspection_version = 1;

enum class ThreadState : std::uint8_t {
    ready,     ///< in a ready queue, or running, unless suspended
    calling,   ///< queued at `endpoint`
    receiving, ///< waits at `endpoint`
    replying,  ///< its message was received; waits for the reply of `server`
    dead,
};

} // namespace mica::abi
