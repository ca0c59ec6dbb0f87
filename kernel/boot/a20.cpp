// SPDX-License-Identifier: BSD-2-Clause
// Three ways to open the A20 gate, and the test that one of them did.
#include "a20.h"

#include "bios.h"

#include <freestanding/io_ports.h>

#include <initializer_list>

namespace mica::boot {
namespace {

constexpr arch::Port system_control{0x92}, controller_data{0x60}, controller_status{0x64};
constexpr unsigned patience = 1000; ///< looks at a slow gate or controller before the next way is tried

/// Two words 1 MiB apart that hold different values after a write to one of them: no wrap-around. Both are restored.
bool is_open() {
    auto* const low = reinterpret_cast<volatile std::uint32_t*>(0x1000);
    auto* const high = reinterpret_cast<volatile std::uint32_t*>(0x101000);
    const std::uint32_t saved_low = *low;
    const std::uint32_t saved_high = *high;
    bool open = true;
    for (const std::uint32_t pattern : {0x5A5AA5A5U, 0xA5A55A5AU}) {
        *high = ~pattern;
        *low = pattern;
        open = open && *high == ~pattern;
    }
    *high = saved_high;
    *low = saved_low;
    return open;
}

bool opens_soon() {
    for (unsigned looks = 0; looks < patience; ++looks) {
        if (is_open()) { return true; }
        arch::io_wait();
    }
    return false;
}

void wait_for_controller() {
    for (unsigned looks = 0; looks < patience && (arch::in8(controller_status) & 2U) != 0; ++looks) { arch::io_wait(); }
}

void open_by_bios() { call_bios(0x15, {.eax = 0x2401}); }

void open_by_port_92() {
    // Bit 0 resets the machine: never write it as 1.
    const std::uint8_t value = arch::in8(system_control);
    arch::out8(system_control, static_cast<std::uint8_t>((value | 2U) & 0xFEU));
}

/// The keyboard controller's output port, bit 1; bit 0 resets the machine when 0.
void open_by_keyboard_controller() {
    wait_for_controller();
    arch::out8(controller_status, 0xD1);
    wait_for_controller();
    arch::out8(controller_data, 0xDF);
    wait_for_controller();
}

} // namespace

bool enable_a20() {
    if (is_open()) { return true; }
    for (void (*const open)() : {open_by_bios, open_by_port_92, open_by_keyboard_controller}) {
        open();
        if (opens_soon()) { return true; }
    }
    return false;
}

} // namespace mica::boot
