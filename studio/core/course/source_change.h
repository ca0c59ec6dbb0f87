// SPDX-License-Identifier: GPL-3.0-or-later
// One place of a source file, and what stands there instead: all that a mutant differs in from its reference. Used by mutant_reader, and
// by the tests of broken labs, which make several in one lab.
#pragma once

#include "core/course/table_reader.h"

#include <functional>

namespace mica::course {

struct SourceChange {
    QString file;
    QByteArray find, replace; ///< `find` occurs exactly once in the file's text
};

/// The text of a file that is changed. Nothing: `find` is not held against it here; what is wrong with the file was added at the position.
using ChangedSource = std::function<std::optional<QByteArray>(const QString& file, Position at, ProblemList& problems)>;

/// The keys file, find and replace of a table. What is missing or malformed, or does not occur exactly once, is added to its problems.
SourceChange readSourceChange(TableReader& reader, const ChangedSource& sourceOf);

/// `text` with the change. Throws Failure(content) that names `path`, where the change is described, unless `find` occurs exactly once.
QByteArray changedText(const QByteArray& text, const SourceChange& change, const QString& path);

} // namespace mica::course
