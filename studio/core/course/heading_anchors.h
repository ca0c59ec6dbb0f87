// SPDX-License-Identifier: GPL-3.0-or-later
// The anchors of a handout's headings, as GitHub, and so every Markdown viewer students know, makes them.
#pragma once

#include <QByteArray>
#include <QStringList>

namespace mica::course {

/// "## Programming the PIT" -> "#programming-the-pit"; a second one gets "-1". Headings inside fenced code do not count.
QStringList headingAnchors(const QByteArray& markdown);

} // namespace mica::course
