// SPDX-License-Identifier: BSD-2-Clause
// Messages between registers, buffer and nucleus.
#include <rt/ipc.h>

#include <rt/address_space.h>
#include <rt/calls.h>

#include <algorithm>

namespace mica::rt {
namespace {

Trap trap_of(abi::Call call, abi::Handle handle, const Message& message) {
    Trap trap{trap_head(call, handle, message.length, message.handles)};
    std::copy(message.registers.begin(), message.registers.end(), trap.words);
    return trap;
}

void take_message(const Trap& trap, Message& message) {
    std::copy(std::begin(trap.words), std::end(trap.words), message.registers.begin());
    message.length = trap.head.length();
    message.handles = trap.head.handles();
}

Received received(const Trap& trap, Message& message) {
    take_message(trap, message);
    return {trap.status(), trap.head.handle()};
}

} // namespace

abi::Status call(abi::Handle endpoint, Message& message) {
    Trap trap = trap_of(abi::Call::call, endpoint, message);
    enter_nucleus(trap);
    take_message(trap, message);
    return trap.status();
}

Received receive(abi::Handle endpoint, Message& message) {
    Trap trap{trap_head(abi::Call::recv, endpoint)};
    enter_nucleus(trap);
    return received(trap, message);
}

abi::Status reply(abi::Handle to, const Message& message) {
    Trap trap = trap_of(abi::Call::reply, to, message);
    enter_nucleus(trap);
    return trap.status();
}

Received reply_receive(abi::Handle endpoint, Message& message) {
    Trap trap = trap_of(abi::Call::reply_recv, endpoint, message);
    enter_nucleus(trap);
    return received(trap, message);
}

Result<ReplyToken> set_caller_aside() {
    Trap trap{trap_head(abi::Call::handle_copy), {0, abi::all_rights}};
    return making_call<ReplyToken>(trap);
}

abi::MessageBuffer& message_buffer() {
    const auto here = reinterpret_cast<Address>(__builtin_frame_address(0));
    return *reinterpret_cast<abi::MessageBuffer*>(buffer_of_stack(stack_end_of(here)));
}

} // namespace mica::rt
