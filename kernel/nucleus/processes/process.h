// SPDX-License-Identifier: BSD-2-Clause
// A process: an address space, a handle table, and where its faults go. Student part of lab 06: process.cpp, thread.cpp, user_copy.cpp. Used by
// everything above memory.
#pragma once

#include <nucleus/arch/task_segments.h>
#include <nucleus/capabilities/handle_table.h>
#include <nucleus/paging/address_space.h>
#include <nucleus/scheduling/thread.h>

namespace mica {

struct Process {
    static constexpr abi::ObjectType object_type = abi::ObjectType::process;

    capabilities::Object object{object_type, false, 1};
    Process* next = nullptr; ///< in the list of all that live
    Thread* threads = nullptr;
    paging::AddressSpace space{};
    capabilities::HandleTable handles{};
    Endpoint* fault_endpoint = nullptr;              ///< counted; null: the first fault is the end
    std::uint32_t fault_badge_bits = 0;              ///< in bits 16..31
    std::uint16_t io_map_base = segments::no_io_map; ///< of the TSS, while this process runs
    Process* parent = nullptr;                       ///< counted: who gets the quota back
    std::array<std::uint32_t, 3> name{};
    std::uint32_t ticks = 0; ///< timer ticks it has run
};

namespace processes {

using abi::Status;

inline constinit Process* all = nullptr; ///< list of all that live

/// An empty process: a directory, a handle table, `quota` pages that come from `parent` (null: from nobody), two of
/// which those two cost. The caller holds the one reference. Null when there is no memory or quota; then nothing has
/// changed.
[[nodiscard]] Process* create(Process* parent, std::uint32_t quota);

/// Ends it: the processes that live on its quota, its threads, its handles, its memory; what waited for its threads
/// gets peer_died. The object stays while it is referred to. May be the running thread's own; then the caller must
/// leave by go_on(). Twice does nothing.
void destroy(Process& process);

struct ThreadStart {
    std::uint32_t eip, esp, buffer, argument, priority;
};

/// A thread that is ready: in ring 3, with clean registers (abi/first_program.h). Being alive is its one reference.
/// bad_argument, occupied, no_memory.
[[nodiscard]] Status create_thread(Process& process, const ThreadStart& start, Thread*& thread);

/// Ends it: it leaves every queue; who waits for its reply gets peer_died; its buffer is unmapped and given back. Twice
/// does nothing.
void destroy(Thread& thread);

/// Makes of a frame one that leads into ring 3 and gives it nothing it must not have: flat segments of ring 3;
/// interrupts on; of the other flags only arithmetic, direction and trap.
void confine(interrupts::TrapFrame& frame);

/// Copies into.size() bytes from `from` of an address space, loaded or not, as ring 3 could read them. False, and
/// `into` undefined, when a byte of them is not mapped, is the nucleus', or lies beyond the end of all addresses.
/// Nothing is ever read through `from` itself: so nothing faults. For debug_write, the only call that takes a pointer.
[[nodiscard]] bool copy_from_user(const paging::AddressSpace& space, std::uint32_t from, std::span<std::byte> into);

/// Kit: gives back `pages` to `payer`, or if that is dead to the nearest living one it had them from. Null: to nobody.
void refund(Process* payer, std::uint32_t pages);

/// Kit: for capabilities::release: the last reference has gone.
void unmake(Process& process);

} // namespace processes
} // namespace mica
