// SPDX-License-Identifier: BSD-2-Clause
// What an exception's error code says, in words. Student part of lab 03: explain.cpp. Used by the report (unhandled.h).
#pragma once

#include <nucleus/console/format.h>

#include <cstdint>
#include <span>

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

} // namespace mica::exceptions
