// SPDX-License-Identifier: GPL-3.0-or-later
// One directive of a tour: a line of words. Used by tour_reader.
#pragma once

#include "core/course/problem.h"
#include "core/tour/tour.h"

#include <abi/trace.h>

namespace mica::tour {

/// Adds what the line says to the step, or a problem that says what would be right. Pre: `text` is trimmed and not empty.
void readDirective(const QString& text, int line, Step& step, course::ProblemList& problems);

/// The words of the kinds of events, "switch-to", "call" …, in the order of abi::TraceKind from 1 on.
const QStringList& eventWords();

/// Text in quotes, with \n, \t, \\, \" and \xNN. Nothing when it is none. Pure.
std::optional<QString> unquoted(const QString& text);

} // namespace mica::tour
