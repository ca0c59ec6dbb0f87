// SPDX-License-Identifier: BSD-2-Clause
// Numbers of interrupts: vectors, as the processor counts them, and lines, as the interrupt controllers do. Used by all
// of interrupts/ and by every driver.
#pragma once

#include <cstddef>
#include <cstdint>

namespace mica::interrupts {

inline constexpr std::size_t vector_count = 256;

/// Index into the interrupt descriptor table. Any number from 0 to 255 is one; those that somebody asks for have names
/// (all: Intel SDM 3A, table 6-1; abi/exceptions.h).
enum class Vector : std::uint8_t {
    debug = 1,
    non_maskable = 2,
    breakpoint = 3,
    overflow = 4,
    double_fault = 8,
    invalid_task_state = 10,
    general_protection = 13,
    page_fault = 14,
    first_device = 32,  ///< line 0; the sixteen lines have consecutive vectors
    nucleus_call = 128, ///< `int 0x80`: how a user thread calls the nucleus
};

/// An input of the two cascaded 8259A controllers: 0 to 7 on the master, 8 to 15 on the slave. PC/AT wiring.
enum class Line : std::uint8_t {
    timer = 0,
    keyboard = 1,
    cascade = 2, ///< no device: the slave's output is wired to it
    serial1 = 4,
    parallel1 = 7, ///< also what a spurious interrupt of the master looks like
    clock = 8,     ///< the battery-backed real-time clock
    mouse = 12,
    disk1 = 14,
    disk2 = 15, ///< also what a spurious interrupt of the slave looks like
};
inline constexpr std::size_t line_count = 16;

constexpr std::size_t index(Vector vector) { return static_cast<std::size_t>(vector); }

constexpr std::size_t index(Line line) { return static_cast<std::size_t>(line); }

/// The vector a line's interrupts arrive at.
constexpr Vector vector_of(Line line) { return static_cast<Vector>(index(Vector::first_device) + index(line)); }

/// Whether `vector` belongs to one of the sixteen lines.
constexpr bool is_device(Vector vector) {
    return index(vector) >= index(Vector::first_device) && index(vector) < index(Vector::first_device) + line_count;
}

/// The line that arrives at `vector`. Pre: is_device(vector).
constexpr Line line_of(Vector vector) { return static_cast<Line>(index(vector) - index(Vector::first_device)); }

static_assert(line_of(vector_of(Line::disk2)) == Line::disk2 && !is_device(Vector{48}) && !is_device(Vector{31}));

} // namespace mica::interrupts
