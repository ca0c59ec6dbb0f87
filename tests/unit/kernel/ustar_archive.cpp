// SPDX-License-Identifier: GPL-3.0-or-later
// The archiver of the ustar tests.
#include "ustar_archive.h"

#include <algorithm>
#include <cstdio>
#include <cstring>

namespace mica::test {

void write_checksum(std::span<char> header) {
    std::fill_n(header.begin() + checksum_field, 8, ' ');
    unsigned sum = 0;
    for (const char byte : header) { sum += static_cast<unsigned char>(byte); }
    std::snprintf(header.data() + checksum_field, 8, "%06o", sum);
}

UstarArchive& UstarArchive::add(const std::string& name, const std::string& data,
                                const std::function<void(std::span<char>)>& damage) {
    const std::size_t header_at = m_bytes.size();
    m_bytes.resize(header_at + 512);
    const std::span<char> header = std::span{m_bytes}.subspan(header_at, 512);
    std::copy_n(name.begin(), std::min<std::size_t>(name.size(), 100), header.begin());
    std::snprintf(header.data() + size_field, 12, "%011o", static_cast<unsigned>(data.size()));
    header[type_field] = '0';
    std::memcpy(header.data() + magic_field,
                "ustar\0"
                "00",
                8);
    if (damage) { damage(header); }
    write_checksum(header);
    m_bytes.insert(m_bytes.end(), data.begin(), data.end());
    m_bytes.resize((m_bytes.size() + 511) / 512 * 512);
    return *this;
}

UstarArchive& UstarArchive::end() {
    m_bytes.resize(m_bytes.size() + 1024);
    return *this;
}

} // namespace mica::test
