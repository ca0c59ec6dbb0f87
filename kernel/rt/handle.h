// SPDX-License-Identifier: BSD-2-Clause
// Handles that close themselves, with the kind of their object in the type. Used by everything in ring 3.
#pragma once

#include <abi/message.h>
#include <abi/rights.h>

#include <utility>

namespace mica::rt {

/// handle_close of the nucleus. Defined in handle.cpp; the host's tests define one that counts.
void close_handle(abi::Handle handle);

/// The one owner of a slot of the process' handle table.
class Owned {
public:
    Owned() = default;
    explicit Owned(abi::Handle handle) : m_handle{handle} {}
    Owned(Owned&& other) noexcept : m_handle{std::exchange(other.m_handle, abi::no_handle)} {}
    Owned& operator=(Owned&& other) noexcept {
        if (this != &other) {
            close();
            m_handle = std::exchange(other.m_handle, abi::no_handle);
        }
        return *this;
    }
    Owned(const Owned&) = delete;
    Owned& operator=(const Owned&) = delete;
    ~Owned() { close(); }

    abi::Handle handle() const { return m_handle; }
    explicit operator bool() const { return m_handle != abi::no_handle; }
    /// The caller closes it from now on.
    abi::Handle release() { return std::exchange(m_handle, abi::no_handle); }
    void close() {
        if (m_handle != abi::no_handle) { close_handle(release()); }
    }

private:
    abi::Handle m_handle = abi::no_handle;
};

template <abi::ObjectType type> class Object : public Owned {
public:
    using Owned::Owned;
};

using Process = Object<abi::ObjectType::process>;
using Thread = Object<abi::ObjectType::thread>;
using Endpoint = Object<abi::ObjectType::endpoint>;
using Memory = Object<abi::ObjectType::memory>;
using Irq = Object<abi::ObjectType::irq>;
using IoPorts = Object<abi::ObjectType::io_ports>;
using ReplyToken = Object<abi::ObjectType::reply>;

/// Rights as a set: rights(EndpointRight::call, Right::grant).
template <class... Each> constexpr abi::RightBits rights(Each... each) {
    return static_cast<abi::RightBits>((abi::bits(each) | ... | 0));
}

/// What a client holds of a service: it may call, ring, and pass the handle on.
inline constexpr abi::RightBits client_rights =
    rights(abi::EndpointRight::call, abi::EndpointRight::notify, abi::Right::duplicate, abi::Right::grant);

/// A handle inside a message. The sender lends it (it stays the sender's too) or gives it away; the receiver owns what
/// arrives.
class Passed {
public:
    Passed() = default;
    static Passed lend(const Owned& object, abi::RightBits rights = abi::all_rights) {
        return Passed{Owned{}, object.handle(), rights};
    }
    static Passed give(Owned object, abi::RightBits rights = abi::all_rights) {
        const abi::Handle handle = object.handle();
        return Passed{std::move(object), handle, rights};
    }

    abi::SentHandle sent() const { return abi::SentHandle::make(m_handle, m_rights); }
    bool owned() const { return static_cast<bool>(m_owned); }
    explicit operator bool() const { return m_handle != abi::no_handle; }
    template <class Kind> Kind take() {
        m_handle = abi::no_handle;
        return Kind{m_owned.release()};
    }

private:
    Passed(Owned owned, abi::Handle handle, abi::RightBits rights)
        : m_owned{std::move(owned)}, m_handle{handle}, m_rights{rights} {}

    Owned m_owned;
    abi::Handle m_handle = abi::no_handle;
    abi::RightBits m_rights = 0;
};

} // namespace mica::rt
