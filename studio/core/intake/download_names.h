// SPDX-License-Identifier: GPL-3.0-or-later
// Who handed it in, by the names that Moodle, Canvas and Gradescope give to what an instructor downloads. Used by core/intake.
#pragma once

#include <QString>

#include <optional>

namespace mica::intake {

/// A student as far as known. Every text may hold anything.
struct Person {
    QString name;
    QString number; ///< as the roster or the learning platform has it
    QString email;
    QString platform; ///< "moodle", "canvas", "gradescope"; empty: none
    QString id;       ///< the number in that platform: Moodle's participant, Canvas' user, Gradescope's submission
};

struct DownloadName {
    Person person;
    QString group; ///< equal for all files of one student: "Jane Doe_12345"
    QString rest;  ///< the student's own name of the file; empty for a folder
    bool isLate = false;
};

/// The name of a file or folder at the top of a download:
///   Moodle      Jane Doe_12345_assignsubmission_file_           Jane Doe_12345_assignsubmission_file_pic.cpp
///   Canvas      doejane_LATE_12345_67890_pic.cpp
///   Gradescope  submission_12345
/// Nothing for any other name.
std::optional<DownloadName> parseDownloadName(const QString& name);

} // namespace mica::intake
