// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of the inspectors: rows, links by mouse and keyboard, marks, copies.
#include "qt_printing.h"

#include "app/inspector/words.h"
#include "gui/inspector/driving.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>

#include <boost/test/unit_test.hpp>

using namespace mica;
using namespace mica::app;

namespace {

CellRow row(const char* name, quint32 value, const debug::Place& link = {}) {
    CellRow made;
    made.cells = {words(QString::fromLatin1(name)), hexCell(value, value + 1, {}, link)};
    made.place = registerPlace(QString::fromLatin1(name));
    return made;
}

QList<CellRow> threeRows() {
    return {row("eax", 1), row("esp", 2, placeOf(debug::Place::Kind::address, 2)), row("eip", 3)};
}

struct Shown {
    QWidget window;
    CellModel model{{QStringLiteral("Register"), QStringLiteral("Value")}, nullptr};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
    CellView view{&model, QStringLiteral("Registers"), &window};
    Shown() {
        model.setRows(threeRows());
        window.resize(400, 300);
        view.resize(400, 300);
        window.show();
        QApplication::processEvents();
    }
};

} // namespace

BOOST_AUTO_TEST_SUITE(cell_views)

BOOST_AUTO_TEST_CASE(rows_come_and_go_and_the_selection_stays) {
    Shown shown;
    shown.view.setCurrentIndex(shown.model.index(1, 0));
    shown.model.setRows(threeRows() + threeRows());
    BOOST_TEST(shown.model.rowCount() == 6);
    BOOST_TEST(shown.view.currentIndex().row() == 1);
    shown.model.setRows(threeRows().mid(0, 2));
    BOOST_TEST(shown.model.rowCount() == 2);
    BOOST_TEST(shown.view.currentIndex().row() == 1);
    shown.model.setRows({});
    BOOST_TEST(shown.model.rowCount() == 0);
}

BOOST_AUTO_TEST_CASE(links_follow_the_mouse_and_the_enter_key) {
    Shown shown;
    QSignalSpy links(&shown.view, &CellView::linkActivated);
    test::clickCell(shown.view, 0, 1); // no link
    BOOST_TEST(links.isEmpty());
    test::clickCell(shown.view, 1, 1);
    BOOST_REQUIRE_EQUAL(links.size(), 1);
    BOOST_TEST((test::lastPlace(links) == placeOf(debug::Place::Kind::address, 2)));
    shown.view.setCurrentIndex(shown.model.index(1, 0));
    QTest::keyClick(&shown.view, Qt::Key_Return); // the row's link, from a cell without one
    BOOST_TEST(links.size() == 2);
    shown.view.setCurrentIndex(shown.model.index(2, 0));
    QTest::keyClick(&shown.view, Qt::Key_Return);
    BOOST_TEST(links.size() == 2);
}

BOOST_AUTO_TEST_CASE(a_revealed_row_is_marked_and_current) {
    Shown shown;
    BOOST_TEST(shown.view.reveal(registerPlace(QStringLiteral("eip"))));
    BOOST_TEST(shown.view.currentIndex().row() == 2);
    BOOST_TEST(shown.model.index(2, 0).data(CellModel::MarkedRole).toBool());
    BOOST_TEST(!shown.model.index(1, 0).data(CellModel::MarkedRole).toBool());
    BOOST_TEST(!shown.view.reveal(registerPlace(QStringLiteral("xyz"))));
    BOOST_TEST(shown.model.marked() == -1);
}

BOOST_AUTO_TEST_CASE(a_field_falls_back_to_the_whole) {
    Shown shown;
    BOOST_TEST(shown.model.rowOf(registerPlace(QStringLiteral("eax"), QStringLiteral("low"))) == 0);
}

BOOST_AUTO_TEST_CASE(changed_values_say_so_to_all_senses) {
    Shown shown;
    const QModelIndex value = shown.model.index(0, 1);
    BOOST_TEST(value.data(CellModel::ChangedRole).toBool());
    BOOST_TEST(value.data(Qt::AccessibleTextRole).toString() == QStringLiteral("00000001, changed"));
    BOOST_TEST(value.data(Qt::FontRole).value<QFont>().bold());
    BOOST_TEST(value.data(Qt::ToolTipRole).toString() == QStringLiteral("It was 00000002 at the last stop."));
    BOOST_TEST(!shown.model.index(0, 0).data(CellModel::ChangedRole).toBool());
}

BOOST_AUTO_TEST_CASE(copies_are_text) {
    Shown shown;
    shown.view.selectRow(1);
    QTest::keySequence(&shown.view, QKeySequence::Copy);
    BOOST_TEST(QApplication::clipboard()->text() == QStringLiteral("esp\t00000002"));
    shown.view.copyTable();
    BOOST_TEST(QApplication::clipboard()->text() ==
               QStringLiteral("Register\tValue\neax\t00000001\nesp\t00000002\neip\t00000003\n"));
}

BOOST_AUTO_TEST_SUITE_END()
