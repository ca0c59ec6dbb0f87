// SPDX-License-Identifier: BSD-2-Clause
// Who handles which interrupt: the table of handlers and the dispatcher that every interrupt goes through. Student part of
// lab 02: dispatch.cpp. Used by the start-up, by exceptions/, and by every driver in the nucleus.
#pragma once

#include <nucleus/interrupts/trap_frame.h>
#include <nucleus/interrupts/vectors.h>

#include <array>
#include <expected>

namespace mica::interrupts {

/// Runs with interrupts off and must not wait. It does not talk to the interrupt controllers: the dispatcher does.
using Handler = void (*)(TrapFrame& frame);

enum class HandlerError {
    no_handler, ///< a null pointer, or nothing is registered at this vector
    taken,      ///< the vector has a handler already; it stays
    cascade,    ///< line 2 carries the slave: no device can have it
};

/// Makes `handler` the one of `vector`. For the vector of a line: then, and only then, opens the line.
/// Fails with cascade, no_handler or taken (looked for in this order), and then changes nothing.
/// Pre: interrupts are off.
[[nodiscard]] std::expected<void, HandlerError> register_handler(Vector vector, Handler handler);

/// Undoes register_handler(). For the vector of a line: masks the line first. Fails with no_handler when there is none.
/// Pre: interrupts are off.
[[nodiscard]] std::expected<void, HandlerError> unregister_handler(Vector vector);

/// What arrived and was nobody's. Counts from the start of the machine.
struct Counters {
    std::uint32_t spurious_master = 0;
    std::uint32_t spurious_slave = 0;
    std::array<std::uint32_t, line_count> unexpected{}; ///< true interrupts of lines without a handler, by line
};
[[nodiscard]] const Counters& counters();

// The dispatcher, mica_interrupt_dispatch (trap_frame.h):
//
// - A line's vector: a spurious interrupt (pic::is_spurious) is counted and nobody's handler is called; the chip that sent
//   it has nothing in service and gets no end of interrupt, but when that was the slave, the master does have line 2 in
//   service. A true one goes to its handler and ends *after* the handler has returned: so lines of lower priority, and the
//   line itself, wait even if the handler lets interrupts in; lines of higher priority come through. A line without a
//   handler is counted as unexpected and ended all the same.
// - Any other vector: goes to its handler; without one, to exceptions::unhandled, which does not return.

} // namespace mica::interrupts
