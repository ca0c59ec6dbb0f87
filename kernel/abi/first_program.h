// SPDX-License-Identifier: BSD-2-Clause
// How programs look to the nucleus, and what the one program that it starts itself, `supervisor` of the boot bundle,
// finds when it begins.
//
// The file: ELF32, i386, ET_EXEC, no interpreter, 1 to program_segments PT_LOAD segments. Each lies in [user_begin,
// user_end), has p_filesz <= p_memsz, shares no page with another, and is not both writable and executable; the entry
// point lies in an executable one. (Link with -z separate-code -z noexecstack.)
//
// The start: ring 3, flat segments, IF=1, EAX = FirstProgram's address, EDX = the buffer page, ESP at the top of a
// stack of stack_pages (nothing on it), all other registers 0. Other programs are started by thread_create alone: the
// same registers, EAX as its creator says.
#pragma once

#include <abi/rights.h>

#include <cstdint>
#include <string_view>

namespace mica::abi {

inline constexpr std::string_view first_program_name = "supervisor";
inline constexpr std::uint32_t page_bytes = 4096;
inline constexpr std::uint32_t user_begin = 0x0000'1000; ///< page 0 can never be mapped: a null pointer faults
inline constexpr std::uint32_t user_end = 0xC000'0000;

/// Where the nucleus puts things in the first program. A custom that other programs follow as well.
inline constexpr std::uint32_t first_block_address = 0xBFFF'E000; ///< FirstProgram, read-only
inline constexpr std::uint32_t buffer_address = 0xBFFF'F000;      ///< MessageBuffer of the first thread
inline constexpr std::uint32_t stack_top = 0xBFFF'0000;
inline constexpr std::uint32_t stack_pages = 8;
inline constexpr std::uint32_t program_segments = 8;

/// Its handles: to everything there is. All rights.
enum class FirstHandle : std::uint16_t {
    process = 1, ///< itself; its quota is all free memory
    thread,      ///< its own; priority 31
    bundle,      ///< Memory: the boot bundle, a ustar archive; read and execute only
    devices,     ///< Memory: physical 0 .. 4 GiB as a device range: derive from it only what is no RAM (memory_create)
    ports,       ///< IoPorts 0 .. 0xFFFF
    irq1,        ///< Irq 1; the others: first_irq_handle()
};

/// The handle of line n: 1, 3..15. Line 0 is the nucleus' timer, and 2 no device's.
constexpr Handle first_irq_handle(std::uint32_t n) {
    return static_cast<Handle>(n == 1 ? static_cast<std::uint32_t>(FirstHandle::irq1) : n + 4);
}

struct FirstProgram {
    std::uint32_t magic; ///< first_program_magic
    std::uint32_t bundle_bytes;
    std::uint32_t quota_pages; ///< free when it started
    std::uint32_t timer_hertz;
};
inline constexpr std::uint32_t first_program_magic = 0x4143494D; // "MICA"

} // namespace mica::abi
