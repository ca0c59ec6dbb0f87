// SPDX-License-Identifier: BSD-2-Clause
// How words cross the border between ring 3 and the nucleus, and between two threads. Used by nucleus, runtime and
// host.
//
// A nucleus call is `int $0x80` with
//
//   EAX   the head:  31        16 15     13 12        6 5           0
//                   | handle     | handles | length    | call number |
//   EDX ECX EBX ESI EDI   words 0, 1, 2, 3, 4
//
// and comes back with
//
//   EAX   the head:  | badge, or the new handle | handles | length | Status |
//   EDX ECX EBX ESI EDI   words 0..4 of the answer; a call that answers with fewer words leaves the others as they were
//
// EBP, ESP, the segment registers and EFLAGS stay. A message longer than five words has words 5 .. length-1 in the
// sender's MessageBuffer, and arrives in the receiver's. Words 0..4 travel whatever the length: clear what nobody shall
// see. Buffer words and handle slots beyond length and handles are never written.
#pragma once

#include <abi/rights.h>

#include <cstddef>
#include <cstdint>

namespace mica::abi {

inline constexpr unsigned call_vector = 0x80;
inline constexpr unsigned register_words = 5;  ///< of a message: words 0..4
inline constexpr unsigned message_words = 64;  ///< at most
inline constexpr unsigned message_handles = 4; ///< at most

/// EAX on the way in and out.
struct Head {
    std::uint32_t raw = 0;

    constexpr std::uint32_t code() const { return raw & 63U; } ///< Call on the way in, Status on the way out
    constexpr std::uint32_t length() const { return raw >> 6U & 127U; }
    constexpr std::uint32_t handles() const { return raw >> 13U & 7U; }
    constexpr std::uint16_t handle() const { return static_cast<std::uint16_t>(raw >> 16U); } ///< or badge

    static constexpr Head make(std::uint32_t code, std::uint32_t handle, std::uint32_t length = 0,
                               std::uint32_t handles = 0) {
        return {code | length << 6U | handles << 13U | handle << 16U};
    }
    /// No handles and at most five words: nothing but registers.
    constexpr bool is_short() const { return (raw & 0xFFC0U) <= register_words << 6U; }
    /// What the receiver finds: the sender's length and handles, Status::ok, and who calls (in bits 16..31).
    static constexpr Head make_answer(Head sent, std::uint32_t badge_bits) {
        return {(sent.raw & 0xFFC0U) | badge_bits};
    }
};

/// Which handle travels, in MessageBuffer::handles of the sender; the receiver finds the plain Handle it got there.
struct SentHandle {
    std::uint32_t raw = 0;

    constexpr Handle handle() const { return static_cast<Handle>(raw & 0xFFFFU); }
    constexpr RightBits rights() const {
        return static_cast<RightBits>(raw >> 16U);
    } ///< the receiver gets at most these
    static constexpr SentHandle make(Handle handle, RightBits rights = all_rights) {
        return {static_cast<std::uint32_t>(handle) | static_cast<std::uint32_t>(rights) << 16U};
    }
};

/// The first bytes of a thread's buffer page. The nucleus reaches the frame by another mapping and never faults on it,
/// whatever the process does to its own. Words 0..4 are not used.
struct MessageBuffer {
    std::uint32_t words[message_words];
    SentHandle handles[message_handles];
};
static_assert(offsetof(MessageBuffer, handles) == 256 && sizeof(MessageBuffer) == 272);

/// A fault in ring 3, and the end of a thread by exit(), arrive at the process' fault endpoint as a call with these
/// words and the badge of the handle that process_create() was given. Any reply lets the thread go on where it stands:
/// the faulting instruction is tried again (after a trap such as #BP or #DB: the next one). destroy() of thread or
/// process ends it. A thread that has left by exit() cannot go on: it is destroyed by the reply.
struct FaultMessage {
    std::uint32_t vector;  ///< of the CPU exception, 0..31; exit_vector for exit()
    std::uint32_t error;   ///< error code, 0 where the exception has none; for exit() its argument
    std::uint32_t address; ///< CR2 for a page fault, else 0
    std::uint32_t eip;
    std::uint32_t esp;
};
inline constexpr std::uint32_t exit_vector = 256;
static_assert(sizeof(FaultMessage) == register_words * 4);

} // namespace mica::abi
