// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of the Disassembly dock. Pure; used by DisassemblyDock and its tests.
#pragma once

#include "app/inspector/cell_model.h"
#include "core/debug/stop_state.h"

#include <QSet>

namespace mica::app::disassembly {

/// Mark, address, bytes, instruction, source line. The line stands beside its first instruction; code of a function that the calls name
/// leads on. `breakpoints`: linear addresses.
QList<CellRow> codeRows(const debug::StopState& now, const QSet<quint32>& breakpoints);

/// The address that a jump or call in Bochs' words leads to: "call .-294 (0xc0101900)"; nothing for other instructions.
std::optional<quint32> targetOf(const QString& instruction);

} // namespace mica::app::disassembly
