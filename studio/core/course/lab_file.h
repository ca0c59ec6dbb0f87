// SPDX-License-Identifier: GPL-3.0-or-later
// Reads lab.toml. Every problem is reported with file, line and column, and as many as can be found at once.
#pragma once

#include "core/course/lab.h"
#include "core/course/problem.h"

namespace mica::course {

using LabProblem = Problem;

/// How far the folder of a lab is looked at.
enum class LabFolder {
    complete,        ///< every file lab.toml names must be there
    withoutSkeleton, ///< as complete, but labs/<lab>/src may be missing: it is about to be generated (`mica skeleton`)
};

/// Parses and validates the text of a lab.toml (syntax, unknown keys, duplicate ids, unknown tasks and needs, cycles in needs,
/// points that do not add up, hints not three, probe names). Files it names are looked for below `labPath` unless that is empty; the problems come in the order of the file.
/// Post: problems is empty if and only if the lab is usable.
Lab parseLab(const QByteArray& toml, const QString& file, const QString& labPath, QList<LabProblem>& problems,
             LabFolder folder = LabFolder::complete);

/// Throws Failure(content) naming every problem.
Lab loadLab(const QString& labPath, LabFolder folder = LabFolder::complete);

} // namespace mica::course
