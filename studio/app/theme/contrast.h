// SPDX-License-Identifier: GPL-3.0-or-later
// How well a colour can be seen on another one, and which tokens are drawn on which: the pairs that the test of the theme holds to their
// least contrast. Who draws a token on another one adds the pair here.
#pragma once

#include "app/theme/theme.h"

#include <QList>

namespace mica::app {

/// Contrast ratio of two opaque colours, 1 to 21 (WCAG 2.1, "contrast ratio").
double contrastRatio(const QColor& one, const QColor& other);

struct TokenPair {
    Token foreground, background;
    double least; ///< 4.5 for text, 3 for icons, borders and areas (WCAG 2.1, 1.4.3 and 1.4.11)
};

/// Every pair that is drawn somewhere.
QList<TokenPair> drawnPairs();

} // namespace mica::app
