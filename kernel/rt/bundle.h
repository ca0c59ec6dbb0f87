// SPDX-License-Identifier: BSD-2-Clause
// The boot bundle as the programs see it that were given it: files by name and by place. Used by supervisor, process
// server, file server.
#pragma once

#include <rt/result.h>

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace mica::rt {

struct BundleFile {
    std::string_view name;
    std::span<const std::byte> data;

    std::string_view text() const { return {reinterpret_cast<const char*>(data.data()), data.size()}; }
};

class Bundle {
public:
    Bundle() = default;
    explicit Bundle(std::span<const std::byte> archive) : m_archive{archive} {}

    /// Error::not_found.
    Result<BundleFile> find(std::string_view name) const;
    Result<BundleFile> at(std::uint32_t place) const;

private:
    std::span<const std::byte> m_archive;
};

/// Maps the memory that was given to this program under the name "bundle". Pre: called once.
Result<Bundle> open_given_bundle();

} // namespace mica::rt
