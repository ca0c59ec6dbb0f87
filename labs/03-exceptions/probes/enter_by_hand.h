// SPDX-License-Identifier: BSD-2-Clause
// An exception as the processor delivers it, made by hand: any vector, with any error code or none, with known registers.
// Used by lab 03's probe `entries`.
#pragma once

#include <nucleus/interrupts/trap_frame.h>

#include <cstdint>

namespace mica::probes {

/// What the exception interrupts, and whether it has an error code.
struct Delivery {
    std::uint32_t entry; ///< linear address of the vector's entry
    std::uint32_t has_error;
    std::uint32_t error;
    std::uint32_t edi, esi, ebp, ebx, edx, ecx, eax;
};

/// What became of it.
struct Arrival {
    bool arrived;                ///< a handler was called
    interrupts::TrapFrame frame; ///< as the handler saw it; of a frame of ring 0, so without user_esp and user_ss
    std::int32_t frame_off;      ///< by how many bytes the frame lies beside where it should
};

/// Pushes what the processor would push, EIP being address_behind(), and enters. Comes back as soon as note_arrival() is called, or
/// when the entry returns by itself.
Arrival deliver(const Delivery& delivery);

/// The handler to register for all vectors that may arrive: notes the frame, and never returns: deliver() does.
void note_arrival(interrupts::TrapFrame& frame);

/// The EIP that deliver() says was interrupted.
std::uint32_t address_behind();

} // namespace mica::probes
