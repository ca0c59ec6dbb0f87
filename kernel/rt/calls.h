// SPDX-License-Identifier: BSD-2-Clause
// The nucleus calls as typed functions, all but those that carry messages (rt/ipc.h). Used by everything in ring 3.
// None of them waits.
#pragma once

#include <rt/handle.h>
#include <rt/result.h>
#include <rt/trap.h>

#include <string_view>

namespace mica::rt {

/// An address in a process, perhaps not this one's.
using Address = std::uint32_t;

inline Done simple_call(Trap& trap) {
    enter_nucleus(trap);
    return trap.status() == abi::Status::ok ? Done{} : fail(error_of(trap.status()));
}

template <class Kind> Result<Kind> making_call(Trap& trap) {
    enter_nucleus(trap);
    if (trap.status() != abi::Status::ok) { return fail(error_of(trap.status())); }
    return Kind{static_cast<abi::Handle>(trap.head.handle())};
}

inline std::uint32_t raw(abi::Handle handle) { return static_cast<std::uint32_t>(handle); }

inline Result<Endpoint> endpoint_create() {
    Trap trap{trap_head(abi::Call::endpoint_create)};
    return making_call<Endpoint>(trap);
}

/// Zeroed memory of that many pages, paid by this process.
inline Result<Memory> memory_create(std::uint32_t pages) {
    Trap trap{trap_head(abi::Call::memory_create), {0, pages}};
    return making_call<Memory>(trap);
}

/// Pages first .. first+pages-1 of another memory.
inline Result<Memory> memory_part(const Memory& whole, std::uint32_t first, std::uint32_t pages) {
    Trap trap{trap_head(abi::Call::memory_create, whole.handle()), {first, pages}};
    return making_call<Memory>(trap);
}

struct FrameStatus {
    std::uint32_t all, free;
};

/// Of the machine.
inline FrameStatus frame_status() {
    Trap trap{trap_head(abi::Call::memory_status)};
    enter_nucleus(trap);
    return {trap.words[0], trap.words[1]};
}

/// What of a memory goes where.
struct Mapping {
    Address address;
    std::uint32_t pages;
    std::uint32_t first_page = 0;
    abi::RightBits rights = rt::rights(abi::MemoryRight::read, abi::MemoryRight::write);
};

/// `process` = no_handle: this one.
inline Done memory_map(abi::Handle process, const Memory& memory, const Mapping& mapping) {
    Trap trap{trap_head(abi::Call::memory_map, process),
              {raw(memory.handle()), mapping.address, mapping.pages, mapping.first_page, mapping.rights}};
    return simple_call(trap);
}

inline Done memory_unmap(abi::Handle process, Address address, std::uint32_t pages) {
    Trap trap{trap_head(abi::Call::memory_unmap, process), {address, pages}};
    return simple_call(trap);
}

inline Done memory_protect(abi::Handle process, Address address, std::uint32_t pages, abi::RightBits rights) {
    Trap trap{trap_head(abi::Call::memory_protect, process), {address, pages, rights}};
    return simple_call(trap);
}

/// The quota is taken from this process'. The name is cut to twelve characters.
inline Result<Process> process_create(abi::Handle fault_endpoint, std::uint32_t quota, std::string_view name) {
    Trap trap{trap_head(abi::Call::process_create), {raw(fault_endpoint), quota}};
    for (std::size_t i = 0; i < 12 && i < name.size(); ++i) {
        trap.words[2 + i / 4] |= std::uint32_t{static_cast<std::uint8_t>(name[i])} << (i % 4 * 8);
    }
    return making_call<Process>(trap);
}

struct ThreadStart {
    Address entry, stack, buffer;
    std::uint32_t argument; ///< in EAX
    std::uint32_t priority;
};

inline Result<Thread> thread_create(abi::Handle process, const ThreadStart& start) {
    Trap trap{trap_head(abi::Call::thread_create, process),
              {start.entry, start.stack, start.buffer, start.argument, start.priority}};
    return making_call<Thread>(trap);
}

inline Done thread_control(const Thread& thread, abi::ThreadOperation operation, std::uint32_t argument = 0) {
    Trap trap{trap_head(abi::Call::thread_control, thread.handle()), {static_cast<std::uint32_t>(operation), argument}};
    return simple_call(trap);
}

/// Process, Thread or Endpoint.
inline Done destroy(const Owned& object) {
    Trap trap{trap_head(abi::Call::destroy, object.handle())};
    return simple_call(trap);
}

/// A copy in one's own table, with fewer rights, or a badge where there was none.
template <class Kind> Result<Kind> duplicate(const Kind& object, abi::RightBits rights, abi::Badge badge = 0) {
    Trap trap{trap_head(abi::Call::handle_copy), {raw(object.handle()), rights, badge}};
    return making_call<Kind>(trap);
}

/// A copy in another process' table; the answer is its number there.
inline Result<abi::Handle> grant(const Process& to, const Owned& object, abi::RightBits rights, abi::Badge badge = 0) {
    Trap trap{trap_head(abi::Call::handle_copy, to.handle()), {raw(object.handle()), rights, badge}};
    if (const Done done = simple_call(trap); !done) { return fail(done.error()); }
    return static_cast<abi::Handle>(trap.head.handle());
}

/// Rings doorbells: a set of bits.
inline Done notify(const Endpoint& endpoint, std::uint32_t bells) {
    Trap trap{trap_head(abi::Call::notify, endpoint.handle()), {bells}};
    return simple_call(trap);
}

inline Done irq_bind(const Irq& irq, const Endpoint& endpoint, std::uint32_t bells) {
    Trap trap{trap_head(abi::Call::irq_bind, irq.handle()), {raw(endpoint.handle()), bells}};
    return simple_call(trap);
}

inline Done irq_ack(const Irq& irq) {
    Trap trap{trap_head(abi::Call::irq_ack, irq.handle())};
    return simple_call(trap);
}

inline Result<IoPorts> ports_create(const IoPorts& whole, std::uint16_t first, std::uint16_t last) {
    Trap trap{trap_head(abi::Call::ports_create, whole.handle()), {first, last}};
    return making_call<IoPorts>(trap);
}

/// The endpoint's one timer: rings `bells` at `deadline` (timer ticks); bells = 0 stops it.
inline Done timer(const Endpoint& endpoint, std::uint32_t bells, std::uint32_t deadline) {
    Trap trap{trap_head(abi::Call::timer, endpoint.handle()), {bells, deadline}};
    return simple_call(trap);
}

struct Time {
    std::uint32_t ticks;        ///< of the timer, since the start
    std::uint32_t hertz;        ///< timer ticks a second
    std::uint64_t instructions; ///< RDTSC
};

inline Time time_now() {
    Trap trap{trap_head(abi::Call::clock)};
    enter_nucleus(trap);
    return {trap.words[0], trap.words[1], std::uint64_t{trap.words[3]} << 32U | trap.words[2]};
}

inline void yield() {
    Trap trap{trap_head(abi::Call::yield)};
    enter_nucleus(trap);
}

/// Ends this thread; its process' pager or supervisor learns the number and ends the process.
[[noreturn]] inline void exit(std::uint32_t number) {
    for (;;) {
        Trap trap{trap_head(abi::Call::exit), {number}};
        enter_nucleus(trap);
    }
}

struct ProcessStatus {
    std::uint32_t quota_left, threads, handles, timer_ticks;
};

/// `process` = no_handle: this one.
inline Result<ProcessStatus> process_status(abi::Handle process) {
    Trap trap{trap_head(abi::Call::process_status, process)};
    if (const Done done = simple_call(trap); !done) { return fail(done.error()); }
    return ProcessStatus{trap.words[0], trap.words[1], trap.words[2], trap.words[3]};
}

/// The nucleus' console of last resort, for what has to be said before, or without, a console server.
void last_words(std::string_view text);

} // namespace mica::rt
