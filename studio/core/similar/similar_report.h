// SPDX-License-Identifier: GPL-3.0-or-later
// The pairs as pages: a table, and two sources side by side for each pair with what is alike marked. Used by `mica similar`.
#pragma once

#include "core/similar/comparison.h"

namespace mica::similar {

/// "pair-001.html" for the first.
QString pairFileName(qsizetype index);

QByteArray similarIndex(const QList<Work>& works, const QList<Pair>& pairs, const ComparisonRules& rules);
QByteArray similarPage(const Work& left, const Work& right, const Pair& pair);

} // namespace mica::similar
