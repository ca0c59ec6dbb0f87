// SPDX-License-Identifier: GPL-3.0-or-later
// An address as a person types it: a number, a register, a sum. Used wherever a dock has a field "Go to".
#pragma once

#include "core/machine/snapshot.h"

#include <optional>

namespace mica::inspect {

/// "0xc0100000", "c0100000" (always hexadecimal), "esp", "ebp-8", "esp + 0x10", "cr2". Blanks and case do not count. Nothing when it is not
/// understood: `problem` then says why, in a sentence. Sums wrap at 4 GiB as the processor's do.
std::optional<quint32> typedAddress(const QString& text, const machine::Registers& registers,
                                    const machine::ControlRegisters& control, QString& problem);

} // namespace mica::inspect
