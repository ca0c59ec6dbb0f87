// SPDX-License-Identifier: BSD-2-Clause
// The name server. What it hands out carries the badge of who asked, so a service knows its clients.
#include <servers/names/name_table.h>

#include <rt/server.h>
#include <rt/start.h>

namespace mica::names {
namespace {

class NameServer {
public:
    void take_over();

    rt::Result<LookUp::Answer> on(rt::Caller caller, const LookUp& request);
    rt::Result<Publish::Answer> on(rt::Caller caller, Publish& request);
    rt::Result<List::Answer> on(rt::Caller caller, const List& request);

private:
    struct Waiting {
        abi::Badge who = 0;
        Name name;
        rt::Pending<LookUp> pending;
    };
    rt::Result<LookUp::Answer> hand_out(abi::Badge who, const rt::Endpoint& endpoint);
    void serve_waiting(std::string_view name);

    NameTable m_table;
    rt::FixedList<Waiting, 32> m_waiting;
};

/// The handles and permissions this server was started with: they are there again after a restart.
void NameServer::take_over() {
    const rt::StartBlock& block = rt::start_block();
    for (std::size_t i = 1; const auto line = block.argument(i); ++i) { m_table.allow(*line); }
    for (std::uint32_t i = 0; i < block.handle_count; ++i) {
        const auto& row = block.handles[i];
        const std::string_view name = row.name_text();
        if (name != "endpoint" && name != "heart" && name != "names") {
            static_cast<void>(
                m_table.publish(NameTable::supervisor, name, rt::Endpoint{static_cast<abi::Handle>(row.handle)}));
        }
    }
}

rt::Result<LookUp::Answer> NameServer::hand_out(abi::Badge who, const rt::Endpoint& endpoint) {
    auto copy = rt::duplicate(endpoint, rt::client_rights, who);
    if (!copy) {
        // Its publisher has badged it already: then that is the badge it keeps.
        copy = rt::duplicate(endpoint, rt::client_rights);
    }
    return copy ? rt::Result<LookUp::Answer>{LookUp::Answer{rt::Passed::give(std::move(*copy))}}
                : rt::fail(copy.error());
}

rt::Result<LookUp::Answer> NameServer::on(rt::Caller caller, const LookUp& request) {
    if (const rt::Endpoint* const endpoint = m_table.find(request.name)) {
        return m_table.may_look_up(caller.badge, request.name) ? hand_out(caller.badge, *endpoint)
                                                               : rt::fail(rt::Error::refused);
    }
    if (m_waiting.full()) { return rt::fail(rt::Error::full); }
    auto pending = caller.set_aside<LookUp>();
    if (!pending) { return rt::fail(pending.error()); }
    m_waiting.add({caller.badge, request.name, std::move(*pending)});
    return rt::fail(rt::Error::set_aside);
}

rt::Result<Publish::Answer> NameServer::on(rt::Caller caller, Publish& request) {
    const rt::Done done = m_table.publish(caller.badge, request.name, request.endpoint.take<rt::Endpoint>());
    if (!done) { return rt::fail(done.error()); }
    serve_waiting(request.name);
    return Publish::Answer{};
}

void NameServer::serve_waiting(std::string_view name) {
    for (std::size_t i = m_waiting.size(); i-- > 0;) {
        if (m_waiting[i].name == name) {
            const auto answer = hand_out(m_waiting[i].who, *m_table.find(name));
            if (answer) {
                m_waiting[i].pending.answer(*answer);
            } else {
                m_waiting[i].pending.refuse(answer.error());
            }
            m_waiting.remove(i);
        }
    }
}

rt::Result<List::Answer> NameServer::on(rt::Caller, const List& request) {
    return List::Answer{m_table.name_at(request.first)};
}

} // namespace
} // namespace mica::names

int program() {
    using namespace mica;
    const auto endpoint = rt::take_handle<rt::Endpoint>("endpoint");
    names::NameServer server;
    server.take_over();
    rt::serve<names::Protocol>(endpoint, server);
}
