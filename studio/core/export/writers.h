// SPDX-License-Identifier: GPL-3.0-or-later
// One function a format, from the view of a result to the bytes that the format's reader takes. Each is for students unless it says
// otherwise, so hidden checks show their title only. Used by formats.
#pragma once

#include "core/export/result_view.h"

namespace mica::exports {

/// results.json of a Gradescope autograder. Without a score when the grader failed, which Gradescope shows as such.
QByteArray gradescopeJson(const ResultView& result);

/// /grade/results/results.json of PrairieLearn: at most 1 MB; what does not build takes no attempt.
QByteArray prairielearnJson(const ResultView& result);

/// The last lines of an Autolab run: the presentation, then the scores by task. No scores line when the grader failed.
QByteArray autolabLines(const ResultView& result);

struct VplScale {
    double least = 0, most = 100; ///< VPL_GRADEMIN, VPL_GRADEMAX
};
/// Standard output of a VPL execution: comments in one block, the grade in the last line. No grade when the grader failed.
QByteArray vplLines(const ResultView& result, const VplScale& scale);

struct Classroom50Run {
    QString classroom, assignment, submission, commit, release, review; ///< as the runner gives them
    QString dateTime;                                                   ///< UTC, ISO 8601
};
/// result.json of Classroom 50. Throws Failure(harness) when the grader failed: the format has no words for it but the exit code.
QByteArray classroom50Json(const ResultView& result, const Classroom50Run& run);

/// For the instructor and for CI: hidden checks with everything.
QByteArray junitXml(const QList<ResultView>& results);

QByteArray tapLines(const ResultView& result);

/// Compiler messages and failed checks with a place in the sources.
QByteArray sarifJson(const QList<ResultView>& results);

} // namespace mica::exports
