// SPDX-License-Identifier: BSD-2-Clause
// What the stack holds once an interrupt has been entered, and the contract of the code that builds it. Student part of
// lab 02: entry.S. Used by every handler; from lab 06 on it is also the saved context of a thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <tuple>

namespace mica::interrupts {

/// The interrupted program, as its registers stood. Lowest address first: what was pushed last.
///
/// A handler may change it; what it holds when the handler returns is what the interrupted program goes on with.
struct TrapFrame {
    // Pushed by the common entry: first the general registers, in the order of PUSHA, then the segment registers.
    std::uint32_t gs, fs, es, ds; ///< the selector is in the low 16 bits; the upper 16 mean nothing
    std::uint32_t edi, esi, ebp;
    std::uint32_t unused_esp; ///< PUSHA leaves a copy of ESP here; POPA skips it (Intel SDM 2B, PUSHA, POPA)
    std::uint32_t ebx, edx, ecx, eax;

    // Pushed by the stub of the vector (stubs.S).
    std::uint32_t vector; ///< 0 to 255
    std::uint32_t error;  ///< the error code of an exception that has one, else 0

    // Pushed by the processor (Intel SDM 3A, 6.12.1).
    std::uint32_t eip, cs, eflags;
    std::uint32_t user_esp, user_ss; ///< only there when from_user(); else these are the interrupted code's own stack

    /// The interrupted code ran in ring 3: nothing here uses rings 1 and 2.
    [[nodiscard]] constexpr bool from_user() const { return (cs & 3U) != 0; }
};

/// The registers that carry the first five words of a message, in their order (abi/message.h).
constexpr auto message_words(auto& frame) { return std::tie(frame.edx, frame.ecx, frame.ebx, frame.esi, frame.edi); }

static_assert(offsetof(TrapFrame, eax) == 44 && offsetof(TrapFrame, cs) == 60 && sizeof(TrapFrame) == 76);

} // namespace mica::interrupts

extern "C" {

/// entry.S: every stub jumps here, interrupts off, with the vector on top of the stack and the error code above it.
///
/// Completes the TrapFrame; then gives C++ what C++ expects: DS and ES hold segments::kernel_data_selector (FS and GS
/// stay: the nucleus does not use them) and the direction flag is clear. Calls mica_interrupt_dispatch with the address
/// of the frame. Interrupted code of ring 3 has its frame in its thread (the TSS points there); then C++ runs on the
/// nucleus' own stack, and who goes on is for mica_choose_frame to say. Then puts every register back from the frame
/// (ESP excepted: it follows by itself), takes vector and error code off the stack, and returns to the interrupted
/// program with IRET.
void mica_interrupt_entry();

/// dispatch.cpp: decides whose interrupt this is. Runs with interrupts off, in ring 0 on the stack of the frame. See
/// dispatch.h.
void mica_interrupt_dispatch(mica::interrupts::TrapFrame* frame);
}
