// SPDX-License-Identifier: BSD-2-Clause
// Messages from thread to thread. Part of lab 08; the contract is in nucleus/ipc/endpoint.h.
#include <nucleus/ipc/endpoint.h>

#include <nucleus/processes/process.h>

#include <algorithm>
#include <array>
#include <span>

namespace mica::ipc {
namespace {

using capabilities::HandleSlot;

/// Copies of the handles that the sender's buffer names, in the receiver's table; their numbers in its buffer.
Status send_handles(const Thread& sender, std::uint32_t count, Thread& receiver)
{
    // student: begin(handles)
    // todo: First find out whether all of them may go and whether there is room; only then change anything.
    // placeholder: return Status::bad_handle;
    std::array<HandleSlot, abi::message_handles> copies{};
    for (std::uint32_t i = 0; i < count; ++i) {
        const abi::SentHandle sent = sender.buffer->handles[i];
        const HandleSlot* const slot = sender.process->handles.find(sent.handle());
        if (slot == nullptr) {
            return Status::bad_handle;
        }
        const auto copy = capabilities::derive(*slot, abi::Right::grant, sent.rights(), 0);
        if (!copy) {
            return copy.error();
        }
        copies[i] = *copy;
    }
    capabilities::HandleTable& table = receiver.process->handles;
    if (!table.has_room(count)) {
        return Status::table_full;
    }
    for (std::uint32_t i = 0; i < count; ++i) {
        receiver.buffer->handles[i].raw = static_cast<std::uint32_t>(table.insert(copies[i]).value());
    }
    return Status::ok;
    // student: end
}

} // namespace

Status deliver(Thread& sender, Head head, Thread& receiver, Badge badge)
{
    // student: begin(words)
    // todo: The handles, for they can fail; the words behind the registers, as many as there are and not one more; the registers; EAX.
    // placeholder: return Status::peer_died;
    if (sender.in_fault) {
        interrupts::TrapFrame& to = receiver.frame;
        const abi::FaultMessage& fault = sender.fault;
        to.edx = fault.vector;
        to.ecx = fault.error;
        to.ebx = fault.address;
        to.esi = fault.eip;
        to.edi = fault.esp;
        to.eax = Head::make(0, badge, abi::register_words).raw;
        return Status::ok;
    }
    if (head.length() > abi::message_words || head.handles() > abi::message_handles) {
        return Status::bad_argument;
    }
    if (head.handles() > 0) {
        if (const Status status = send_handles(sender, head.handles(), receiver); status != Status::ok) {
            return status;
        }
    }
    if (head.length() > abi::register_words) {
        std::copy(sender.buffer->words + abi::register_words, sender.buffer->words + head.length(),
                  receiver.buffer->words + abi::register_words);
    }
    deliver_registers(sender, head, receiver, badge);
    receiver.frame.eax = Head::make(0, badge, head.length(), head.handles()).raw;
    return Status::ok;
    // student: end
}

} // namespace mica::ipc
