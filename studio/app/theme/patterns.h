// SPDX-License-Identifier: GPL-3.0-or-later
// Brushes that tell kinds of page and states of a thread apart without colour: each token has a pattern of its own. Used by the paging,
// threads and interrupts docks, and by their legends.
#pragma once

#include "app/theme/theme.h"

#include <QBrush>

class QPainter;

namespace mica::app {

enum class Pattern { solid, risingLines, fallingLines, levelLines, uprightLines, crossedLines, dots, outline };

/// The pattern that goes with a kind of page or a state of a thread; solid for every other token.
Pattern patternOf(Token token);

/// Fills `area` with the token's colour and its pattern; an outline is drawn as a frame of one pixel. Sharp at every scale.
void fillPattern(QPainter& painter, const QRectF& area, Token token);

/// The same as a brush, for a painter whose origin lies on whole pixels. `scale`: of the device (devicePixelRatioF).
QBrush patternBrush(Token token, double scale);

} // namespace mica::app
