// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/build/plain_path.h"

namespace mica::build {

QString plainPath(const QString& path) { return path; }

QString shownPath(const QString& path) { return path; }

} // namespace mica::build
