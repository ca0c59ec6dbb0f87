// SPDX-License-Identifier: BSD-2-Clause
// Long messages, handles, and faults, from thread to thread. Part of lab 08; the contract is in nucleus/ipc/endpoint.h.
#include <nucleus/ipc/endpoint.h>

#include <freestanding/bytes.h>
#include <nucleus/processes/process.h>

namespace mica::ipc {

/// Copies of the handles that the sender's buffer names, in the receiver's table; their numbers in its buffer.
[[maybe_unused]] static Status send_handles(const Thread& sender, std::uint32_t count, Thread& receiver) {
    // student: begin(messages)
    // todo: What the receiver gets of each is worked out by capabilities::derive, which needs Right::grant. First find out
    // todo: whether all of them may go and whether there is room; only then change anything.
    // placeholder: return Status::bad_handle;
    capabilities::HandleTable& table = receiver.process->handles;
    std::array<capabilities::HandleSlot, abi::message_handles> copies{};
    for (std::uint32_t i = 0; i < count; ++i) {
        const abi::SentHandle sent = sender.buffer->handles[i];
        const capabilities::HandleSlot* const slot =
            sender.process->handles.find(static_cast<std::uint32_t>(sent.handle()));
        const Status status = slot == nullptr
                                  ? Status::bad_handle
                                  : capabilities::derive(*slot, abi::Right::grant, sent.rights(), 0, copies[i]);
        if (status != Status::ok) { return status; }
    }
    if (!table.has_room(count)) { return Status::table_full; }
    for (std::uint32_t i = 0; i < count; ++i) {
        receiver.buffer->handles[i] = {static_cast<std::uint32_t>(table.insert(copies[i]).handle)};
    }
    return Status::ok;
    // student: end
}

Status deliver(Thread& sender, Head head, Thread& receiver, std::uint32_t badge_bits) {
    // student: begin(messages)
    // todo: Which heads are a bad argument? What can fail comes first: the handles. Then the words behind the registers, as
    // todo: many as there are and not one more (copy_words); the five registers (message_words); EAX (Head::make_answer).
    // placeholder: return Status::peer_died;
    if (head.length() > abi::message_words || head.handles() > abi::message_handles) { return Status::bad_argument; }
    if (head.handles() > 0) {
        if (const Status status = send_handles(sender, head.handles(), receiver); status != Status::ok) {
            return status;
        }
    }
    if (head.length() > abi::register_words) {
        copy_words(receiver.buffer->words + abi::register_words, sender.buffer->words + abi::register_words,
                   head.length() - abi::register_words);
    }
    interrupts::message_words(receiver.frame) = interrupts::message_words(sender.frame);
    receiver.frame.eax = Head::make_answer(head, badge_bits).raw;
    return Status::ok;
    // student: end
}

} // namespace mica::ipc
