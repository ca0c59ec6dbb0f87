// SPDX-License-Identifier: GPL-3.0-or-later
// The nucleus of the user-land tests.
#include "fake_nucleus.h"

#include <rt/start.h>

namespace mica::test {

FakeNucleus& nucleus() {
    static FakeNucleus fake;
    return fake;
}

} // namespace mica::test

namespace mica::rt {

void close_handle(abi::Handle handle) { test::nucleus().closed.push_back(handle); }

abi::MessageBuffer& message_buffer() { return test::nucleus().buffer; }

abi::Status call(abi::Handle endpoint, Message& message) {
    ++test::nucleus().calls;
    return test::nucleus().on_call(endpoint, message);
}

abi::Status reply(abi::Handle, const Message& message) {
    test::nucleus().replies.push_back(message.registers[0]);
    return test::nucleus().reply_status;
}

Result<ReplyToken> set_caller_aside() { return ReplyToken{static_cast<abi::Handle>(test::nucleus().next_handle++)}; }

} // namespace mica::rt
