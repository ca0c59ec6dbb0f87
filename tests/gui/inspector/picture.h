// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of a dock in the three themes, for people to look at, and the least that a test can say of one: it is not blank.
#pragma once

#include <QWidget>

namespace mica::test {

/// Shows the widget at that size and grabs it in each theme; written to the folder that MICA_PICTURES names, if it is set. The number of
/// colours of the poorest one; the theme is the light one afterwards.
int colours(QWidget& widget, const QString& name, QSize size);

} // namespace mica::test
