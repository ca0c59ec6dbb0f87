// SPDX-License-Identifier: BSD-2-Clause
// The other design: everybody is set aside first, and whoever can be answered is answered by the same code, be it now
// or after a publication.
#include <servers/names/name_server.h>

namespace mica::names {

rt::Result<LookUp::Answer> NameServer::hand_out(abi::Badge who, const rt::Endpoint& endpoint) {
    rt::Result<rt::Endpoint> copy = rt::duplicate(endpoint, rt::client_rights, who);
    for (int plainly = 0; plainly < 1 && !copy; ++plainly) { copy = rt::duplicate(endpoint, rt::client_rights); }
    if (copy) { return LookUp::Answer{rt::Passed::give(std::move(*copy), rt::client_rights)}; }
    return rt::fail(copy.error());
}

rt::Result<LookUp::Answer> NameServer::on(rt::Caller caller, const LookUp& request) {
    const rt::Endpoint* const endpoint = m_table.find(request.name);
    const bool allowed = endpoint != nullptr && m_table.may_look_up(caller.badge, request.name);
    if (endpoint != nullptr && !allowed) { return rt::fail(rt::Error::refused); }
    if (endpoint == nullptr && m_waiting.full()) { return rt::fail(rt::Error::full); }
    auto pending = caller.set_aside<LookUp>();
    if (!pending) { return rt::fail(pending.error()); }
    if (endpoint == nullptr) {
        m_waiting.add({caller.badge, request.name, std::move(*pending)});
    } else if (auto answer = hand_out(caller.badge, *endpoint)) {
        pending->answer(*answer);
    } else {
        pending->refuse(answer.error());
    }
    return rt::fail(rt::Error::set_aside);
}

rt::Result<Publish::Answer> NameServer::on(rt::Caller caller, Publish& request) {
    if (const rt::Done done = m_table.publish(caller.badge, request.name, request.endpoint.take<rt::Endpoint>());
        !done) {
        return rt::fail(done.error());
    }
    rt::FixedList<Waiting, 32> others;
    const rt::Endpoint& endpoint = *m_table.find(request.name);
    for (Waiting& waiting : m_waiting) {
        if (waiting.name == request.name.view()) {
            if (const auto answer = hand_out(waiting.who, endpoint)) { waiting.pending.answer(*answer); }
        } else {
            others.add(std::move(waiting));
        }
    }
    m_waiting = std::move(others);
    return Publish::Answer{};
}

} // namespace mica::names
