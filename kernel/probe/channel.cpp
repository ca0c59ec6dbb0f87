// SPDX-License-Identifier: BSD-2-Clause
// Writes to port 0xE9.
#include <probe/channel.h>

#include <nucleus/arch/cpu.h>

namespace mica::probe {
namespace {

constinit abi::SipKey run_key{};
constinit std::uint32_t next_sequence = 0;

} // namespace

void open_channel(abi::SipKey key)
{
    run_key = key;
}

void send(Frame& frame)
{
    const arch::InterruptsOff guard;
    say(frame.finish(run_key, next_sequence++, arch::ticks()));
}

void say(std::string_view text)
{
    const char* from = text.data();
    std::size_t count = text.size();
    asm volatile("rep outsb" : "+S"(from), "+c"(count) : "d"(abi::observation_port) : "memory");
}

} // namespace mica::probe
