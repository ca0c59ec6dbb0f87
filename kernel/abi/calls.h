// SPDX-License-Identifier: BSD-2-Clause
// The nucleus calls: numbers, arguments, results. How they are made: abi/message.h. "handle" is the one in the head,
// w0..w4 the words.
//
// A process argument may be `self` (Handle 0): the caller's own process, with every right. Addresses and sizes of
// memory are whole pages, at most call_pages of them in one call.
#pragma once

#include <abi/errors.h>
#include <abi/message.h>

#include <cstdint>

namespace mica::abi {

enum class Call : std::uint8_t {
    /// handle: Endpoint[call]; the message. Waits for a server to receive and reply; the reply's words and handles are
    /// the answer. Fails with deadlock, peer_died, table_full (the receiver's), or what is wrong with a handle to send;
    /// then no server has seen the message.
    call,
    /// handle: Endpoint[receive]. Doorbells that rang: Status::doorbell at once. Else waits for a caller: ok, its
    /// badge, its message. The caller then waits for reply(). unanswered when the last one still does. occupied when
    /// another thread waits here.
    recv,
    /// handle: none for the caller received last, or a Reply token; the message. The caller goes on, and the token is
    /// used up. no_caller; peer_died when the token's caller has died: the token then stays until it is closed.
    reply,
    /// handle: Endpoint[receive]; the message. reply(none), then recv(handle). Where reply fails, nothing is received.
    reply_recv,
    /// handle: Endpoint[notify]. w0: doorbells to ring, a set of 32 bits. Never waits.
    notify,
    /// -> new handle: Endpoint, all rights.
    endpoint_create,
    /// handle: none: w1 pages of zeroed memory, paid from the caller's quota; all rights. handle: Memory: pages w0 ..
    /// w0+w1-1 of it, with its rights, which stay its own when the other is closed. -> new handle.
    memory_create,
    /// handle: Process[manage] or self. w0: Memory handle of the caller; w1: address; w2: pages; w3: first page of the
    /// memory; w4: MemoryRight bits. Needs those rights on the memory. write and execute together are refused. Each
    /// page is paid from the target's quota. occupied, no_memory.
    memory_map,
    /// handle: Process[manage] or self. w0: address, w1: pages. Pages that are not mapped are passed over.
    memory_unmap,
    /// handle: Process[manage] or self. w0: address, w1: pages, w2: MemoryRight bits: takes away rights that are not in
    /// w2; of all pages, or of none when one is not_mapped.
    memory_protect,
    /// w0: Endpoint[call|grant] handle for its faults, or none: the first fault then destroys it; w1: quota in pages,
    /// taken from the caller's; w2..w4: name, twelve characters, for people only. -> new handle: Process, all rights.
    /// Its handle table is empty.
    process_create,
    /// handle: Process[manage] or self. w0: EIP, w1: ESP, w2: address of its buffer page, which is mapped there
    /// read-write; w3: EAX at its start; w4: priority 0 (lowest) .. 31, at most the caller's own. Starts at once; EDX =
    /// w2, all other registers 0. -> new handle: Thread, all rights.
    thread_create,
    /// handle: Thread[manage]. w0: ThreadOperation, w1: its argument.
    thread_control,
    /// handle: Process, Thread or Endpoint [manage]. Ends it: peers that wait for it get peer_died; callers queued at
    /// an endpoint that a dead process served stay queued. All handles to it stay and answer peer_died. A process gives
    /// back its memory at once, and every process that was made from its quota ends with it.
    destroy,
    /// handle: Process[manage] that gets it, or self. w0: handle of the caller [duplicate for self, grant else]; w1:
    /// rights to keep; w2: badge for an Endpoint handle that has none yet (else 0). w0 = none: the caller received last
    /// becomes a Reply token (own table only). -> new handle in that table.
    handle_copy,
    /// handle: any. A Reply token's caller gets peer_died.
    handle_close,
    /// handle: Irq[manage]. w0: Endpoint[receive] handle, w1: doorbells that an interrupt rings. The line opens; one at
    /// a time: after each interrupt it stays masked until irq_ack. w0 = none: undoes it.
    irq_bind,
    /// handle: Irq[manage]. The line opens again.
    irq_ack,
    /// handle: IoPorts[manage]. w0: first port, w1: last port, within the range of the handle. -> new handle. A process
    /// may use, with IN and OUT, the ports of every IoPorts[manage] handle in its table.
    ports_create,
    /// handle: Endpoint[receive]. w0: doorbells, w1: deadline in timer ticks (clock), compared as a signed difference:
    /// one that has passed rings at once. An endpoint has one timer: a new one replaces it; w0 = 0 stops it.
    timer,
    /// -> w0: timer ticks since the start, w1: timer ticks a second, w2, w3: RDTSC low, high. The null call of the
    /// budgets.
    clock,
    /// Lets ready threads of the same priority go first.
    yield,
    /// w0: a number for the supervisor. The thread ends; the process' fault endpoint gets a FaultMessage with
    /// exit_vector. Without one: destroys the process.
    exit,
    /// w0: address, w1: bytes, at most 256. The nucleus' console of last resort. bad_argument when not all of it is
    /// mapped readable in user space.
    debug_write,
    /// handle: Process[manage] or self. -> w0: pages of quota left, w1: threads, w2: handles, w3: timer ticks it has
    /// run.
    process_status,
    /// -> w0: frames in all, w1: frames free.
    memory_status,
};
inline constexpr unsigned call_count = 26;

enum class ThreadOperation : std::uint8_t {
    suspend, ///< takes effect at once; a wait in call, recv or fault is begun anew when resumed, one for a reply goes on
    resume,  ///<
    read_registers,  ///< into the caller's MessageBuffer::words: UserRegisters. not_stopped
    write_registers, ///< from there; selectors stay the nucleus', of EFLAGS only the arithmetic, direction and trap flags are taken. not_stopped
    set_priority,    ///< w1: 0..31, at most the caller's own
};

/// The order of the nucleus' trap frame. Written back, segments, vector and error count for nothing.
struct UserRegisters {
    std::uint32_t gs, fs, es, ds, edi, esi, ebp, unused, ebx, edx, ecx, eax, vector, error, eip, cs, eflags, esp, ss;
};
static_assert(sizeof(UserRegisters) == 76);

inline constexpr unsigned call_pages = 1024;
inline constexpr unsigned priority_count = 32;
inline constexpr unsigned debug_write_bytes = 256; ///< at once

} // namespace mica::abi
