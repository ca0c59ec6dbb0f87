// SPDX-License-Identifier: GPL-3.0-or-later
// Results of a class as documents, without a kernel: one of each kind of student. Used by the tests of the grade dock.
#pragma once

#include "core/export/result_view.h"

namespace mica::test {

/// anna: graded, 40 of 100, one check of each verdict; ben: graded, everything passed; boris: refused; cleo: does not compile; dora: the grader
/// failed; emil: handed nothing in. By name.
QList<QJsonObject> madeDocuments();
QList<exports::ResultView> madeResults();

/// The same as a folder of results, pages included, as if it had been graded.
void writeMadeClass(const QString& folder);

} // namespace mica::test
