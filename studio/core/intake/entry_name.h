// SPDX-License-Identifier: GPL-3.0-or-later
// Names as they stand in an archive or on a disk, judged before anything is done with them. Used by core/intake.
#pragma once

#include <QString>
#include <QStringList>

namespace mica::intake {

/// Why a path may not be used: it leads out of the submission, is absolute, is a device of Windows, holds control characters, is
/// too long. Empty: it may. `path` has '/' between its parts.
QString dangerOf(const QString& path);

/// '\' as '/', and no "." or empty parts. "a\.\b" gives "a/b". What dangerOf() refuses stays in it.
QString withPlainSlashes(const QString& name);

/// CON, nul, com1, lpt9.txt …: Windows opens a device whatever the ending.
bool isDeviceName(const QString& part);

/// "a/b/c" without its first `count` parts; empty when there are no more.
QString withoutFirstParts(const QString& path, int count);

} // namespace mica::intake
