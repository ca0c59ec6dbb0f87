// SPDX-License-Identifier: GPL-3.0-or-later
// Makes program files, good and hostile, for the tests of the runtime's reader.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace mica::test {

struct ElfSegment {
    std::uint32_t address, offset, file_bytes, memory_bytes, flags; ///< flags: 1 execute, 2 write, 4 read
    std::uint32_t type = 1;
};

struct ElfImage {
    std::uint32_t entry = 0x0040'0010;
    std::vector<ElfSegment> segments{{0x0040'0000, 0x1000, 0x100, 0x100, 5}, {0x0040'1000, 0x2000, 0x80, 0x3000, 6}};
    std::size_t file_bytes = 0x3000;

    /// The file; byte n of it, behind the headers, is n modulo 251.
    std::vector<std::byte> bytes() const;
};

} // namespace mica::test
