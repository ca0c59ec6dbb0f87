// SPDX-License-Identifier: BSD-2-Clause
// What a handle allows. One enum a kind of object, so that a right of the wrong kind does not compile; and one bit a
// right, so that having it says of what kind the object is.
#pragma once

#include <cstdint>

namespace mica::abi {

enum class ObjectType : std::uint8_t { none, process, thread, endpoint, memory, irq, io_ports, reply };

/// A set of rights, as stored in a handle and named in handle_copy. They only shrink.
using RightBits = std::uint16_t;

enum class EndpointRight : RightBits {
    call = 1,    ///< call()
    receive = 2, ///< recv(), reply_recv(), irq_bind(), timer()
    notify = 4,  ///< notify()
};

enum class MemoryRight : RightBits { read = 8, write = 16, execute = 32 }; ///< how it may be mapped at most

/// For every kind of object.
enum class Right : RightBits {
    duplicate = 0x100, ///< handle_copy() within one's own table
    grant = 0x200,     ///< may travel in a message, or by handle_copy() to another process
    manage = 0x400, ///< process: map, unmap, threads, grant into it; thread: control; all: destroy; irq, io_ports: use
};

template <typename AnyRight> constexpr RightBits bits(AnyRight right) { return static_cast<RightBits>(right); }

inline constexpr RightBits all_rights = 0x73F;

/// The rights there are for an object of that type: a handle has no others, whatever is asked for.
constexpr RightBits rights_of(ObjectType type) {
    constexpr RightBits for_all = 0x700;
    return type == ObjectType::endpoint ? for_all | 7
           : type == ObjectType::memory ? for_all | 0x38
           : type == ObjectType::reply  ? 0
                                        : for_all;
}

/// Names a slot of the process' handle table: 1 to handle_limit - 1.
enum class Handle : std::uint16_t {};
inline constexpr Handle no_handle{0};
inline constexpr std::uint32_t handle_limit = 512; ///< slots of a table; slot 0 is never used

/// What a server learns about who calls: the badge of the handle that was called through. 0: none minted.
using Badge = std::uint16_t;

} // namespace mica::abi
