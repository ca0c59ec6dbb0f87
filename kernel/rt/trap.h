// SPDX-License-Identifier: BSD-2-Clause
// The one instruction by which ring 3 asks the nucleus for something (abi/message.h). Used by rt/calls.h and rt/ipc.h.
#pragma once

#include <abi/calls.h>
#include <abi/message.h>

#include <cstdint>

namespace mica::rt {

/// The six registers that go in and come back.
struct Trap {
    abi::Head head;
    std::uint32_t words[abi::register_words] = {};

    abi::Status status() const { return static_cast<abi::Status>(head.code()); }
};

constexpr abi::Head trap_head(abi::Call call, abi::Handle handle = abi::no_handle, std::uint32_t length = 0,
                              std::uint32_t handles = 0) {
    return abi::Head::make(static_cast<std::uint32_t>(call), static_cast<std::uint32_t>(handle), length, handles);
}

inline void enter_nucleus(Trap& trap) {
    static_assert(abi::call_vector == 0x80);
    asm volatile("int $0x80"
                 : "+a"(trap.head.raw), "+d"(trap.words[0]), "+c"(trap.words[1]), "+b"(trap.words[2]),
                   "+S"(trap.words[3]), "+D"(trap.words[4])
                 :
                 : "memory");
}

} // namespace mica::rt
