// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures for people to look at and for the documents: build/screenshots/NAME-THEME.png. Used by the tests of gui_screenshots_machine.
#pragma once

#include "app/theme/theme.h"

#include <QWidget>

namespace mica::test {

/// Saves the widget in each theme and leaves the light one. False when two of the pictures are equal, or one is of a single colour.
bool keepScreenshots(QWidget& widget, const QString& name,
                     const QList<app::ThemeName>& themes = {app::ThemeName::light, app::ThemeName::dark});

} // namespace mica::test
