// SPDX-License-Identifier: GPL-3.0-or-later
// One moment of a machine as text: what the check saw, where the processor stands, the source around it, callers, registers.
// Used by `mica replay`.
#pragma once

#include "core/check/replay.h"
#include "core/report/text_layout.h"
#include "core/session/stored_result.h"

namespace mica::cli {

QString momentText(const course::Check& check, const session::StoredCheck& stored, const check::Moment& moment,
                   const course::Sources& sources, const report::TerminalStyle& style);

/// The lines around `line` (from 1) of a text, numbered, the line itself marked with ">". Empty when the text has no such line.
/// Made harmless for a terminal.
QStringList sourceExcerpt(const QByteArray& text, int line, int before, int after);

/// "PF ZF IF": the flags that are set, by their names (Intel SDM 1, 3.4.3).
QString flagNames(quint32 eflags);

/// "123,456,789"
QString groupedTick(quint64 tick);

} // namespace mica::cli
