// SPDX-License-Identifier: GPL-3.0-or-later
// Reads `expect` and `when` tables: names, marks, matchers and their operands. Used by the lab reader.
#pragma once

#include "core/course/expectation.h"
#include "core/course/toml_tree.h"

namespace mica::course {

/// Reads every `"name@mark" = { matcher = operand }` of a table. What is wrong becomes a problem and is left out.
/// Pre: table.kind is table.
QList<Expectation> readExpectations(const TomlNode& table, ProblemList& problems);

/// The word of a matcher in lab.toml: "at_least".
QString matcherName(MatcherKind kind);

} // namespace mica::course
