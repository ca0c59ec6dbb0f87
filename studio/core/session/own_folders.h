// SPDX-License-Identifier: GPL-3.0-or-later
// Where Mica keeps what is its own: settings and cache, of an installed Mica in the user's folders, of a portable one in its own. Used by
// every command of `mica` and by Studio. docs/admin/windows.md promises these places to administrators.
#pragma once

#include <QString>

namespace mica::session {

/// portable.ini beside the program, absolute, when it is there: then nothing is kept elsewhere. Empty in an installed Mica.
QString portableSettings();

/// The file of settings of a program. Portable: portable.ini. Windows: %LOCALAPPDATA%\Mica\<name>.ini; else ~/.config/<program>/<name>.ini.
QString settingsFile(const QString& name);

/// The folder for builds that belong to no workspace: MICA_CACHE, else `cache` of the unpacked portable zip, else
/// %LOCALAPPDATA%\Mica\cache or ~/.cache/mica. It may not exist yet.
QString cacheRoot();

} // namespace mica::session
