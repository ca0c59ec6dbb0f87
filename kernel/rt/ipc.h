// SPDX-License-Identifier: BSD-2-Clause
// The nucleus calls that carry messages. Used by rt/protocol.h and rt/server.h; hardly anything else needs them.
#pragma once

#include <rt/message.h>
#include <rt/result.h>

#include <abi/errors.h>
#include <abi/rights.h>

namespace mica::rt {

/// What recv and reply_recv come back with; the message is in the Message they were given. On Status::doorbell, word 0
/// has the bits.
struct Received {
    abi::Status status;
    abi::Badge badge;
};

/// Sends the message and waits for the answer, which takes its place.
abi::Status call(abi::Handle endpoint, Message& message);

Received receive(abi::Handle endpoint, Message& message);
/// `to`: no_handle for the caller received last, or a ReplyToken.
abi::Status reply(abi::Handle to, const Message& message);
Received reply_receive(abi::Handle endpoint, Message& message);

/// The caller received last waits on as a token, and the next one can be received.
Result<ReplyToken> set_caller_aside();

/// The message buffer of the running thread. Every thread's stack ends on a multiple of 64 KiB, and its buffer is the
/// last page of the 64 KiB above (docs/design/userland.md), so the stack pointer tells.
abi::MessageBuffer& message_buffer();

} // namespace mica::rt
