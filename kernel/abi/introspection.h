// SPDX-License-Identifier: BSD-2-Clause
// The nucleus' description of itself: where its objects are in memory and which field has which offset. It stands at the symbol mica_introspection and is
// a constant of the image, so a host shows threads, queues and the trace of a stopped machine without debug information.
#pragma once

#include <cstdint>

namespace mica::abi {

/// Addresses are linear. A list is a word that holds the first object's address (0: none); each object holds the next one's at its `next` offset.
/// A queue of threads is such a word too, of a ring: the last one's next is the first.
struct Introspection {
    char magic[8]; ///< "MICAVIEW"
    std::uint32_t version;
    std::uint32_t bytes; ///< of this structure

    std::uint32_t current;      ///< address of the word that holds the running thread's address; 0: idle
    std::uint32_t processes;    ///< address of the word that starts the list of processes
    std::uint32_t ready_queues; ///< address of priority_count words, each a queue of threads
    std::uint32_t timer_ticks;  ///< address of the low word
    std::uint32_t frames_free;  ///< address of the number of free frames
    std::uint32_t trace;        ///< address of trace_events TraceEvents
    std::uint32_t trace_next; ///< address of the word that counts events; the newest is at (count - 1) mod trace_events

    struct {
        std::uint32_t type, references;
    } object; ///< of every object: ObjectType (8 bits), number of references

    struct {
        std::uint32_t next, threads, directory, handles, quota, name, ticks;
    } process;
    ///< directory: physical address, 0 when dead; handles: address of handle_limit HandleSlots; name: 12 characters

    struct {
        std::uint32_t next, frame, process, state, suspended, priority, effective, queue_next, waits_for, caller,
            buffer;
    } thread;
    ///< frame: a TrapFrame in the object itself; state: ThreadState (8 bits); waits_for: endpoint or thread, by state; caller: whom it serves

    struct {
        std::uint32_t bells, callers, receivers, server;
    } endpoint; ///< two queues of threads; server: who received last

    struct {
        std::uint32_t base, pages, device;
    } memory; ///< base: physical

    struct {
        std::uint32_t bytes, object, rights, badge;
    } handle; ///< HandleSlot: object 4 bytes (0: free), rights 8 bits, badge 16 bits
};
inline constexpr std::uint32_t introspection_version = 1;

enum class ThreadState : std::uint8_t {
    ready,     ///< in a ready queue, or running, unless suspended
    calling,   ///< queued at endpoint waits_for
    receiving, ///< waits at endpoint waits_for
    replying, ///< its message was received; waits for the reply of thread waits_for (0: its token is in a handle table)
    dead,
};

} // namespace mica::abi
