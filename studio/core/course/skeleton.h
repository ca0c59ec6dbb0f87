// SPDX-License-Identifier: GPL-3.0-or-later
// Makes what the student receives out of the reference: the body between the fences is replaced by the TODO text and a placeholder.
//
//   // student: begin(pit-divisor)
//   // todo: Program channel 0 for `hertz` interrupts a second.     -> "// TODO(pit-divisor): Program …" (later lines indented under it)
//   // placeholder: return 0;                                        -> "return 0;"   (any number of lines, also none)
//   … the reference's body …
//   // student: end
//
// The fences stay in the skeleton (Studio tints what lies between them).
#pragma once

#include "core/course/kit.h"

namespace mica::course {

/// Throws Failure(content) with file:line for a fence that does not open, close, name a task of the lab, or holds no todo.
QByteArray makeSkeleton(const QByteArray& reference, const QString& file, const QStringList& taskIds);

} // namespace mica::course
