// SPDX-License-Identifier: GPL-3.0-or-later
// What a tour's `show` names: a dock, or a place in the machine. Used by directive_reader.
#pragma once

#include "core/tour/tour.h"

#include <QStringList>

namespace mica::tour {

/// `words`: those behind "show". Nothing, and `problem` says what would be right. Pure.
std::optional<Show> readShow(const QStringList& words, QString& problem);

} // namespace mica::tour
