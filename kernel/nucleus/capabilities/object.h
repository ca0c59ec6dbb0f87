// SPDX-License-Identifier: BSD-2-Clause
// What all kernel objects have in common, and the two small ones. Used by everything that handles name.
#pragma once

#include <abi/rights.h>
#include <nucleus/memory/frames.h>

#include <cstdint>

namespace mica {

struct Process;
struct Endpoint;

namespace capabilities {

using abi::ObjectType;

/// The first member of every object, so that an Object's address is its object's. Lives while it is referred to: by handles and by other objects.
struct Object {
    ObjectType type;
    bool dead = false; ///< destroyed, but still referred to: every use answers peer_died
    std::uint32_t references = 0;

    [[nodiscard]] bool is_living(ObjectType wanted) const { return type == wanted && !dead; }
};
static_assert(sizeof(Object) == 8);

/// One reference less; the last one frees the object and what it refers to. Does nothing for a reply token, which nobody counts.
void release(Object& object);

inline void retain(Object& object)
{
    ++object.references;
}

} // namespace capabilities

/// A run of frames, or a device's range of addresses.
struct Memory {
    static constexpr abi::ObjectType object_type = abi::ObjectType::memory;
    capabilities::Object object{object_type};
    std::uint32_t base = 0; ///< physical
    std::uint32_t pages = 0;
    bool device = false;      ///< not counted, never freed
    Process* payer = nullptr; ///< who gets the quota back
};

/// A range of I/O ports that ring 3 may use.
struct IoPorts {
    static constexpr abi::ObjectType object_type = abi::ObjectType::io_ports;
    capabilities::Object object{object_type};
    std::uint32_t first = 0, last = 0;
};

/// A line of the interrupt controllers. One a line, never freed.
struct Irq {
    static constexpr abi::ObjectType object_type = abi::ObjectType::irq;
    capabilities::Object object{object_type};
    std::uint8_t line = 0;
    Endpoint* endpoint = nullptr; ///< whose doorbells an interrupt rings; counted
    std::uint32_t bells = 0;
};

} // namespace mica
