// SPDX-License-Identifier: GPL-3.0-or-later
// The Paging dock: grids by mouse and key, the way of a typed address, the map, another process' space, what changed.
#include "qt_printing.h"

#include "app/inspector/words.h"
#include "app/paging/page_grid.h"
#include "app/paging/paging_dock.h"
#include "app/paging/walk_view.h"
#include "app/theme/theme.h"
#include "core/debug/stop_record.h"
#include "gui/inspector/driving.h"
#include "gui/inspector/picture.h"
#include "gui/made_stop.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QtEndian>

#include <boost/test/unit_test.hpp>

using namespace mica;
using Kind = debug::Place::Kind;

namespace {

struct Shown {
    app::PagingDock dock{nullptr};
    QSignalSpy wanted{&dock, &app::InspectorDock::memoryWanted};
    explicit Shown(const debug::StopState& now = test::madeStop()) {
        dock.resize(1000, 640);
        dock.show();
        dock.showStop(test::shared(now), test::shared(test::madeStopBefore()));
    }
    app::PageGrid& grid(const char* name) { return *dock.findChild<app::PageGrid*>(QString::fromLatin1(name)); }
    QString way() { return dock.findChild<app::WalkView*>()->inWords(); }
    void type(const char* text) {
        auto* edit = dock.findChild<QLineEdit*>();
        edit->clear();
        QTest::keyClicks(edit, QString::fromLatin1(text));
        QTest::keyClick(edit, Qt::Key_Return);
    }
    bool says(const char* text) {
        for (const QLabel* label : dock.findChildren<QLabel*>()) {
            if (!label->isHidden() && label->text().contains(QLatin1StringView(text))) { return true; }
        }
        return false;
    }
};

} // namespace

BOOST_AUTO_TEST_SUITE(paging_dock)

BOOST_AUTO_TEST_CASE(cells_know_their_kind) {
    Shown shown;
    const app::PageGrid& directory = shown.grid("Page directory");
    BOOST_REQUIRE_EQUAL(directory.cells().size(), 1024);
    using inspect::PageKind;
    BOOST_TEST((directory.cells().at(32).kind == PageKind::user));
    BOOST_TEST(directory.cells().at(32).table);
    BOOST_TEST((directory.cells().at(769).kind == PageKind::kernel));
    BOOST_TEST(!directory.cells().at(769).table);
    BOOST_TEST((directory.cells().at(100).kind == PageKind::none));
    const app::PageGrid& table = shown.grid("Page table"); // of EIP
    BOOST_TEST((table.cells().at(0x101).kind == PageKind::kernelReadOnly));
    BOOST_TEST((table.cells().at(0xb8).kind == PageKind::device));
}

BOOST_AUTO_TEST_CASE(the_way_of_a_typed_address) {
    Shown shown;
    shown.type("0804b123");
    BOOST_TEST(shown.way().contains(QStringLiteral("directory entry 32")), shown.way());
    BOOST_TEST(shown.way().contains(QStringLiteral("table entry 75")), shown.way());
    BOOST_TEST(shown.way().contains(QStringLiteral("physical 0054b123")), shown.way());
    app::CellView& accesses = test::table(shown.dock, "Accesses");
    BOOST_REQUIRE_EQUAL(accesses.cells()->rowCount(), 6);
    BOOST_TEST(accesses.cells()->rows().at(4).cells.at(2).text == QStringLiteral("works"));
    shown.type("40000000");
    BOOST_TEST(shown.way().contains(QStringLiteral("P=0: no page table")), shown.way());
    BOOST_TEST(accesses.cells()->rows().at(4).cells.at(2).text == QStringLiteral("page fault, error code 6"));
    shown.type("rubbish");
    BOOST_TEST(shown.says("\"rubbish\" is no address"));
}

BOOST_AUTO_TEST_CASE(grids_obey_mouse_and_keys) {
    Shown shown;
    app::PageGrid& directory = shown.grid("Page directory");
    QTest::mouseClick(&directory, Qt::LeftButton, {}, directory.centreOf(32));
    BOOST_TEST(directory.chosen() == 32);
    BOOST_TEST(shown.way().contains(QStringLiteral("directory entry 32")), shown.way());
    QTest::keyClick(&directory, Qt::Key_Right);
    BOOST_TEST(directory.chosen() == 33);
    BOOST_TEST(shown.grid("Page table").cells().isEmpty());
    QTest::keyClick(&directory, Qt::Key_Home);
    QTest::keyClick(&directory, Qt::Key_Up);
    BOOST_TEST(directory.chosen() == 0);
    QTest::keyClick(&directory, Qt::Key_Down);
    app::PageGrid& table = shown.grid("Page table");
    BOOST_TEST(directory.chosen() == 32);
    QTest::mouseClick(&table, Qt::LeftButton, {}, table.centreOf(0x4b));
    BOOST_TEST(shown.way().contains(QStringLiteral("table entry 75")), shown.way());
}

BOOST_AUTO_TEST_CASE(the_map_lists_ranges) {
    Shown shown;
    app::CellView& map = test::table(shown.dock, "Map");
    BOOST_TEST(test::cellText(map, "08048000", 2) == QStringLiteral("12 KiB"));
    BOOST_TEST(test::cellText(map, "08048000", 4) == QStringLiteral("read-only"));
    BOOST_TEST(test::cellText(map, "c0400000", 6) == QStringLiteral("4 MiB"));
    BOOST_TEST(!test::cell(map, "08048000", 0)->changed);
}

BOOST_AUTO_TEST_CASE(a_page_that_came_is_marked_and_bits_that_the_processor_sets_are_not) {
    debug::StopState stop = test::madeStop();
    qToLittleEndian(0x00777067U, stop.pages.tables[32].data() + 0x50 * 4);
    stop.pages.tables[32].data()[0x48 * 4] = 0x05; // A is clear now
    Shown shown(stop);
    shown.type("08050000");
    const app::PageGrid& table = shown.grid("Page table");
    BOOST_TEST(table.cells().at(0x50).changed);
    BOOST_TEST(!table.cells().at(0x48).changed);
    BOOST_TEST(test::cell(test::table(shown.dock, "Map"), "08050000", 0)->changed);
}

BOOST_AUTO_TEST_CASE(another_space_is_asked_for_and_comes) {
    Shown shown;
    auto* spaces = shown.dock.findChild<QComboBox*>();
    BOOST_TEST(spaces->itemText(0) == QStringLiteral("sh, present"));
    spaces->setFocus();
    QTest::keyClick(spaces, Qt::Key_Down);
    BOOST_REQUIRE_EQUAL(shown.wanted.size(), 1);
    BOOST_TEST(shown.wanted.first().at(0).toUInt() == 0xc0210000U);
    BOOST_TEST(shown.says("are being read"));
    QByteArray directory(4096, '\0');
    qToLittleEndian(0x00000083U, directory.data() + 5 * 4);
    shown.dock.showMemory(0xc0210000U, directory);
    BOOST_TEST(!shown.says("are being read"));
    BOOST_TEST((shown.grid("Page directory").cells().at(5).kind == inspect::PageKind::kernel));
    BOOST_TEST((shown.grid("Page directory").cells().at(32).kind == inspect::PageKind::none));
}

BOOST_AUTO_TEST_CASE(show_me_and_no_paging) {
    Shown shown;
    BOOST_TEST(shown.dock.reveal(app::placeOf(Kind::page, test::userCode)));
    BOOST_TEST(shown.way().contains(QStringLiteral("table entry 72")), shown.way());
    BOOST_TEST(!shown.dock.reveal(app::placeOf(Kind::vector, 3)));
    shown.dock.showStop(debug::loadStop(QStringLiteral(MICA_TEST_DATA "/stops/before-paging.cbor")), {});
    BOOST_TEST(shown.dock.sentence().startsWith(QStringLiteral("Paging is off")), shown.dock.sentence());
    BOOST_TEST(!shown.dock.reveal(app::placeOf(Kind::page, 0)));
}

BOOST_AUTO_TEST_CASE(a_narrow_dock_needs_no_scrolling_sideways_and_cuts_no_text) {
    constexpr int narrow = 320; // pixels
    const double usual = app::Theme::current().textSize();
    for (const double points : {8.0, 10.0, 14.0, 20.0}) {
        BOOST_TEST_CONTEXT("text of " << points << " points") {
            app::Theme::current().setTextSize(points);
            Shown shown;
            shown.dock.resize(narrow, 700);
            QCoreApplication::processEvents();
            shown.type("0804b123");
            QCoreApplication::processEvents();
            BOOST_TEST(shown.dock.width() == narrow);
            const auto* walk = shown.dock.findChild<app::WalkView*>();
            BOOST_TEST(walk->stacksAt(walk->width()));
            BOOST_TEST(walk->mapTo(&shown.dock, QPoint(walk->width(), 0)).x() <= narrow);
            BOOST_TEST(walk->height() >= walk->heightForWidth(walk->width()));
            for (const auto* scroll : shown.dock.findChildren<QScrollArea*>()) {
                if (scroll->isAncestorOf(walk)) { BOOST_TEST(scroll->horizontalScrollBar()->maximum() == 0); }
            }
        }
    }
    app::Theme::current().setTextSize(usual);
    Shown wide;
    const auto* walk = wide.dock.findChild<app::WalkView*>();
    BOOST_TEST(!walk->stacksAt(walk->width()));
}

BOOST_AUTO_TEST_CASE(pictures) {
    Shown shown;
    shown.dock.showStop(debug::loadStop(QStringLiteral(MICA_TEST_DATA "/stops/shell-prompt.cbor")), {});
    BOOST_TEST(test::colours(shown.dock, QStringLiteral("paging"), {1040, 620}) > 8);
    BOOST_TEST(test::colours(shown.dock, QStringLiteral("paging-narrow"), {320, 1500}) > 8);
    shown.type("40000000");
    BOOST_TEST(test::colours(shown.dock, QStringLiteral("paging-fault"), {1040, 620}) > 8);
}

BOOST_AUTO_TEST_SUITE_END()
