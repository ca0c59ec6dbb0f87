// SPDX-License-Identifier: GPL-3.0-or-later
// All pairs of a class, by how much of the one is also in the other. Used by `mica similar`.
#pragma once

#include "core/course/solution.h"
#include "core/similar/fingerprints.h"

namespace mica::similar {

struct Work {
    QString student; ///< unique
    course::Sources sources;
};

/// Lines of one file of each of two students that are alike.
struct Region {
    QString leftFile, rightFile;
    int leftFirst = 0, leftLast = 0, rightFirst = 0, rightLast = 0;
};

struct Pair {
    qsizetype left = 0, right = 0; ///< in the list of works
    int shared = 0;                ///< fingerprints that both have
    int percent = 0;               ///< of the smaller of the two
    QList<Region> regions;         ///< by file and line
};

struct ComparisonRules {
    int leastPercent = 30;
    qsizetype most = 200;   ///< pairs
    int commonPercent = 60; ///< what more of the class has is what the task asks for; counts from 10 students on
};

/// Pairs, most alike first; what the skeleton has does not count. Equal input, equal output.
QList<Pair> compareAll(const QList<Work>& works, const course::Sources& skeleton, const ComparisonRules& rules);

} // namespace mica::similar
