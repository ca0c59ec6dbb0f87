// SPDX-License-Identifier: BSD-2-Clause
// Where things are in every program's address space. Used by the runtime and by who starts programs. Pure.
#pragma once

#include <abi/first_program.h>

#include <cstdint>

namespace mica::rt {

inline constexpr std::uint32_t page_bytes = abi::page_bytes;

inline constexpr std::uint32_t program_begin = 0x0040'0000; ///< text, then data (rt/link/program.ld)
inline constexpr std::uint32_t heap_begin = 0x4000'0000;
inline constexpr std::uint32_t heap_limit = 0x4100'0000;
inline constexpr std::uint32_t windows_begin = 0x8000'0000; ///< other memory: devices, images, shared memory
inline constexpr std::uint32_t windows_limit = 0xB000'0000;

/// Stacks: the first thread's ends at abi::stack_top; the next ones' each 128 KiB below. 64 KiB at most.
inline constexpr std::uint32_t stack_spacing = 0x2'0000;
inline constexpr std::uint32_t stack_limit_bytes = 0x1'0000;

constexpr std::uint32_t stack_end_of(std::uint32_t address_in_it) {
    return ((address_in_it - 1) | (stack_limit_bytes - 1)) + 1;
}
constexpr std::uint32_t buffer_of_stack(std::uint32_t stack_end) { return stack_end + stack_limit_bytes - page_bytes; }
static_assert(buffer_of_stack(abi::stack_top) == abi::buffer_address);
static_assert(stack_end_of(abi::stack_top - 4) == abi::stack_top);

constexpr std::uint32_t pages_for(std::uint32_t bytes) {
    return bytes / page_bytes + (bytes % page_bytes != 0 ? 1 : 0);
}

} // namespace mica::rt
