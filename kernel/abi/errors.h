// SPDX-License-Identifier: BSD-2-Clause
// How a nucleus call ends. Bits 0..5 of EAX on the way back (abi/message.h).
#pragma once

#include <cstdint>
#include <string_view>

namespace mica::abi {

/// `ok` and `doorbell` are successes, all else says why nothing was done: a call that fails has changed nothing.
/// (A page table that thread_create needed for the buffer page stays with the process, which has paid for it.)
enum class Status : std::uint8_t {
    ok = 0,
    doorbell,     ///< recv, reply_recv: not a caller but doorbells; word 0 holds the bits that rang, now cleared
    bad_call,     ///< no nucleus call has this number
    bad_handle,   ///< the table holds nothing there
    wrong_type,   ///< the handle is of another kind of object than the call works on
    no_right,     ///< the handle lacks a right that the call needs
    bad_argument, ///< a number out of range, an address not in user space or not on a page boundary, both W and X
    no_memory,    ///< the process' quota, or the machine's memory, is used up
    table_full,   ///< no free slot in the handle table of whoever is to receive
    occupied,     ///< something is mapped there already; recv: another thread waits there
    not_mapped,   ///< nothing is mapped there
    deadlock,     ///< waiting would close a circle of threads that wait for each other
    peer_died,    ///< the other side is gone, or dropped the reply token; what it had done is not known
    no_caller,    ///< reply: nobody waits for one
    unanswered,   ///< recv: the caller received last has had no reply, and was not set aside
    not_stopped,  ///< registers of a thread that is neither suspended nor waits for the answer to its fault
};
inline constexpr unsigned status_count = 16;

constexpr std::string_view name_of(Status status) {
    constexpr std::string_view names[status_count] = {
        "ok",         "doorbell", "bad call",   "bad handle", "wrong type", "no right",  "bad argument", "no memory",
        "table full", "occupied", "not mapped", "deadlock",   "peer died",  "no caller", "unanswered",   "not stopped"};
    return names[static_cast<unsigned>(status) % status_count];
}

} // namespace mica::abi
