// SPDX-License-Identifier: BSD-2-Clause
// The reader of program files (ELF32, i386). Used by supervisor and process server; trusts no byte of the file. Pure.
#pragma once

#include <rt/result.h>

#include <abi/rights.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace mica::rt {

struct Segment {
    std::uint32_t address; ///< in the process, on a page boundary
    std::uint32_t bytes;   ///< in memory; what the file has not is zeroed
    std::span<const std::byte> contents;
    abi::RightBits rights;
};

struct ProgramFile {
    static constexpr std::size_t segment_limit = 4;

    std::uint32_t entry = 0;
    std::array<Segment, segment_limit> segments{};
    std::size_t segment_count = 0;

    std::span<const Segment> all() const { return {segments.data(), segment_count}; }
};

/// Error::bad_format when it is not what abi/first_program.h asks for.
Result<ProgramFile> read_program(std::span<const std::byte> file);

} // namespace mica::rt
