// SPDX-License-Identifier: BSD-2-Clause
// Broken: prints a line for every word of every message.
// told: most likely a loop whose condition never becomes true
#include <nucleus/ipc/endpoint.h>

#include <freestanding/bytes.h>
#include <nucleus/console/console.h>
#include <nucleus/processes/process.h>

#include <array>

namespace mica::ipc {
namespace {

/// Copies of the handles that the sender's buffer names, in the receiver's table; their numbers in its buffer.
[[maybe_unused]] Status send_handles([[maybe_unused]] const Thread& sender, [[maybe_unused]] std::uint32_t count,
                                     [[maybe_unused]] Thread& receiver) {
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
}

} // namespace

Status deliver([[maybe_unused]] Thread& sender, [[maybe_unused]] Head head, [[maybe_unused]] Thread& receiver,
               [[maybe_unused]] std::uint32_t badge_bits) {
    const interrupts::TrapFrame& from = sender.frame;
    interrupts::TrapFrame& to = receiver.frame;
    if (head.length() > abi::message_words || head.handles() > abi::message_handles) { return Status::bad_argument; }
    for (std::uint32_t i = 0; i < 1000; ++i) { console::write("deliver: a word is copied\n"); }
    if (head.handles() > 0) {
        if (const Status status = send_handles(sender, head.handles(), receiver); status != Status::ok) {
            return status;
        }
    }
    if (head.length() > abi::register_words) {
        copy_words(receiver.buffer->words + abi::register_words, sender.buffer->words + abi::register_words,
                   head.length() - abi::register_words);
    }
    to.edx = from.edx;
    to.ecx = from.ecx;
    to.ebx = from.ebx;
    to.esi = from.esi;
    to.edi = from.edi;
    to.eax = Head::make_answer(head, badge_bits).raw;
    return Status::ok;
}

} // namespace mica::ipc
