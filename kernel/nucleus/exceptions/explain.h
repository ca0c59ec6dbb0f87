// SPDX-License-Identifier: BSD-2-Clause
// What an exception says to a person, in words. Student part of lab 03: explain.cpp. Used by unhandled().
#pragma once

#include <nucleus/console/format.h>
#include <nucleus/interrupts/trap_frame.h>

namespace mica::exceptions {

/// Writes into `into` what `error`, the error code of exception `vector`, says (Intel SDM 3A, 6.13 and figure 4-12), and
/// returns the text. `address` is CR2, of use for a page fault only.
///
/// A page fault: who did what where, and why it was not allowed; the address has eight hexadecimal digits.
///
///     ring 3 read 00400010: no page is there
///     ring 0 wrote to c0100000: the page does not allow it
///     ring 3 wrote to 00400010: a reserved bit is set in the page tables
///
/// The ring is that of the access, as bit 2 has it. A reserved bit (bit 3) is the reason even if the page is there, too.
///
/// Exceptions 10 to 13 with an error code other than 0: the descriptor the processor did not like. The second form is
/// for what a device or an earlier exception has led to (EXT). The index has 13 bits, in base 10.
///
///     because of GDT entry 2
///     because of IDT entry 14, by an outside event
///     because of LDT entry 8191
///
/// Everything else has no error code, or one that says nothing: the text is empty.
///
/// Fails with buffer_too_small when the text does not fit. Never writes outside `into`.
[[nodiscard]] format::Result explain(std::uint32_t vector, std::uint32_t error, std::uint32_t address,
                                     std::span<char> into);

/// Writes into `into` what is known of the code that `frame` interrupted, and returns the text. Lines, each with a blank before it
/// and a newline at its end; numbers of the first three in eight hexadecimal digits:
///
///      eax=00000000 ebx=00000000 ecx=00000000 edx=00000000
///      esi=00000000 edi=00000000 ebp=00000000 esp=00000000
///      eip=c0104a10 cs=00000008 ds=00000010 eflags=00000002
///      in mica::shell::run+0x1f
///      ring 0 read 00400010: no page is there
///
/// All as the interrupted code had it. So esp is the stack that it used: user_esp when the processor has saved one, which it does for
/// ring 3, and frame_of() does for a double fault; else the address behind the last word that the processor pushed. ds is a
/// selector of 16 bits.
///
/// The fourth line is the function of diagnostics::nucleus_symbols that holds EIP, and how far EIP is from its beginning, in base 16; there
/// is none where no function is known. The fifth is what explain() says, `address` being CR2; there is none when it says nothing. It has
/// at most 96 characters.
///
/// Fails with buffer_too_small when the text does not fit. Never writes outside `into`.
[[nodiscard]] format::Result report(const interrupts::TrapFrame& frame, std::uint32_t address, std::span<char> into);

} // namespace mica::exceptions
