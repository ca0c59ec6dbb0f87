// SPDX-License-Identifier: BSD-2-Clause
// Writes to port 0xE9.
#include <probe/channel.h>

#include <nucleus/arch/cpu.h>
#include <probe/debug_port.h>

namespace mica::probe {
namespace {

constinit abi::SipKey run_key{};
constinit std::uint32_t next_sequence = 0;

/// Keeps interrupts off while it lives, then restores what was.
class InterruptsOff {
public:
    InterruptsOff() {
        asm volatile("pushfl; popl %0" : "=r"(m_flags) : : "memory");
        arch::interrupts_off();
    }
    ~InterruptsOff() {
        if ((m_flags & arch::interrupt_flag) != 0) { arch::interrupts_on(); }
    }
    InterruptsOff(const InterruptsOff&) = delete;
    InterruptsOff& operator=(const InterruptsOff&) = delete;

private:
    std::uint32_t m_flags = 0;
};

} // namespace

void open_channel(abi::SipKey key) { run_key = key; }

void send(Frame& frame) {
    const InterruptsOff guard;
    write_debug_port(frame.finish(run_key, next_sequence++, arch::ticks()));
}

} // namespace mica::probe
