// SPDX-License-Identifier: BSD-2-Clause
// The program `names`: the kit's half of the name server, and its loop.
#include <servers/names/name_server.h>

#include <rt/start.h>

namespace mica::names {

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

rt::Result<List::Answer> NameServer::on(rt::Caller, const List& request) {
    return List::Answer{m_table.name_at(request.first)};
}

} // namespace mica::names

int program() {
    using namespace mica;
    const auto endpoint = rt::take_handle<rt::Endpoint>("endpoint");
    names::NameServer server;
    server.take_over();
    rt::serve<names::Protocol>(endpoint, server);
}
