// SPDX-License-Identifier: BSD-2-Clause
// Writes to port 0xE9.
#include <probe/channel.h>

#include <nucleus/arch/cpu.h>
#include <nucleus/arch/debug_port.h>

namespace mica::probe {
namespace {

constinit abi::SipKey run_key{};
constinit std::uint32_t next_sequence = 0;

} // namespace

void open_channel(abi::SipKey key) { run_key = key; }

void send(Frame& frame) {
    const arch::InterruptsOff guard;
    arch::write_debug_port(frame.finish(run_key, next_sequence++, arch::ticks()));
}

} // namespace mica::probe
