// SPDX-License-Identifier: GPL-3.0-or-later
// Results of a class, as documents and as views: an ordinary one, and one whose every text is hostile. Used by the tests of
// core/export.
#pragma once

#include "core/export/result_view.h"

namespace mica::test {

/// mica.result/1 of "anna": one check passed (40), one failed (30), one skipped (20), one hidden and failed (10); 40 of 100.
QJsonObject sampleDocument();
exports::ResultView sampleResult();
/// Of one who was refused, whose files do not compile, for whom the grader failed, and who handed nothing in.
exports::ResultView refusedResult();
exports::ResultView unbuiltResult();
exports::ResultView troubledResult();
exports::ResultView absentResult();

/// Texts that mean something to a spreadsheet, a browser, a terminal or a grader that reads lines.
QStringList hostileTexts();
/// sampleResult() with each of its texts replaced by `text`; statuses and numbers stay.
exports::ResultView withHostile(const QString& text);

} // namespace mica::test
