// SPDX-License-Identifier: BSD-2-Clause
// What all kernel objects have in common, and the three small ones. Used by everything that handles name.
#pragma once

#include <abi/rights.h>
#include <nucleus/memory/slab.h>

namespace mica {

struct Process;
struct Endpoint;

namespace capabilities {

using abi::ObjectType;

/// The first member of every object, so that an Object's address is its object's. Lives while it is referred to: by
/// handles and by other objects.
struct Object {
    ObjectType type;
    bool dead = false; ///< destroyed, but still referred to: every use answers peer_died
    std::uint32_t references = 0;

    /// Of that type, and not dead: one comparison of both bytes.
    [[nodiscard]] bool is_alive(ObjectType wanted) const {
        return reinterpret_cast<const std::uint16_t&>(type) == static_cast<std::uint16_t>(wanted);
    }
};
static_assert(sizeof(Object) == 8);

inline void retain(Object& object) { ++object.references; }

/// One reference less; the last one frees the object and what it refers to. Of a reply token, which nobody counts: its
/// caller is abandoned, unless it is dead_token.
void release(Object& object);

/// What a slot holds instead of a reply token whose caller has died: so its number names nothing else until the server
/// closes it.
inline constinit Object dead_token{ObjectType::reply, true};

/// Takes `item` out of a list that begins at `first` and goes on at `next`. Pre: it is in there.
template <typename T> void unlink(T*& first, T& item, T* T::*next) {
    T** at = &first;
    while (*at != &item) { at = &((*at)->*next); }
    *at = item.*next;
}

} // namespace capabilities

/// A run of frames, or a device's range of addresses.
struct Memory {
    static constexpr abi::ObjectType object_type = abi::ObjectType::memory;
    capabilities::Object object{object_type, false, 1};
    std::uint32_t base = 0; ///< number of the first frame
    std::uint32_t pages = 0;
    bool device = false;      ///< not counted, never freed
    Process* payer = nullptr; ///< counted: who gets the quota back
};

/// A range of I/O ports that ring 3 may use.
struct IoPorts {
    static constexpr abi::ObjectType object_type = abi::ObjectType::io_ports;
    capabilities::Object object{object_type, false, 1};
    std::uint32_t first = 0, last = 0;
};

/// A line of the interrupt controllers. One a line, never freed.
struct Irq {
    static constexpr abi::ObjectType object_type = abi::ObjectType::irq;
    capabilities::Object object{object_type, false, 1};
    Endpoint* endpoint = nullptr; ///< whose doorbells an interrupt rings; counted
    std::uint32_t bells = 0;
};

namespace capabilities {

// Makers of the objects that need no lab. The caller holds the one reference. Null when there is no memory; for
// make_memory also when `payer` has not enough quota. Then nothing has changed.
template <typename T> [[nodiscard]] Object* make(const T& like = {}) {
    return reinterpret_cast<Object*>(memory::make(like));
}
[[nodiscard]] Object* make_memory(Process& payer, std::uint32_t pages);

/// Some pages of a Memory as one of their own: the frames have one reference more. Pre: first + pages is not over
/// whole.pages.
[[nodiscard]] Object* make_view(const Memory& whole, std::uint32_t first, std::uint32_t pages);

} // namespace capabilities
} // namespace mica
