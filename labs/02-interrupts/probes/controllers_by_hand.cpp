// SPDX-License-Identifier: BSD-2-Clause
// The two 8259A driven by the probes themselves. Facts: Intel 8259A data sheet.

#include "controllers_by_hand.h"

#include <freestanding/io_ports.h>
#include <probe/probe.h>

namespace mica::probes {

namespace {

constexpr arch::Port master_command{0x20};
constexpr arch::Port master_data{0x21};
constexpr arch::Port slave_command{0xA0};
constexpr arch::Port slave_data{0xA1};

constexpr std::uint64_t request_patience = 5000; // ticks; the keyboard controller takes up to 250

Lines read_register(std::uint8_t ocw3) {
    arch::out8(master_command, ocw3);
    arch::out8(slave_command, ocw3);
    const unsigned master = arch::in8(master_command);
    const unsigned slave = arch::in8(slave_command);
    return static_cast<Lines>(slave << 8U | master);
}

} // namespace

void set_up_controllers() {
    constexpr std::uint8_t begin = 0x11;
    constexpr std::uint8_t to_8086 = 0x01;
    const auto initialise = [](arch::Port command, arch::Port data, std::uint8_t base, std::uint8_t cascade) {
        arch::out8(command, begin);
        arch::out8(data, base);
        arch::out8(data, cascade);
        arch::out8(data, to_8086);
    };
    initialise(master_command, master_data, 32, 4);
    initialise(slave_command, slave_data, 40, 2);
    set_masks(0xFFFB);
}

Lines masks() {
    const unsigned master = arch::in8(master_data);
    const unsigned slave = arch::in8(slave_data);
    return static_cast<Lines>(slave << 8U | master);
}

void set_masks(Lines masked) {
    arch::out8(master_data, static_cast<std::uint8_t>(masked));
    arch::out8(slave_data, static_cast<std::uint8_t>(masked >> 8U));
}

Lines requests() { return read_register(0x0A); }

Lines in_service() { return read_register(0x0B); }

bool await_request(interrupts::Line line) {
    const std::uint64_t begin = probe::ticks();
    while ((requests() & bit(line)) == 0) {
        if (probe::ticks() - begin > request_patience) { return false; }
    }
    return true;
}

void end_everything() {
    while ((in_service() & 0xFF00U) != 0) { arch::out8(slave_command, 0x20); }
    while ((in_service() & 0x00FFU) != 0) { arch::out8(master_command, 0x20); }
}

} // namespace mica::probes
