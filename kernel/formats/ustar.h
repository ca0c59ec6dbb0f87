// SPDX-License-Identifier: BSD-2-Clause
// The reader of ustar archives (POSIX.1-1988, pax "ustar Interchange Format"): the boot bundle is one. It trusts no field
// of it. Used by the nucleus' start-up and by user land.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

namespace mica::ustar {

struct File {
    std::string_view name; ///< at most 100 characters; points into the archive
    std::span<std::byte> data;
};

/// Goes through the plain files of an archive in their order. Other entries (folders, links) are passed over.
class Reader {
public:
    explicit Reader(std::span<std::byte> archive) : m_rest{archive} {}

    /// The next plain file; nothing at the end of the archive or at the first damaged header, behind which nothing is
    /// trusted.
    std::optional<File> next();

    /// Whether next() stopped because of damage: a wrong magic, checksum or size, or a file cut short.
    bool damaged() const { return m_damaged; }

private:
    std::optional<File> stop_at_damage();

    std::span<std::byte> m_rest;
    bool m_damaged = false;
};

/// The first file of that name.
std::optional<File> find(std::span<std::byte> archive, std::string_view name);

} // namespace mica::ustar
