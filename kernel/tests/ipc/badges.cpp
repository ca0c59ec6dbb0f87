// SPDX-License-Identifier: BSD-2-Clause
// IPC-006..009: whom a server sees: badges, minted, copied and sent on; and what a handle to an endpoint is good for.
#include "../script/script.h"

#include <probe/probe.h>

namespace {

using namespace mica;
using namespace mica::script;
using abi::Call;
using abi::EndpointRight;

constexpr std::uint32_t all = abi::all_rights;

void badges() {
    Endpoint& endpoint = world::make_endpoint();
    Endpoint& second = world::make_endpoint();
    Process& server = make_process();
    Process& other = make_process();
    Process& client = make_process();
    world::give(server, endpoint.object);
    world::give(other, second.object);
    world::give(client, endpoint.object);
    world::give(client, endpoint.object, all, 0xFFFF);
    world::give(client, second.object, all, 9);
    start(server,
          {call(Call::recv, 3).with(Part::badge, "badge"), call(Call::reply_recv, 3).with(Part::badge, "badge"),
           call(Call::reply_recv, 3).with(Part::badge, "badge"), call(Call::reply_recv, 3).with(Part::badge, "badge"),
           call(Call::reply_recv, 3), call(Call::call, 4), call(Call::reply)},
          20);
    start(other, {call(Call::recv, 3).with(Part::badge, "sent.badge"), call(Call::reply_recv, 3)}, 21);
    start(client,
          {call(Call::call, 3).with(Part::badge, "answer.badge"),
           call(Call::handle_copy, 0, 3, all, 7),
           call(Call::call, 6),
           call(Call::handle_copy, 0, 6, all),
           call(Call::call, 7),
           call(Call::call, 4),
           take_along(2, 0, 5),
           message(Call::call, 3, 0, 1),
           call(Call::handle_copy, 0, 6, all, 8).as("second_badge"),
           call(Call::handle_copy, 0, 3, abi::bits(EndpointRight::call)),
           call(Call::notify, 8, 1).as("call_only.notify"),
           call(Call::recv, 8).as("call_only.recv"),
           call(Call::timer, 8, 1).as("call_only.timer"),
           call(Call::handle_copy, 0, 3, abi::bits(EndpointRight::receive)),
           call(Call::call, 9).as("receive_only.call"),
           call(Call::notify, 9, 1).as("receive_only.notify"),
           call(Call::handle_copy, 0, 3, abi::bits(EndpointRight::notify)),
           call(Call::call, 10).as("notify_only.call"),
           call(Call::notify, 10, 0).as("notify_only.notify"),
           finish()},
          10);
    run();
}

[[gnu::section(".probes"), gnu::used]] const probe::Entry entry{"ipc_badges", probe::Stage::threads, badges};

} // namespace
