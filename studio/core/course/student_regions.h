// SPDX-License-Identifier: GPL-3.0-or-later
// The student's regions of a file as the skeleton has them, found again in text that a person edits. Used by Studio's editor: it tints
// them, keeps the marks, and puts a task back.
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace mica::course {

/// What lies between `// student: begin(task)` and `// student: end`. Lines count from 0.
struct StudentRegion {
    QString task;
    int beginLine = 0; ///< of the mark that opens it
    int endLine = 0;   ///< of the mark that closes it; greater than beginLine
    bool operator==(const StudentRegion&) const = default;
};

/// All regions that are opened and closed, in order. A mark that has no partner makes none: the text is being edited.
QList<StudentRegion> studentRegions(const QString& text);

/// `text` with every region of `task` as `skeleton` has it, the first as the first and so on; the marks stay. Nothing when the two do
/// not have equally many regions of the task, or none: then nobody knows which is which. Line ends become '\n'.
std::optional<QString> withTaskReset(const QString& text, const QString& skeleton, const QString& task);

} // namespace mica::course
