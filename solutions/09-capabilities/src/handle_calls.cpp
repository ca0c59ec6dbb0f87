// SPDX-License-Identifier: BSD-2-Clause
// The calls on handles and doorbells. Part of lab 09; their specification is in abi/calls.h.
#include <nucleus/capabilities/devices.h>
#include <nucleus/processes/calls.h>

namespace mica::calls {

/// The caller received last becomes a handle: the server may receive again, and reply later.
static Result set_aside(Thread& server) {
    // student: begin(set-aside)
    // todo: The token goes from the server into a handle of its process: with which rights? Who inherits priority from
    // todo: the client now?
    // placeholder: return Status::no_caller;
    Thread* const client = server.caller;
    if (client == nullptr) { return Status::no_caller; }
    const Result result = server.process->handles.insert({&client->reply_token, 0, 0});
    if (result.status == Status::ok) {
        client->server = nullptr;
        client->token_holder = server.process;
        client->token = result.handle;
        server.caller = nullptr;
        scheduling::settle(&server);
    }
    return result;
    // student: end
}

Result endpoint_create(Thread& caller) { return hand_over(caller, capabilities::make<Endpoint>()); }

Result notify(Thread& caller, Endpoint& endpoint) {
    trace::note(abi::TraceKind::notify, &endpoint, word<0>(caller));
    ipc::ring(endpoint, word<0>(caller));
    return Status::ok;
}

Result handle_copy(Thread& caller, Process& target) {
    if (caller.head().handle() == 0 && word<0>(caller) == 0) { return set_aside(caller); }
    // student: begin(copy)
    // todo: What the copy is: derive(). Which right does the source need, for its own table and for another's?
    // placeholder: return Status::no_right;
    const capabilities::HandleSlot* const slot = caller.process->handles.find(word<0>(caller));
    if (slot == nullptr) { return Status::bad_handle; }
    capabilities::HandleSlot copy;
    const Status status =
        capabilities::derive(*slot, &target == caller.process ? Right::duplicate : Right::grant,
                             static_cast<RightBits>(word<1>(caller)), static_cast<abi::Badge>(word<2>(caller)), copy);
    return status == Status::ok ? target.handles.insert(copy) : Result{status};
    // student: end
}

Result handle_close(Thread& caller) {
    const capabilities::HandleSlot* const slot = caller.process->handles.find(caller.head().handle());
    if (slot != nullptr && slot->object->type == abi::ObjectType::io_ports) { devices::drop_ports(*caller.process); }
    return caller.process->handles.close(caller.head().handle());
}

} // namespace mica::calls
