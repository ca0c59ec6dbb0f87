// SPDX-License-Identifier: GPL-3.0-or-later
// Finding a table of a dock by its name, reading its cells, clicking them. Used by the tests of all inspector docks.
#pragma once

#include "app/inspector/stop_dock.h"

#include <QSignalSpy>
#include <QTest>

namespace mica::test {

/// The table with that accessible name. Pre: there is one.
app::CellView& table(QWidget& dock, const char* name);

/// The text of the cell in the first row whose cell `column` has the text `key`; "no such row" where there is none.
QString cellText(app::CellView& view, const char* key, int column, int keyColumn = 0);
/// The whole cell.
const app::Cell* cell(app::CellView& view, const char* key, int column, int keyColumn = 0);

/// Clicks the middle of a cell's text with the mouse.
void clickCell(app::CellView& view, int row, int column);

/// All links that the dock asked for since `links` began to listen.
debug::Place lastPlace(const QSignalSpy& links);

} // namespace mica::test
