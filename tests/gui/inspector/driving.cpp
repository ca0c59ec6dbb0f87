// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/inspector/driving.h"

#include <stdexcept>

namespace mica::test {

app::CellView& table(QWidget& dock, const char* name) {
    for (app::CellView* view : dock.findChildren<app::CellView*>()) {
        if (view->accessibleName() == QLatin1StringView(name)) { return *view; }
    }
    throw std::logic_error(std::string("no table ") + name);
}

const app::Cell* cell(app::CellView& view, const char* key, int column, int keyColumn) {
    for (const app::CellRow& row : view.cells()->rows()) {
        if (row.cells.value(keyColumn).text == QLatin1StringView(key)) { return &row.cells.at(column); }
    }
    return nullptr;
}

QString cellText(app::CellView& view, const char* key, int column, int keyColumn) {
    const app::Cell* found = cell(view, key, column, keyColumn);
    return found != nullptr ? found->text : QStringLiteral("no such row");
}

void clickCell(app::CellView& view, int row, int column) {
    const QRect area = view.visualRect(view.model()->index(row, column));
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, area.topLeft() + QPoint(8, area.height() / 2));
}

debug::Place lastPlace(const QSignalSpy& links) {
    return links.isEmpty() ? debug::Place() : links.last().at(0).value<debug::Place>();
}

} // namespace mica::test
