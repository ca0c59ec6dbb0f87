// SPDX-License-Identifier: GPL-3.0-or-later
// Makes ustar archives, good and hostile, for the tests of the nucleus' reader.
#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <vector>

namespace mica::test {

class UstarArchive {
public:
    /// Appends an entry. `damage` may change its 512 header bytes before the checksum is made.
    UstarArchive& add(const std::string& name, const std::string& data,
                      const std::function<void(std::span<char>)>& damage = {});

    /// The two zero blocks that end an archive.
    UstarArchive& end();

    std::span<std::byte> bytes() { return std::as_writable_bytes(std::span{m_bytes}); }
    std::vector<char>& raw() { return m_bytes; }

private:
    std::vector<char> m_bytes;
};

/// Writes the checksum of a header, as an archiver would.
void write_checksum(std::span<char> header);

/// Field offsets of a header.
inline constexpr std::size_t size_field = 124, checksum_field = 148, type_field = 156, magic_field = 257,
                             prefix_field = 345;

} // namespace mica::test
