// SPDX-License-Identifier: GPL-3.0-or-later
// The name under which a program that knows ASCII only can be started and finds what lies beside it. Used by build/toolchain and
// `mica doctor`.
#pragma once

#include <QString>

namespace mica::build {

/// `path`, of something that exists, by a name without letters outside ASCII: on Windows its short name ("C:/users/OFIENO~1/…"), where the volume
/// keeps short names. Elsewhere, and where there is none, `path` itself. g++ for Windows reports folders of its own and dependencies in the
/// computer's code page, from which no path can be read back.
QString plainPath(const QString& path);

/// The name that people know of what plainPath() named, with the separators of the system.
QString shownPath(const QString& path);

} // namespace mica::build
