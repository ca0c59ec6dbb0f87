// SPDX-License-Identifier: GPL-3.0-or-later
// The language of Studio's texts. Used by the program's main before the first widget is made.
#pragma once

#include <QString>

namespace mica::app {

/// `language`: "de", "en" (the texts as written), or empty: that of the system. What has no translation stays English.
void installTranslation(const QString& language);

} // namespace mica::app
