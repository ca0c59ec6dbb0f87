// SPDX-License-Identifier: BSD-2-Clause
// The echo of keyboard (scancode set 1, as the 8042 translates) and serial line.
#include <nucleus/startup/typing.h>

#include <nucleus/arch/io_ports.h>
#include <nucleus/console/console.h>
#include <nucleus/console/serial.h>
#include <nucleus/interrupts/keyboard.h>

#include <string_view>

namespace mica::typing {
namespace {

/// Characters by scancode from 0x01 (escape) to 0x39 (space bar); a '.' stands where a key makes none.
constexpr std::string_view characters{".1234567890-=.\tqwertyuiop[]\n.asdfghjkl;'`.\\zxcvbnm,./.*. "};
static_assert(characters.size() == 0x39 && characters[0x1C - 1] == '\n' && characters[0x2C - 1] == 'z');
constexpr std::uint8_t period_key = 0x34;
constexpr std::uint8_t released = 0x80; ///< set in the scancode of a key that is let go

constexpr arch::Port line_status = serial::com1 + 5;
constexpr std::uint8_t byte_waits = 1;

void echo_key(std::uint8_t scancode) {
    if ((scancode & released) != 0) { return; }
    const std::size_t index = scancode - std::size_t{1}; // scancode 0, an error, becomes the greatest index
    if (index < characters.size() && (characters[index] != '.' || scancode == period_key)) {
        console::write(characters.substr(index, 1));
        return;
    }
    console::write("[key ");
    console::write(scancode, {.base = format::Base::hexadecimal, .width = 2, .fill = '0'});
    console::write("]");
}

void echo_serial() {
    constexpr int at_once = 16; // what a 16550 keeps; a device that is not there seems to have a byte for ever
    for (int i = 0; i < at_once && (arch::in8(line_status) & byte_waits) != 0; ++i) {
        const auto byte = static_cast<char>(arch::in8(serial::com1));
        console::write(byte == '\r' ? "\n" : std::string_view{&byte, 1});
    }
}

} // namespace

void echo() {
    while (const auto scancode = keyboard::take()) { echo_key(*scancode); }
    if (console::serial_works()) { echo_serial(); }
}

} // namespace mica::typing
