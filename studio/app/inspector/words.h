// SPDX-License-Identifier: GPL-3.0-or-later
// How numbers are written in every inspector, and links to what they name.
#pragma once

#include "app/inspector/cell_model.h"
#include "core/debug/stop_state.h"
#include "core/inspect/remark.h"

namespace mica::app {

QString hex(quint32 value, int digits = 8); ///< "c0101a1f": addresses and registers stand in columns, without 0x
QString ticks(quint64 value);               ///< "18,204,311"

Cell words(const QString& text, const QString& hint = {});
Cell number(quint64 value, const QString& hint = {}); ///< to the right
/// A value in hexadecimal; `before`, where given, says whether it changed, and stands in the hint.
Cell hexCell(quint32 value, std::optional<quint32> before, const QString& hint = {}, const debug::Place& link = {});

debug::Place placeOf(debug::Place::Kind kind, quint64 number, const QString& field = {});
debug::Place registerPlace(const QString& name, const QString& field = {});

/// Where a value of the machine leads: code, a page of memory, or nowhere when it is no mapped address.
debug::Place linkOfValue(const debug::StopState& stop, quint32 value);

/// All remarks in one cell: its tone is the worst one's; their weight stands in words before each.
Cell remarksCell(const QList<inspect::Remark>& remarks);

} // namespace mica::app
