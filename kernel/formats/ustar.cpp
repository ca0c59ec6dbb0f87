// SPDX-License-Identifier: BSD-2-Clause
// The ustar reader. Pure: compiled into the nucleus, the runtime of user land, and the host's unit tests.
#include <formats/ustar.h>

#include <algorithm>
#include <array>
#include <cstdint>

namespace mica::ustar {
namespace {

constexpr std::size_t block_bytes = 512;

struct Header {
    char name[100];
    char mode[8], owner[8], group[8];
    char size[12];
    char modified[12];
    char checksum[8];
    char type;
    char link_target[100];
    char magic[6]; // "ustar", NUL
    char version[2];
    char owner_name[32], group_name[32];
    char device_major[8], device_minor[8];
    char prefix[155];
    char padding[12];
};
static_assert(sizeof(Header) == block_bytes);
static_assert(offsetof(Header, checksum) == 148);
static_assert(offsetof(Header, magic) == 257);

/// An octal number, ended by NUL or blank or the end of its field. Nothing for another character, or more than 32 bits.
std::optional<std::uint32_t> octal(std::span<const char> field) {
    std::uint32_t value = 0;
    std::size_t digits = 0;
    for (const char character : field) {
        if (character == '\0' || (character == ' ' && digits > 0)) { break; }
        if (character < '0' || character > '7' || (value >> 29U) != 0) { return std::nullopt; }
        value = value * 8 + static_cast<std::uint32_t>(character - '0');
        ++digits;
    }
    return digits > 0 ? std::optional{value} : std::nullopt;
}

/// The sum of the header's bytes, its checksum field taken as blanks.
std::uint32_t checksum_of(const Header& header) {
    const auto* const bytes = reinterpret_cast<const std::uint8_t*>(&header);
    std::uint32_t sum = 0;
    for (std::size_t i = 0; i < block_bytes; ++i) {
        const bool in_checksum =
            i >= offsetof(Header, checksum) && i < offsetof(Header, checksum) + sizeof(Header::checksum);
        sum += in_checksum ? std::uint8_t{' '} : bytes[i];
    }
    return sum;
}

bool is_valid(const Header& header) {
    constexpr std::string_view magic{"ustar", 6};
    return std::equal(magic.begin(), magic.end(), header.magic) && octal(header.checksum) == checksum_of(header);
}

bool is_plain_file(const Header& header) {
    return (header.type == '0' || header.type == '\0') && header.prefix[0] == '\0';
}

} // namespace

std::optional<File> Reader::stop_at_damage() {
    m_damaged = true;
    m_rest = {};
    return std::nullopt;
}

std::optional<File> Reader::next() {
    while (m_rest.size() >= block_bytes) {
        const auto& header = *reinterpret_cast<const Header*>(m_rest.data());
        if (header.name[0] == '\0') {
            return std::nullopt; // the zero block that ends an archive
        }
        const std::optional<std::uint32_t> size = octal(header.size);
        if (!is_valid(header) || !size || *size > m_rest.size() - block_bytes) { return stop_at_damage(); }
        const std::span<std::byte> data = m_rest.subspan(block_bytes, *size);
        const std::size_t padded = (std::size_t{*size} + block_bytes - 1) / block_bytes * block_bytes;
        m_rest = m_rest.subspan(std::min(block_bytes + padded, m_rest.size()));
        if (is_plain_file(header)) {
            const char* const end = std::find(std::begin(header.name), std::end(header.name), '\0');
            return File{{header.name, static_cast<std::size_t>(end - header.name)}, data};
        }
    }
    return std::nullopt;
}

std::optional<File> find(std::span<std::byte> archive, std::string_view name) {
    Reader reader{archive};
    while (const std::optional<File> file = reader.next()) {
        if (file->name == name) { return file; }
    }
    return std::nullopt;
}

} // namespace mica::ustar
