// SPDX-License-Identifier: GPL-3.0-or-later
// What each icon looks like: path data on a grid of 24 by 24. Used by icons.cpp.
#pragma once

#include "app/theme/icons.h"

#include <QPainterPath>

namespace mica::app {

struct IconDrawing {
    Token token = Token::text; ///< of its colour, unless the caller wants another
    QPainterPath lines;        ///< drawn two units wide, with round ends
    QPainterPath areas;        ///< filled
};

IconDrawing drawingOf(Icon icon);

/// Path data: "M x y" move, "L x y" line, "C x y x y x y" cubic curve, "Z" close, "O x y r" a circle; words apart by blanks.
/// Pre: well-formed (the test reads every icon's).
QPainterPath readPath(QLatin1StringView data);

} // namespace mica::app
