// SPDX-License-Identifier: BSD-2-Clause
// From the name of a service to its client, by the name server. Used by apps and by servers that are clients of others.
#pragma once

#include <rt/protocols/names.h>
#include <rt/start.h>

#include <new>

namespace mica::rt {

inline const names::Client& name_server() {
    alignas(names::Client) constinit static std::byte place[sizeof(names::Client)] = {};
    constinit static names::Client* made = nullptr;
    if (made == nullptr) { made = new (place) names::Client{take_handle<Endpoint>("names")}; }
    return *made;
}

/// Waits until there is such a service. `Client`: stream::Client, clock::Client …
template <class Client> Result<Client> find_service(std::string_view name) {
    auto answer = name_server()(names::LookUp{names::Name{name}});
    if (!answer) { return fail(answer.error()); }
    return Client{answer->endpoint.template take<Endpoint>()};
}

} // namespace mica::rt
