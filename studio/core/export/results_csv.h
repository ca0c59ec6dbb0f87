// SPDX-License-Identifier: GPL-3.0-or-later
// results.csv: student, lab, status, score, max_score, then the points of each check. Used by core/grade and `mica export csv`.
#pragma once

#include "core/export/result_view.h"

namespace mica::exports {

/// The header row for checks of these ids.
QByteArray resultsHeader(const QStringList& checkIds);

/// A row. A score that does not exist (infrastructure_error, not_handed_in) is an empty cell, and so is a check that was not judged.
QByteArray resultsRow(const ResultView& result, const QStringList& checkIds);

/// All of it: the columns are the checks of all results, in order of their first appearance.
QByteArray resultsCsv(const QList<ResultView>& results);

} // namespace mica::exports
