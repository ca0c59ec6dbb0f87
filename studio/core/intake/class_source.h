// SPDX-License-Identifier: GPL-3.0-or-later
// A class's submissions of one lab, whatever they came in: folders, archives, downloads of Moodle, Canvas and Gradescope. Used by
// `mica grade` and `mica similar`.
#pragma once

#include "core/cancellation.h"
#include "core/intake/lab_files.h"
#include "core/intake/roster.h"

namespace mica::intake {

struct Submission {
    QString key; ///< unique; names the student's files in the result folder (student_key.h)
    Person person;
    QString source;       ///< where it was found, as the user named it; empty when nothing was handed in
    bool handedIn = true; ///< false: on the roster only
    LabFiles files;
};

struct ClassRequest {
    QStringList paths; ///< folders and archives
    const course::Lab* lab = nullptr;
    const course::Course* course = nullptr;
    course::Sources skeleton;
    QList<Person> roster;   ///< empty: none
    bool isEachOne = false; ///< each path is one student's, whatever lies in it
    Limits limits;
};

struct ClassIntake {
    QList<Submission> submissions; ///< by key
    QList<Remark> remarks;         ///< about what belongs to no student
};

/// Reads all of it; equal input gives equal output. Throws Failure(usage) for a path that is no folder and no archive,
/// Failure(content) for a damaged archive of a class, Failure(cancelled). Blocks.
ClassIntake readClass(const ClassRequest& request, const Cancellation& cancel = {});

} // namespace mica::intake
