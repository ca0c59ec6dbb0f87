// SPDX-License-Identifier: GPL-3.0-or-later
// The first thing every writer does with a text it did not write itself; what a format needs besides, its writer does. Used by the
// writers of core/export.
#pragma once

#include "core/export/result_view.h"

#include <QString>

namespace mica::exports {

/// Letters only: control characters (ANSI sequences with them), direction-changing and invisible ones, halves of characters and
/// what Unicode says is none become U+FFFD; line ends become '\n', a tab stays. Longer than `limit`: cut, and said so.
QString plainText(const QString& text, qsizetype limit = 2000);

/// The same on one line.
QString plainLine(const QString& text, qsizetype limit = 300);

/// What a student may read of a result: of a hidden check its title and nothing else.
ResultView forStudents(const ResultView& result);

/// Of a check that did not pass: what was expected and seen, what it means, where; several lines, each plain. Empty for one that passed.
QString explanationOf(const ViewedCheck& check);

} // namespace mica::exports
