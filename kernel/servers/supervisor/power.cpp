// SPDX-License-Identifier: BSD-2-Clause
// The switches of the machines we know: Bochs (and what imitates it), QEMU.
#include <servers/supervisor/power.h>

#include <rt/calls.h>
#include <rt/io_ports.h>
#include <rt/ipc.h>

#include <abi/observation.h>

namespace mica::supervisor {
namespace {

// QEMU's PIIX4 power management as its BIOS places it: PM1a control, SLP_EN with sleep type 0 is "soft off" (QEMU
// hw/acpi).
constexpr std::uint16_t qemu_power_control = 0x604;
constexpr std::uint16_t soft_off = 1U << 13U;

} // namespace

void power_off() {
    for (const char character : abi::shutdown_text) {
        rt::out8(abi::shutdown_port, static_cast<std::uint8_t>(character));
    }
    rt::out16(qemu_power_control, soft_off);
    // Still here: this machine has neither switch. A moment later, so that one that is just going down says nothing.
    const auto silence = rt::endpoint_create();
    const abi::Handle endpoint = silence ? silence->handle() : abi::no_handle;
    rt::Message message{rt::message_buffer()};
    if (silence) {
        const rt::Time time = rt::time_now();
        static_cast<void>(rt::timer(*silence, 1, time.ticks + time.hertz));
        static_cast<void>(rt::receive(endpoint, message));
    }
    rt::last_words("The system has ended. It is safe to switch the machine off.\n");
    for (;;) { static_cast<void>(rt::receive(endpoint, message)); }
}

} // namespace mica::supervisor
