// SPDX-License-Identifier: BSD-2-Clause
// services.conf as the supervisor has read it: docs/design/userland.md has its lines. Pure.
#pragma once

#include <rt/fixed_list.h>

#include <cstdint>
#include <string_view>

namespace mica::supervisor {

struct PortRange {
    std::uint16_t first, last;
};

struct Device {
    std::uint32_t address; ///< physical, on a page boundary
    std::uint32_t pages;
};

/// Texts point into the file.
struct Description {
    std::string_view name;
    std::string_view image;
    std::uint32_t priority = 16;
    std::uint32_t quota = 64;   ///< pages
    bool quota_percent = false; ///< quota is of a hundred parts of what the supervisor has left
    rt::FixedList<std::uint8_t, 4> irqs{};
    rt::FixedList<PortRange, 6> ports{};
    rt::FixedList<Device, 2> devices{};
    bool bundle = false, directory = false, ends_system = false;
    std::string_view gives{};            ///< names, parted by blanks
    std::string_view lookups{};          ///< the same
    std::uint32_t heartbeat_seconds = 0; ///< 0: none
};

inline constexpr std::size_t service_limit = 24;

struct Services {
    rt::FixedList<Description, service_limit> list; ///< the service with number n is list[n - 1]
    std::string_view app_lookups;
    std::uint32_t wrong_line = 0; ///< from 1; 0: none
    std::string_view trouble;     ///< what is wrong there
};

/// Stops at the first line that is wrong.
Services parse_services(std::string_view text);

} // namespace mica::supervisor
