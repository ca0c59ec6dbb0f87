// SPDX-License-Identifier: GPL-3.0-or-later
// Core's advice in Studio's words: menus and buttons, not commands to type. Used by the program's main.
#pragma once

#include "core/advice.h"

namespace mica::app {

/// As setAdviceWords wants it.
QString studioAdvice(Advice advice, const QString& about);

} // namespace mica::app
