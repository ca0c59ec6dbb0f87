// SPDX-License-Identifier: BSD-2-Clause
// The handle table of a process: the only names it has for anything. Student part of lab 09: handle_table.cpp,
// handle_calls.cpp.
#pragma once

#include <abi/errors.h>
#include <nucleus/capabilities/objects.h>

#include <cstddef>
#include <span>

namespace mica::capabilities {

using abi::Badge;
using abi::Handle;
using abi::RightBits;
using abi::Status;

/// What a handle stands for. A slot in use holds one reference to `object`; a free one has no object and no rights.
struct HandleSlot {
    Object* object = nullptr;
    RightBits rights = 0; ///< only such as the object's type has (abi::rights_of)
    Badge badge = 0;

    /// The badge where a Head has it, by one load.
    [[nodiscard]] std::uint32_t badge_bits() const {
        return reinterpret_cast<const std::uint32_t&>(rights) & 0xFFFF'0000U;
    }
};
static_assert(offsetof(HandleSlot, rights) == sizeof(Object*) && offsetof(HandleSlot, badge) == sizeof(Object*) + 2);

/// How a call ends: a Status, or ok with a new handle for the answer's head.
struct [[nodiscard]] Result {
    constexpr Result(Status why) : status{why} {} // NOLINT: meant to convert
    constexpr Result(Handle made) : handle{made} {}

    Status status = Status::ok;
    Handle handle = abi::no_handle;
};

/// abi::handle_limit slots in a page. Slot 0 is always free, so Handle 0 names nothing.
class HandleTable {
public:
    /// Kit: of these slots, zeroed. Of none: no table yet, or no more.
    constexpr HandleTable(std::span<HandleSlot> slots = {}) : m_slots{slots} {}

    /// The slot of a handle that is in use, or null: for any number at all.
    [[nodiscard]] HandleSlot* find(std::uint32_t number) const {
        return number < m_slots.size() && m_slots[number].object != nullptr ? &m_slots[number] : nullptr;
    }

    /// Puts what `content` says into the lowest free slot, of its rights those that its object's type has; one
    /// reference more. table_full.
    Result insert(HandleSlot content);

    /// Frees the slot and drops its reference. bad_handle. The number may name something else from then on.
    Status close(std::uint32_t number);

    /// Whether `count` more would fit.
    [[nodiscard]] bool has_room(std::uint32_t count) const { return m_used + count < m_slots.size(); }
    [[nodiscard]] std::uint32_t used() const { return m_used; }
    [[nodiscard]] std::span<HandleSlot> slots() const { return m_slots; }

private:
    std::span<HandleSlot> m_slots;
    std::uint32_t m_lowest_free = 1; ///< no slot below it is free
    std::uint32_t m_used = 0;
};

/// What a copy of a handle becomes: the rights in both, and the badge: its own when it has one (then `badge` must be 0
/// or the same), else the one asked for, which only an endpoint can have. no_right when `needed` is not among its
/// rights; bad_argument for the badge.
[[nodiscard]] Status derive(const HandleSlot& from, abi::Right needed, RightBits rights, Badge badge, HandleSlot& copy);

} // namespace mica::capabilities
