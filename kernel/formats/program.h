// SPDX-License-Identifier: BSD-2-Clause
// Program files: ELF for i386 (System V ABI, chapters 4 and 5). Student part of lab 06: program.cpp. Pure: the nucleus reads the
// first program by it, and rt/program_file.h all others.
#pragma once

#include <abi/first_program.h>

#include <array>
#include <cstddef>
#include <expected>
#include <span>

namespace mica::elf {

/// A part of the program in memory: file_bytes of the file, then zeros.
struct Segment {
    std::uint32_t address = 0; ///< any, not just page boundaries
    std::uint32_t memory_bytes = 0;
    std::uint32_t file_offset = 0;
    std::uint32_t file_bytes = 0;
    abi::RightBits access = 0; ///< abi::MemoryRight bits

    [[nodiscard]] constexpr std::uint32_t first_page() const { return address / abi::page_bytes; }
    [[nodiscard]] constexpr std::uint32_t end_page() const {
        return (address + memory_bytes + abi::page_bytes - 1) / abi::page_bytes;
    }
};

struct Program {
    std::uint32_t entry = 0;
    std::array<Segment, abi::program_segments> segments{};
    std::size_t count = 0; ///< of segments; at least 1
};

enum class ProgramError {
    not_elf,        ///< too short for a header, or other magic bytes
    not_i386,       ///< of 64 bits, big-endian, or for another machine
    not_executable, ///< a library, an object, a core; or another version of ELF
    damaged,        ///< program headers or a segment's bytes lie outside the file
    interpreter,    ///< it asks for a dynamic linker
    too_many_segments,
    nothing_to_load,
    outside_user_space, ///< a segment that is not within [user_begin, user_end)
    more_file_than_memory,
    overlap, ///< two segments share a page
    write_and_execute,
    bad_entry, ///< the entry point is in no executable segment
};

/// Reads the headers of a program file and believes nothing of them. Segments of no size are left out.
[[nodiscard]] std::expected<Program, ProgramError> parse(std::span<const std::byte> file);

} // namespace mica::elf
