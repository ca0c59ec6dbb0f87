// SPDX-License-Identifier: BSD-2-Clause
// The calls on handles and doorbells. Part of lab 09; their specification is in abi/calls.h.
#include <nucleus/capabilities/devices.h>
#include <nucleus/capabilities/objects.h>
#include <nucleus/processes/calls.h>

namespace mica::calls {
namespace {

using abi::bits;
using abi::Right;
using capabilities::HandleSlot;

/// The caller received last becomes a handle: the server may receive again, and reply later.
Result set_aside(Thread& server)
{
    // student: begin(set-aside)
    // todo: The token goes from the server into a handle of its process: with which rights? Who inherits priority from the client now?
    // placeholder: return std::unexpected(Status::no_caller);
    Thread* const client = server.caller;
    if (client == nullptr) {
        return std::unexpected(Status::no_caller);
    }
    const auto handle = server.process->handles.insert({&client->reply_token, 0, 0});
    if (!handle) {
        return std::unexpected(handle.error());
    }
    client->server = nullptr;
    client->token_holder = server.process;
    client->token = *handle;
    server.caller = nullptr;
    scheduling::settle(&server);
    return static_cast<std::uint32_t>(*handle);
    // student: end
}

} // namespace

Result endpoint_create(Thread& caller)
{
    if (!caller.process->handles.has_room(1)) {
        return std::unexpected(Status::table_full);
    }
    Endpoint* const endpoint = capabilities::make_endpoint();
    return endpoint != nullptr ? Result{hand_out(caller, *endpoint)} : std::unexpected(Status::no_memory);
}

Result notify(Thread& caller)
{
    Resolver resolver{caller};
    Endpoint* const endpoint = resolver.get<Endpoint>(caller.head().handle(), bits(abi::EndpointRight::notify));
    if (resolver.failed()) {
        return std::unexpected(resolver.status());
    }
    ipc::ring(*endpoint, word<0>(caller));
    return 0;
}

Result handle_copy(Thread& caller)
{
    const std::uint32_t target = caller.head().handle();
    Resolver resolver{caller};
    Process* const process = resolver.get<Process>(target, bits(Right::manage));
    if (!resolver.failed() && target == 0 && word<0>(caller) == 0) {
        return set_aside(caller);
    }
    // student: begin(copy)
    // todo: What the copy is: derive(). Which right does the source need, for its own table and for another's?
    // placeholder: return std::unexpected(Status::no_right);
    const HandleSlot* const slot = resolver.slot(word<0>(caller));
    if (resolver.failed()) {
        return std::unexpected(resolver.status());
    }
    const Right needed = process == caller.process ? Right::duplicate : Right::grant;
    const auto copy = capabilities::derive(*slot, needed, static_cast<abi::RightBits>(word<1>(caller)),
                                           static_cast<abi::Badge>(word<2>(caller)));
    if (!copy) {
        return std::unexpected(copy.error());
    }
    const auto handle = process->handles.insert(*copy);
    return handle ? Result{static_cast<std::uint32_t>(*handle)} : std::unexpected(handle.error());
    // student: end
}

Result handle_close(Thread& caller)
{
    Resolver resolver{caller};
    const HandleSlot* const slot = resolver.slot(caller.head().handle());
    if (resolver.failed()) {
        return std::unexpected(resolver.status());
    }
    if (slot->object->type == abi::ObjectType::io_ports) {
        devices::drop_ports(*caller.process);
    }
    (void)caller.process->handles.close(static_cast<abi::Handle>(caller.head().handle()));
    return 0;
}

} // namespace mica::calls
