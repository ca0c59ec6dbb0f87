// SPDX-License-Identifier: GPL-3.0-or-later
// Finds the files of one lab in what a student handed in. Pure. Used by class_source.
#pragma once

#include "core/course/solution.h"
#include "core/intake/file_tree.h"

namespace mica::intake {

struct LabFiles {
    KeptSources sources;      ///< every file of the lab, or nothing
    QStringList fromSkeleton; ///< files that were not handed in: they are the skeleton's, which gain nothing
    QList<Remark> remarks;
    bool isUsable = false; ///< there is something to grade; if not, the last remark says why
};

/// Why there is nothing to grade, in one line: the first remark that refuses. Empty when nothing was refused.
QString reasonOf(const LabFiles& files);

/// What the files hold, now. Blocks. Throws Failure(harness) when it cannot be read any more.
course::Sources sourcesOf(const LabFiles& files);

/// `skeleton`: the lab's files as a student receives them.
LabFiles chooseLabFiles(const FileTree& tree, const course::Lab& lab, const course::Course& course,
                        const course::Sources& skeleton);

} // namespace mica::intake
