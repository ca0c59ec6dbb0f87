// SPDX-License-Identifier: GPL-3.0-or-later
// Stands for the nucleus under the runtime's pure parts: counts closed handles, carries messages to a function of the
// test.
#pragma once

#include <rt/ipc.h>

#include <functional>
#include <vector>

namespace mica::test {

struct FakeNucleus {
    /// What a call meets: gets the message, leaves the answer in it.
    std::function<abi::Status(abi::Handle, rt::Message&)> on_call;
    std::vector<abi::Handle> closed;
    std::vector<std::uint32_t> replies; ///< first words of the messages that were replied
    abi::Status reply_status = abi::Status::ok;
    abi::MessageBuffer buffer{};
    unsigned calls = 0;
    std::uint16_t next_handle = 100;
};

/// One for the whole program.
FakeNucleus& nucleus();

/// A fixture: every test starts from a fresh one.
struct WithFakeNucleus {
    WithFakeNucleus() { nucleus() = FakeNucleus{}; }
};

} // namespace mica::test
