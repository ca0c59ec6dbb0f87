// SPDX-License-Identifier: GPL-3.0-or-later
// The letters that Alt makes commands of: two alike in one place would only move the keyboard to and fro. Used by the tests of the keyboard and of
// the translation, which has letters of its own.
#pragma once

#include "filled_studio.h"

namespace mica::test {

/// Claims that no key has two users.
void requireDistinct(const QMap<QString, QStringList>& users);

/// Claims it of the menu bar, the buttons and the labels seen at once, in every perspective.
void requireDistinctLettersInSight(const FilledStudio& studio);

/// Claims it of each page that stands in place of the docks, together with the menu bar.
void requireDistinctLettersOfPages(const FilledStudio& studio);

/// Claims it of every menu.
void requireDistinctLettersInMenus(const app::MainWindow& window);

} // namespace mica::test
