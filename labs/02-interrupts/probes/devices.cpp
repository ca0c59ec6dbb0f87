// SPDX-License-Identifier: BSD-2-Clause
// Devices made to request interrupts. Facts: Intel 8254 and 8042 data sheets, PC16550D, MC146818A, ATA/ATAPI-4.

#include "devices.h"

#include <freestanding/io_ports.h>
#include <nucleus/interrupts/dispatch.h>
#include <nucleus/interrupts/keyboard.h>

namespace mica::probes {

using arch::in8;
using arch::out8;
using arch::Port;

namespace {

constexpr Port keyboard_data{0x60};
constexpr Port keyboard_command{0x64};
constexpr Port serial_interrupt_enable{0x3F9};
constexpr Port parallel_data{0x378};
constexpr Port parallel_control{0x37A};
constexpr Port clock_index{0x70};
constexpr Port clock_data{0x71};
constexpr Port disk_control{0x3F6};
constexpr Port disk_drive{0x1F6};
constexpr Port disk_command{0x1F7};
constexpr Port second_disk_control{0x376};
constexpr Port second_disk_drive{0x176};
constexpr Port second_disk_command{0x177};

constexpr std::uint8_t clock_register_b = 0x0B;
constexpr std::uint8_t clock_register_c = 0x0C;
constexpr std::uint8_t clock_periodic = 0x40;
constexpr std::uint8_t identify = 0xEC;

void await_input_buffer() {
    while ((in8(keyboard_command) & 2U) != 0) {}
}

void controller_write(std::uint8_t command, std::uint8_t value) {
    await_input_buffer();
    out8(keyboard_command, command);
    await_input_buffer();
    out8(keyboard_data, value);
}

std::uint8_t clock_read(std::uint8_t which) {
    out8(clock_index, which);
    return in8(clock_data);
}

void clock_write(std::uint8_t which, std::uint8_t value) {
    out8(clock_index, which);
    out8(clock_data, value);
}

} // namespace

void timer_stop() {
    out8(Port{0x43}, 0x30); // mode 0: the output is low from the control word on
}

void timer_shot() {
    timer_stop();
    out8(Port{0x40}, 100);
    out8(Port{0x40}, 0);
}

void wire_keyboard() {
    const interrupts::Vector vector = vector_of(interrupts::Line::keyboard);
    static_cast<void>(interrupts::register_handler(vector, keyboard::on_interrupt).has_value());
}

void press(std::uint8_t scancode) { controller_write(0xD2, scancode); }

bool byte_waits() { return (in8(keyboard_command) & 1U) != 0; }

std::uint8_t take_byte() { return in8(keyboard_data); }

void serial_request() { out8(serial_interrupt_enable, 2); }

void serial_withdraw() { out8(serial_interrupt_enable, 0); }

void parallel_request() {
    constexpr std::uint8_t ready = 0x1C; // selected, not in reset, interrupts on
    out8(parallel_control, ready);
    out8(parallel_data, 'M');
    out8(parallel_control, ready | 1U);
    out8(parallel_control, ready);
}

void clock_start() {
    clock_write(clock_register_b, clock_read(clock_register_b) | clock_periodic);
    clock_acknowledge();
}

void clock_acknowledge() { clock_read(clock_register_c); }

void clock_stop() {
    clock_write(clock_register_b, clock_read(clock_register_b) & static_cast<std::uint8_t>(~clock_periodic));
    clock_acknowledge();
}

void mouse_enable() {
    await_input_buffer();
    out8(keyboard_command, 0x20);
    while ((in8(keyboard_command) & 1U) == 0) {}
    const std::uint8_t with_interrupt = in8(keyboard_data) | 2U;
    controller_write(0x60, with_interrupt);
    await_input_buffer();
    out8(keyboard_command, 0xA8);
}

void mouse_byte(std::uint8_t value) { controller_write(0xD3, value); }

void disk_request() {
    out8(disk_control, 0);
    out8(disk_drive, 0xA0);
    out8(disk_command, identify);
}

void disk_acknowledge() { in8(disk_command); }

void second_disk_request() {
    out8(second_disk_control, 0); // the BIOS leaves its interrupt off
    out8(second_disk_drive, 0xA0);
    out8(second_disk_command, identify);
}

} // namespace mica::probes
