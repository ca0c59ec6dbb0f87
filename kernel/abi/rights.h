// SPDX-License-Identifier: BSD-2-Clause
// What a handle allows. One enum a kind of object, so that a right of the wrong kind does not compile; the bits above 3 mean the same for all.
#pragma once

#include <cstdint>

namespace mica::abi {

enum class ObjectType : std::uint8_t { none, process, thread, endpoint, memory, irq, io_ports, reply };

/// Rights as stored in a handle and named in handle_copy: a set of the bits below. They only shrink.
using RightBits = std::uint8_t;

enum class EndpointRight : RightBits {
    call = 1,    ///< call()
    receive = 2, ///< recv(), reply_recv(), irq_bind(), timer()
    notify = 4,  ///< notify()
};

enum class MemoryRight : RightBits { read = 1, write = 2, execute = 4 }; ///< how it may be mapped at most

/// For every kind of object.
enum class Right : RightBits {
    duplicate = 0x10, ///< handle_copy() within one's own table
    grant = 0x20,     ///< may travel in a message, or by handle_copy() to another process
    manage = 0x40, ///< process: map, unmap, threads, grant into it; thread: control; all: destroy; irq, io_ports: use
};

inline constexpr RightBits all_rights = 0x77;

constexpr RightBits bits(EndpointRight right)
{
    return static_cast<RightBits>(right);
}
constexpr RightBits bits(MemoryRight right)
{
    return static_cast<RightBits>(right);
}
constexpr RightBits bits(Right right)
{
    return static_cast<RightBits>(right);
}

/// Names a slot of the process' handle table: 1 to handle_limit - 1.
enum class Handle : std::uint16_t {};
inline constexpr Handle no_handle{0};
inline constexpr std::uint32_t handle_limit = 512; ///< slots of a table; slot 0 is never used

/// What a server learns about who calls: the badge of the handle that was called through. 0: none minted.
using Badge = std::uint16_t;

} // namespace mica::abi
