// SPDX-License-Identifier: BSD-2-Clause
// The way out of the emulator.
#include <probe/power.h>

#include <abi/observation.h>
#include <freestanding/io_ports.h>
#include <nucleus/arch/cpu.h>

namespace mica::power {

void off() {
    arch::interrupts_off();
    for (const char character : abi::shutdown_text) {
        arch::out8(arch::Port{abi::shutdown_port}, static_cast<std::uint8_t>(character));
    }
    arch::stop();
}

} // namespace mica::power
