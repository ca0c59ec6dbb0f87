// SPDX-License-Identifier: GPL-3.0-or-later
// Reads lab.toml. Every problem is reported with file, line and column, and as many as can be found at once.
#pragma once

#include "core/course/lab.h"

namespace mica::course {

struct LabProblem {
    QString file; ///< as given
    int line = 0, column = 0;
    QString message; ///< what is wrong and what would be right
};

/// Parses and validates the text of a lab.toml (syntax, unknown keys, duplicate ids, unknown tasks and needs, cycles in needs,
/// points that do not add up, hints not three, probe names). Files it names are looked for below `labPath` unless that is empty.
/// Post: problems is empty if and only if the lab is usable.
Lab parseLab(const QByteArray& toml, const QString& file, const QString& labPath, QList<LabProblem>& problems);

/// Throws Failure(content) naming every problem.
Lab loadLab(const QString& labPath);

} // namespace mica::course
