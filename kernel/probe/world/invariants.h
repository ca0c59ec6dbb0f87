// SPDX-License-Identifier: BSD-2-Clause
// What must be true of the nucleus' objects whenever ring 3 runs. Asked by the harness at the end of each scenario, and
// by the call fuzzer.
#pragma once

#include <string_view>

namespace mica::world {

/// The first invariant that does not hold, in words; empty when all do. Walks every process, thread, queue and table:
/// not for use inside a measurement.
///
/// - a runnable thread that is not running is in the ready queue of its effective priority, once; no other thread is in
/// one
/// - a calling thread is in its endpoint's queue, which is in the order of priorities; where a receiver waits nobody
/// calls and nothing has rung
/// - a thread whose message was received has a server that knows it, or a token in a handle table; and no token is
/// without a waiting thread, unless that has died
/// - effective priorities are what settle() would make them
/// - every handle's object is referred to at least as often as there are handles to it
/// - a page of user space is a managed frame in use or a device's; nothing above the kernel base is for users; all
/// directories have the same kernel half
[[nodiscard]] std::string_view broken_invariant();

} // namespace mica::world
