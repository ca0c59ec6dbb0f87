// SPDX-License-Identifier: BSD-2-Clause
// Look-ups, some of which must wait, and publications, which end the wait. Part of lab 10; the contract is in
// servers/names/name_server.h.
#include <servers/names/name_server.h>

namespace mica::names {

rt::Result<LookUp::Answer> NameServer::hand_out(abi::Badge who, const rt::Endpoint& endpoint) {
    // student: begin(name-service)
    // todo: A copy of the handle for who asked, with his badge where that can be. Who owns the copy once it is in the
    // todo: answer, and who closes it?
    // placeholder: return rt::fail(rt::Error::not_found);
    auto copy = rt::duplicate(endpoint, rt::client_rights, who);
    if (!copy) { copy = rt::duplicate(endpoint, rt::client_rights); } // its publisher has badged it already
    if (!copy) { return rt::fail(copy.error()); }
    return LookUp::Answer{rt::Passed::give(std::move(*copy))};
    // student: end
}

rt::Result<LookUp::Answer> NameServer::on(rt::Caller caller, const LookUp& request) {
    // student: begin(name-service)
    // todo: Is the name there, and may the caller have it? Else keep the caller waiting, without waiting yourself:
    // todo: set_aside() in rt/server.h.
    // placeholder: return rt::fail(rt::Error::not_found);
    if (const rt::Endpoint* const endpoint = m_table.find(request.name)) {
        return m_table.may_look_up(caller.badge, request.name) ? hand_out(caller.badge, *endpoint)
                                                               : rt::fail(rt::Error::refused);
    }
    if (m_waiting.full()) { return rt::fail(rt::Error::full); }
    auto pending = caller.set_aside<LookUp>();
    if (!pending) { return rt::fail(pending.error()); }
    m_waiting.add({caller.badge, request.name, std::move(*pending)});
    return rt::fail(rt::Error::set_aside);
    // student: end
}

rt::Result<Publish::Answer> NameServer::on(rt::Caller caller, Publish& request) {
    // student: begin(name-service)
    // todo: Into the table with it. Who has been waiting for just this? Whose badge belongs into his handle? What does
    // todo: removing somebody from a list do to the places of the others?
    // placeholder: return rt::fail(rt::Error::full);
    const rt::Done done = m_table.publish(caller.badge, request.name, request.endpoint.take<rt::Endpoint>());
    if (!done) { return rt::fail(done.error()); }
    for (std::size_t i = 0; i < m_waiting.size();) {
        Waiting& waiting = m_waiting[i];
        if (waiting.name != request.name.view()) {
            ++i;
            continue;
        }
        if (const auto answer = hand_out(waiting.who, *m_table.find(request.name))) {
            waiting.pending.answer(*answer);
        } else {
            waiting.pending.refuse(answer.error());
        }
        m_waiting.remove(i);
    }
    return Publish::Answer{};
    // student: end
}

} // namespace mica::names
