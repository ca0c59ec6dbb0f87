// SPDX-License-Identifier: GPL-3.0-or-later
// The result document of a student of a class: a verdict (which depends on files alone) and who it belongs to. Used by class_run.
#pragma once

#include "core/check/result.h"
#include "core/intake/class_source.h"

#include <QJsonObject>

namespace mica::grade {

/// The verdict with the student's name and intake's remarks, without the object "run": equal submissions give equal documents.
QJsonObject documentOf(const QJsonObject& verdict, const intake::Submission& submission);

/// The verdict about a submission that holds nothing to grade: no points, and intake's reason.
check::LabResult withoutFiles(const course::Lab& lab, const intake::Submission& submission);

/// The verdict where the grader itself failed: no score.
check::LabResult withTrouble(const course::Lab& lab, const course::Sources& sources, const QString& trouble);

} // namespace mica::grade
