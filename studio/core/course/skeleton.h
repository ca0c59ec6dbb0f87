// SPDX-License-Identifier: GPL-3.0-or-later
// Makes what the student receives out of the reference: the body between the fences is replaced by the TODO text and a placeholder.
//
//   // student: begin(pit-divisor)
//   // todo: Program channel 0 for `hertz` interrupts a second.     -> "// TODO(pit-divisor): Program …" (later lines indented under it)
//   // placeholder: return 0;                                        -> "return 0;"   (any number of lines, also none)
//   … the reference's body …
//   // student: end
//
// A task may have several fences. Todo lines that would pass column 120 are filled anew. In a .S file a fence may also be written
// with # for //. The fences stay in the skeleton (Studio tints what lies between them).
#pragma once

#include "core/course/solution.h"

namespace mica::course {

/// `file`: for messages, and its ending says what a comment is. `taskIds`: the tasks a fence may name.
/// Line ends, a byte-order mark and everything outside the fences stay as they are. Throws Failure(content) with file:line:column
/// for each fence that does not open, close, name one of the tasks, or holds no todo, and for todo and placeholder lines elsewhere.
QByteArray makeSkeleton(const QByteArray& reference, const QString& file, const QStringList& taskIds);

/// labs/<lab>/src out of the reference: every file of the lab. `referenceDir` is for messages. As makeSkeleton, and throws for
/// a task that has no fence in its file.
Sources makeSkeletons(const Lab& lab, const Sources& reference, const QString& referenceDir);

} // namespace mica::course
