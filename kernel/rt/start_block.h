// SPDX-License-Identifier: BSD-2-Clause
// The page that a program finds when it starts: its arguments and its handles by name. Written by who starts it, read
// by rt/start.h. Pure.
#pragma once

#include <rt/address_space.h>
#include <rt/result.h>

#include <abi/rights.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace mica::rt {

struct StartBlock {
    static constexpr std::uint32_t magic_number = 0x54534D52; // "RMST"
    static constexpr std::size_t handle_limit = 48;
    static constexpr std::size_t name_bytes = 14;
    static constexpr std::size_t argument_limit = 3000;

    struct NamedHandle {
        char name[name_bytes]; ///< filled up with NUL
        std::uint16_t handle;

        std::string_view name_text() const {
            return {name, static_cast<std::size_t>(std::find(name, name + name_bytes, '\0') - name)};
        }
    };

    std::uint32_t magic = magic_number;
    std::uint32_t paged = 0;        ///< 1: the heap's pages come when they are touched
    std::uint32_t priority = 0;     ///< of the first thread
    std::uint32_t heart_bell = 0;   ///< what to ring at the handle "heart" when asked for a sign of life
    std::uint32_t bundle_pages = 0; ///< of the memory "bundle"
    std::uint32_t handle_count = 0;
    std::uint32_t argument_bytes = 0;
    NamedHandle handles[handle_limit] = {};
    char arguments[argument_limit] = {}; ///< each ends with NUL

    /// Pre: the name has 1 to 14 characters.
    bool add_handle(std::string_view name, abi::Handle handle) {
        if (handle_count == handle_limit || name.size() > name_bytes) { return false; }
        NamedHandle& row = handles[handle_count++];
        std::copy(name.begin(), name.end(), row.name);
        row.handle = static_cast<std::uint16_t>(handle);
        return true;
    }

    bool add_argument(std::string_view argument) {
        if (argument.size() >= argument_limit - argument_bytes) { return false; }
        std::copy(argument.begin(), argument.end(), arguments + argument_bytes);
        argument_bytes += static_cast<std::uint32_t>(argument.size()) + 1;
        return true;
    }

    abi::Handle find_handle(std::string_view name) const {
        for (std::size_t i = 0; i < handle_count && i < handle_limit; ++i) {
            if (name == handles[i].name_text()) { return static_cast<abi::Handle>(handles[i].handle); }
        }
        return abi::no_handle;
    }

    /// Argument 0 is the program's name. Nothing behind the last one.
    std::optional<std::string_view> argument(std::size_t place) const {
        std::string_view rest{arguments, std::min<std::size_t>(argument_bytes, argument_limit)};
        while (!rest.empty()) {
            const std::size_t end = std::min(rest.find('\0'), rest.size() - 1);
            if (place-- == 0) { return rest.substr(0, end); }
            rest.remove_prefix(end + 1);
        }
        return std::nullopt;
    }
};
static_assert(sizeof(StartBlock) <= page_bytes);

} // namespace mica::rt
