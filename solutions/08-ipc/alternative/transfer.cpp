// SPDX-License-Identifier: BSD-2-Clause
// Long messages, handles, and faults, from thread to thread. Another design than the reference's: handles are put into
// the receiver's table one by one, and taken out again when one of them cannot travel.
#include <nucleus/ipc/endpoint.h>

#include <nucleus/processes/process.h>

#include <array>
#include <span>

namespace mica::ipc {
namespace {

using capabilities::HandleSlot;
using capabilities::HandleTable;

/// What has arrived so far. Unless it is kept, it all goes back.
class Arrivals {
public:
    explicit Arrivals(HandleTable& table) : m_table{table} {}
    Arrivals(const Arrivals&) = delete;
    Arrivals& operator=(const Arrivals&) = delete;
    ~Arrivals() {
        for (std::uint32_t i = m_count; i-- > 0;) { (void)m_table.close(m_handles[i]); }
    }

    Status add(const Thread& sender, abi::SentHandle sent) {
        const HandleSlot* const slot = sender.process->handles.find(static_cast<std::uint32_t>(sent.handle()));
        if (slot == nullptr) { return Status::bad_handle; }
        HandleSlot copy;
        if (const Status status = capabilities::derive(*slot, abi::Right::grant, sent.rights(), 0, copy);
            status != Status::ok) {
            return status;
        }
        const capabilities::Result result = m_table.insert(copy);
        if (result.status == Status::ok) { m_handles[m_count++] = static_cast<std::uint32_t>(result.handle); }
        return result.status;
    }

    void keep(std::span<abi::SentHandle> names) {
        for (std::uint32_t i = 0; i < m_count; ++i) { names[i].raw = m_handles[i]; }
        m_count = 0;
    }

private:
    HandleTable& m_table;
    std::array<std::uint32_t, abi::message_handles> m_handles{};
    std::uint32_t m_count = 0;
};

} // namespace

Status deliver(Thread& sender, Head head, Thread& receiver, std::uint32_t badge_bits) {
    if (head.length() > abi::message_words || head.handles() > abi::message_handles) { return Status::bad_argument; }
    Arrivals arrivals{receiver.process->handles};
    for (std::uint32_t i = 0; i < head.handles(); ++i) {
        if (const Status status = arrivals.add(sender, sender.buffer->handles[i]); status != Status::ok) {
            return status;
        }
    }
    arrivals.keep(receiver.buffer->handles);
    for (std::uint32_t i = abi::register_words; i < head.length(); ++i) {
        receiver.buffer->words[i] = sender.buffer->words[i];
    }
    receiver.frame.edx = sender.frame.edx;
    receiver.frame.ecx = sender.frame.ecx;
    receiver.frame.ebx = sender.frame.ebx;
    receiver.frame.esi = sender.frame.esi;
    receiver.frame.edi = sender.frame.edi;
    receiver.frame.eax = Head::make_answer(head, badge_bits).raw;
    return Status::ok;
}

} // namespace mica::ipc
