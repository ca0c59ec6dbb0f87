// SPDX-License-Identifier: BSD-2-Clause
// How things fail in user land: one list of errors for nucleus calls and services. Used by everything in ring 3.
#pragma once

#include <abi/errors.h>

#include <cstdint>
#include <expected>
#include <string_view>

namespace mica::rt {

/// Values below 32 are abi::Status: the nucleus refused. The others are the word of a service.
enum class Error : std::uint8_t {
    none = 0,
    peer_died = static_cast<std::uint8_t>(abi::Status::peer_died),
    no_memory = static_cast<std::uint8_t>(abi::Status::no_memory),
    bad_argument = static_cast<std::uint8_t>(abi::Status::bad_argument),
    bad_request = 32, ///< no such request, or its fields do not fit
    not_found,        ///< nothing has that name or number
    exists,           ///< the name belongs to someone else
    full,             ///< a table or store of the service has no room
    refused,          ///< the caller may not do this
    ended,            ///< nobody is at the other end of the stream any more
    too_long,         ///< a text or list is longer than it may be
    bad_format,       ///< a file is not what it should be
    set_aside = 255,  ///< inside a server only: there is no answer yet (rt/server.h)
};

template <class Value> using Result = std::expected<Value, Error>;
using Done = Result<void>;

constexpr std::unexpected<Error> fail(Error error) { return std::unexpected{error}; }

constexpr Error error_of(abi::Status status) { return static_cast<Error>(status); }

/// For people.
constexpr std::string_view name_of(Error error) {
    constexpr std::string_view service_names[] = {
        "not a request it knows",  "not found", "exists already",         "no room for more", "refused",
        "nobody at the other end", "too long",  "not in the right format"};
    const auto number = static_cast<unsigned>(error);
    if (number < 32) { return abi::name_of(static_cast<abi::Status>(number)); }
    return number - 32 < std::size(service_names) ? service_names[number - 32] : "no answer yet";
}

} // namespace mica::rt
