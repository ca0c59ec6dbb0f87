// SPDX-License-Identifier: BSD-2-Clause
// The two 8259A interrupt controllers of a PC, the slave's output wired to input 2 of the master. All facts: Intel 8259A
// data sheet (order number 231468). Student part of lab 02: pic.cpp. Used by dispatch.cpp and the start-up.
#pragma once

#include <freestanding/io_ports.h>
#include <nucleus/interrupts/vectors.h>

namespace mica::pic {

using interrupts::Line;
using interrupts::Vector;

/// Each chip has two ports: ICW1, OCW2 and OCW3 go to the command port; ICW2 to ICW4 and OCW1, the mask, to the data port.
inline constexpr arch::Port master_command{0x20};
inline constexpr arch::Port master_data{0x21};
inline constexpr arch::Port slave_command{0xA0};
inline constexpr arch::Port slave_data{0xA1};

/// Initialises both chips: the master's eight lines arrive at the vectors `master_base` to `master_base` + 7, the slave's
/// at `slave_base` to `slave_base` + 7. Edge triggered, cascaded, 8086 mode, no automatic end of interrupt.
/// Pre: both bases are multiples of 8 and not the same; interrupts are off.
/// Post: every device line is masked. Line 2 of the master is not: it carries the slave, whose own mask then decides.
/// The eight writes of the initialisation words must not be interleaved with others to the same chip.
void remap(Vector master_base, Vector slave_base);

/// Holds a line back: its interrupts stay pending in the chip. No other line is affected. Any Line 0 to 15, any number of
/// times.
void mask(Line line);

/// Lets a line through. An edge that came while it was masked is delivered now. No other line is affected.
void unmask(Line line);

/// Tells the controllers that the interrupt of `line` has been dealt with: clears the highest-priority bit of the in-service
/// register (ISR), or that of this line; they are the same one here. The slave raised its interrupt through line 2 of the
/// master, so an interrupt of a line from 8 on is in service in both chips.
/// Pre: `line` is in service. For Line::cascade: only the master is told.
void end_of_interrupt(Line line);

/// Whether the interrupt that just arrived as `line` was never there. When a request vanishes before the processor has
/// acknowledged it, the chip answers with its line 7 (8259A data sheet, "Reading the 8259A status" and "Interrupt
/// sequence"): that is line 7 of the master or line 15 of the slave, and the ISR bit of a true interrupt is not set.
/// Every other line is never spurious. Pre: called before the end of the interrupt; interrupts are off.
[[nodiscard]] bool is_spurious(Line line);

} // namespace mica::pic
