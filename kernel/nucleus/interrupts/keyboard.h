// SPDX-License-Identifier: BSD-2-Clause
// Scancodes from the keyboard's interrupt to whoever wants them. Student part of lab 02: keyboard.cpp. That lab's probes wire
// line 1 to it; the system has a driver in ring 3 instead (lab 10), so this is an exercise and no part of its nucleus.
#pragma once

#include <freestanding/io_ports.h>
#include <nucleus/interrupts/trap_frame.h>

#include <optional>

namespace mica::keyboard {

/// The output buffer of the 8042 keyboard controller: one byte. Reading it takes the byte out, drops the request on line 1,
/// and lets the controller present the next one. Until it is read there is no further keyboard interrupt.
inline constexpr arch::Port data{0x60};

/// So many scancodes can wait; not one fewer, not one more.
inline constexpr std::size_t queue_capacity = 64;

/// The handler of line 1: moves exactly one byte from the controller to the end of the queue. When queue_capacity bytes
/// wait already, the byte is read all the same, dropped, and counted: what was typed first is kept. Never waits.
/// Pre: interrupts are off; the controller holds a byte.
void on_interrupt(interrupts::TrapFrame& frame);

/// Takes the oldest scancode out of the queue; nothing when none waits. Pre: interrupts are off.
[[nodiscard]] std::optional<std::uint8_t> take();

/// How many scancodes wait: 0 to queue_capacity. Pre: interrupts are off.
[[nodiscard]] std::size_t waiting();

/// How many scancodes have been dropped since the machine was started.
[[nodiscard]] std::uint32_t dropped();

} // namespace mica::keyboard
