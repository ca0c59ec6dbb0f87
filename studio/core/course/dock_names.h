// SPDX-License-Identifier: GPL-3.0-or-later
// Studio's docks by the names that lab.toml and tours call them. Used by the lab reader and core/tour.
#pragma once

#include <QStringList>

namespace mica::course {

/// All of them, in the order of DESIGN.md, section 8.
const QStringList& dockNames();

} // namespace mica::course
