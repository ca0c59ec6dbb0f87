// SPDX-License-Identifier: BSD-2-Clause
// Where things lie in the address space, and addresses as types: a physical address is no pointer. Used throughout the
// nucleus.
//
//   0xC0000000 .. 0xEFFFFFFF   the direct map: physical 0 .. 768 MiB
//   0xC0100000 ..              the nucleus itself, loaded at physical 1 MiB: text and constants (read-only), then data
//   below its stack            one page that is not mapped
//   elsewhere                  nothing
#pragma once

#include <cstdint>

namespace mica {

/// A physical address.
enum class PhysAddr : std::uint32_t {};
/// A linear address: in this nucleus, segments being flat, the value of a pointer.
enum class VirtAddr : std::uint32_t {};

namespace memory {

inline constexpr std::uint32_t kernel_base = 0xC0000000;
inline constexpr std::uint32_t direct_map_bytes = 768U * 1024 * 1024;
inline constexpr std::uint32_t page_bytes = 4096;

/// Whether [begin, begin + bytes) lies in the direct map.
constexpr bool in_direct_map(PhysAddr begin, std::uint32_t bytes) {
    const auto from = static_cast<std::uint32_t>(begin);
    return from <= direct_map_bytes && bytes <= direct_map_bytes - from;
}

/// The object of type T at a physical address. Pre: it lies in the direct map.
template <typename T> T* pointer_to(PhysAddr address) {
    return reinterpret_cast<T*>(static_cast<std::uintptr_t>(address) + kernel_base);
}

/// The physical address of something in the direct map, as a number.
inline std::uint32_t physical(const void* at) {
    return static_cast<std::uint32_t>(reinterpret_cast<std::uintptr_t>(at) - kernel_base);
}

} // namespace memory
} // namespace mica

/// Set by link/nucleus.ld: only their addresses mean something.
extern "C" {
extern const char kernel_begin[], kernel_end[];              ///< the whole image
extern const char kernel_text_begin[], kernel_text_end[];    ///< instructions
extern const char kernel_read_only_end[];                    ///< from kernel_begin to here: read-only pages
extern const char kernel_bss_begin[], kernel_bss_end[];      ///< zeroed by the loader
extern const char kernel_guard_page[];                       ///< not mapped
extern const char kernel_stack_bottom[], kernel_stack_top[]; ///< the one kernel stack
}
