// SPDX-License-Identifier: GPL-3.0-or-later
// The table of colours: one row a token, one column a theme. Used by Theme and its test.
#pragma once

#include "app/theme/theme.h"

#include <QList>

namespace mica::app {

/// The colour of a token. Pre: not ThemeName::system.
QColor tokenColor(ThemeName theme, Token token);

/// Every token, in the order of the enumeration.
QList<Token> allTokens();

} // namespace mica::app
