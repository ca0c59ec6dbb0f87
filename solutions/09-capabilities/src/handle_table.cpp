// SPDX-License-Identifier: BSD-2-Clause
// Handles come and go. Part of lab 09; the contract is in nucleus/capabilities/handle_table.h.
#include <nucleus/capabilities/handle_table.h>

#include <algorithm>

namespace mica::capabilities {

Result HandleTable::insert(HandleSlot content) {
    // student: begin(table)
    // todo: The lowest free slot; m_lowest_free says where to begin. The new handle is a reference to the object.
    // placeholder: return Status::table_full;
    if (!has_room(1)) { return Status::table_full; }
    while (m_slots[m_lowest_free].object != nullptr) { ++m_lowest_free; }
    content.rights &= abi::rights_of(content.object->type);
    m_slots[m_lowest_free] = content;
    retain(*content.object);
    ++m_used;
    return static_cast<Handle>(m_lowest_free++);
    // student: end
}

Status HandleTable::close(std::uint32_t number) {
    // student: begin(table)
    // todo: Empty the slot before the object is told: it may be its last reference.
    // placeholder: return Status::bad_handle;
    HandleSlot* const slot = find(number);
    if (slot == nullptr) { return Status::bad_handle; }
    Object& object = *slot->object;
    *slot = {};
    --m_used;
    m_lowest_free = std::min(m_lowest_free, number);
    release(object);
    return Status::ok;
    // student: end
}

Status derive(const HandleSlot& from, abi::Right needed, RightBits rights, Badge badge, HandleSlot& copy) {
    // student: begin(derive)
    // todo: Rights only shrink, and nobody chooses the badge of a handle that has one.
    // placeholder: return Status::no_right;
    if ((from.rights & abi::bits(needed)) == 0) { return Status::no_right; }
    const bool may_have = from.object->type == ObjectType::endpoint && (from.badge == 0 || from.badge == badge);
    if (badge != 0 && !may_have) { return Status::bad_argument; }
    copy = {from.object, static_cast<RightBits>(from.rights & rights), from.badge != 0 ? from.badge : badge};
    return Status::ok;
    // student: end
}

} // namespace mica::capabilities
