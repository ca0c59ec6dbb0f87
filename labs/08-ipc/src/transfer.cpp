// SPDX-License-Identifier: BSD-2-Clause
// Long messages, handles, and faults, from thread to thread. Part of lab 08; the contract is in nucleus/ipc/endpoint.h.
#include <nucleus/ipc/endpoint.h>

#include <freestanding/bytes.h>
#include <nucleus/processes/process.h>

namespace mica::ipc {

/// Copies of the handles that the sender's buffer names, in the receiver's table; their numbers in its buffer.
[[maybe_unused]] static Status send_handles(const Thread& sender, std::uint32_t count, Thread& receiver) {
    // student: begin(messages)
    // TODO(messages): What the receiver gets of each is worked out by capabilities::derive, which needs Right::grant.
    //     First find out whether all of them may go and whether there is room; only then change anything.
    return Status::bad_handle;
    // student: end
}

Status deliver(Thread& sender, Head head, Thread& receiver, std::uint32_t badge_bits) {
    // student: begin(messages)
    // TODO(messages): Which heads are a bad argument? What can fail comes first: the handles. Then the words behind the
    //     registers, as many as there are and not one more (copy_words); the five registers (message_words); EAX
    //     (Head::make_answer).
    return Status::peer_died;
    // student: end
}

} // namespace mica::ipc
