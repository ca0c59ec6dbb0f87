// SPDX-License-Identifier: BSD-2-Clause
// Devices made to request interrupts at a moment of the probe's choice, with nobody at the keyboard. Used by lab 02's probes.
// Interrupts may be on or off. All of it works in Bochs and, but for second_disk_request(), on a PC.
#pragma once

#include <cstdint>

namespace mica::probes {

/// Line 0: one interrupt about 100 timer clocks from now. Reprograms counter 0 (mode 0).
void timer_shot();
/// Line 0 falls silent: the counter waits for a divisor that never comes.
void timer_stop();

/// Line 1 goes to the part's handler (keyboard::on_interrupt).
void wire_keyboard();
/// Line 1: puts a byte into the keyboard controller's output buffer, as if it had been typed (8042 command 0xD2).
/// Pre: the controller has no byte waiting (byte_waits()); Bochs gives up when more than five of them pile up.
void press(std::uint8_t scancode);
/// A byte waits in the keyboard controller, from the keyboard or the mouse.
bool byte_waits();
/// Takes a byte out of the keyboard controller, which drops its request on line 1 or 12.
std::uint8_t take_byte();

/// Line 4: the transmitter of the first serial line is empty and says so, at once; and no longer says so.
void serial_request();
void serial_withdraw();

/// Line 7: the printer port acknowledges a character, at once. A pulse: nothing to take back.
void parallel_request();

/// Line 8: the real-time clock ticks 1024 times a second; each must be acknowledged.
void clock_start();
void clock_acknowledge();
void clock_stop();

/// Line 12: as press(), for the mouse (8042 command 0xD3). mouse_enable() once before.
void mouse_enable();
void mouse_byte(std::uint8_t value);

/// Line 14: the first disk has identified itself, about 300 ticks from now; reading its status drops the request.
void disk_request();
void disk_acknowledge();

/// Line 15: a command to a disk that is not there is aborted with an interrupt (an emulator's view of an empty channel).
void second_disk_request();

} // namespace mica::probes
