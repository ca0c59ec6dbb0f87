// SPDX-License-Identifier: GPL-3.0-or-later
// "Did you mean": the known name a misspelt one is closest to. Used by every reader of course files and by the command line.
#pragma once

#include <QString>
#include <QStringList>

namespace mica::course {

/// The candidate with the fewest edits (insert, delete, replace, swap of neighbours), if that is at most a third of the word's
/// length and at least one edit is allowed; else empty. Of equals the first.
QString nearestName(const QString& word, const QStringList& candidates);

/// "did you mean `x`?" when one is near, else "known: `a`, `b`".
QString suggestion(const QString& word, const QStringList& candidates);

} // namespace mica::course
