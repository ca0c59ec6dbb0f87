// SPDX-License-Identifier: GPL-3.0-or-later
// Reads a tour's Markdown: a heading of level 1 is its title, each of level 2 begins a step, a code block called "tour" holds directives.
// Used by Studio's Demo dock and by the test that holds the kit's tours to be right.
#pragma once

#include "core/course/kit.h"
#include "core/course/problem.h"
#include "core/tour/tour.h"

namespace mica::tour {

/// What can be read of the text, and what is wrong with it (file, line, what, what to do). Never throws, whatever the bytes. Pure.
Tour parseTour(const QByteArray& markdown, const QString& path, QList<course::Problem>& problems);

/// Throws Failure(content) when the file cannot be read or is over 1 MiB.
Tour readTour(const QString& path, QList<course::Problem>& problems);

/// The files of the kit's tours by name; empty when the kit has none.
QStringList toursOf(const course::Kit& kit);

} // namespace mica::tour
