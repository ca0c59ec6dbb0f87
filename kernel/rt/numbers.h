// SPDX-License-Identifier: BSD-2-Clause
// Numbers out of texts. Used by services.conf, sh and apps. Pure. (Texts out of numbers: rt/format.h)
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace mica::rt {

/// A whole number without sign, decimal or, behind "0x", hexadecimal. Nothing for anything else, or more than 32 bits.
constexpr std::optional<std::uint32_t> parse_number(std::string_view text) {
    const bool hexadecimal = text.starts_with("0x");
    const std::uint32_t base = hexadecimal ? 16 : 10;
    text.remove_prefix(hexadecimal ? 2 : 0);
    std::uint64_t value = 0;
    for (const char c : text) {
        std::uint32_t digit = 16;
        if (c >= '0' && c <= '9') {
            digit = static_cast<std::uint32_t>(c - '0');
        } else if (c >= 'a' && c <= 'f') {
            digit = static_cast<std::uint32_t>(c - 'a') + 10;
        } else if (c >= 'A' && c <= 'F') {
            digit = static_cast<std::uint32_t>(c - 'A') + 10;
        }
        value = value * base + digit;
        if (digit >= base || value > 0xFFFF'FFFFU) { return std::nullopt; }
    }
    return text.empty() ? std::nullopt : std::optional{static_cast<std::uint32_t>(value)};
}

} // namespace mica::rt
