// SPDX-License-Identifier: BSD-2-Clause
// The name server's clients and publishers, as the probes of this lab play them.
#pragma once

#include <probe/examiner/household.h>

#include <rt/protocols/names.h>
#include <rt/start.h>

namespace mica::examiner {

using LookUpQuestion = Question<names::LookUp, names::Protocol>;
using PublishQuestion = Question<names::Publish, names::Protocol>;

/// Somebody's service: answers every call with the caller's badge and a number of its own. It serves until the end.
class Echo {
public:
    /// Receives at `endpoint`, which stays.
    Echo(Household& household, const rt::Endpoint& endpoint, std::uint32_t number);
    Echo(const Echo&) = delete;
    Echo& operator=(const Echo&) = delete;

private:
    [[noreturn]] void serve() const;

    const rt::Endpoint& m_endpoint;
    std::uint32_t m_number;
};

/// Who answers behind a handle.
struct Reached {
    bool answered = false;
    std::uint32_t badge = 0;  ///< as the service saw the caller
    std::uint32_t number = 0; ///< of the Echo
};
Reached reach(Household& household, const rt::Endpoint& through);

/// The answer to a look-up that should come at once; Error::set_aside when none came within `patience`.
rt::Result<rt::Endpoint> look_up(Household& household, abi::Badge who, std::string_view name);

/// "yes", an error in words, or "no answer".
std::string_view publish(Household& household, abi::Badge who, std::string_view name, const rt::Endpoint& endpoint);

/// Twelve random letters and digits.
names::Name random_name();

} // namespace mica::examiner
