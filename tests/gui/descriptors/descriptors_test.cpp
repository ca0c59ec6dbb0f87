// SPDX-License-Identifier: GPL-3.0-or-later
// The Descriptors dock: the three tables, the bits of the chosen entry, what Show me marks, where links lead.
#include "qt_printing.h"

#include "app/descriptors/descriptors_dock.h"
#include "app/descriptors/descriptors_model.h"
#include "app/inspector/field_view.h"
#include "app/inspector/words.h"
#include "core/debug/stop_record.h"
#include "gui/inspector/driving.h"
#include "gui/inspector/picture.h"
#include "gui/made_stop.h"

#include <QTabWidget>

#include <boost/test/unit_test.hpp>

using namespace mica;
using Kind = debug::Place::Kind;

namespace {

struct Shown {
    app::DescriptorsDock dock{nullptr};
    QSignalSpy links{&dock, &app::InspectorDock::linkActivated};
    explicit Shown(const debug::StopState& now = test::madeStop()) {
        dock.resize(900, 700);
        dock.show();
        dock.showStop(test::shared(now), test::shared(test::madeStopBefore()));
    }
    app::CellView& table(const char* name) { return test::table(dock, name); }
    QString tab() { return dock.findChild<QTabWidget*>()->currentWidget()->accessibleName(); }
};

} // namespace

BOOST_AUTO_TEST_SUITE(descriptors_dock)

BOOST_AUTO_TEST_CASE(segments) {
    Shown shown;
    app::CellView& view = shown.table("GDT");
    BOOST_TEST(test::cellText(view, "1", 2) == QStringLiteral("code execute/read"));
    BOOST_TEST(test::cellText(view, "2", 8) == QStringLiteral("SS, DS, ES"));
    BOOST_TEST(test::cellText(view, "5", 2) == QStringLiteral("32-bit TSS (busy)"));
    BOOST_TEST(test::cellText(view, "5", 5) == QStringLiteral("c0106000"));
}

BOOST_AUTO_TEST_CASE(gates_name_their_handlers_and_unused_ones_share_a_row) {
    Shown shown;
    app::CellView& view = shown.table("IDT");
    BOOST_TEST(test::cellText(view, "14", 1) == QStringLiteral("page fault"));
    BOOST_TEST(test::cellText(view, "14", 6) == QStringLiteral("mica::stub_14"));
    BOOST_TEST(test::cellText(view, "8", 6) == QStringLiteral("TSS of GDT entry 6"));
    BOOST_TEST(test::cellText(view, "48 to 127", 2) == QStringLiteral("none"));
    BOOST_TEST((test::cell(view, "14", 6)->link.kind == Kind::instruction));
    const int row = view.cells()->rowOf(app::placeOf(Kind::vector, 14));
    view.scrollTo(view.model()->index(row, 0));
    test::clickCell(view, row, 5);
    BOOST_TEST((test::lastPlace(shown.links) == app::placeOf(Kind::selector, 8)));
}

BOOST_AUTO_TEST_CASE(what_is_odd_is_said_with_a_word) {
    debug::StopState stop = test::madeStop();
    stop.idt[13] = 0;
    stop.idt[33] = test::gate(8, 0xc0101210U, 0xee);
    Shown shown(stop);
    app::CellView& view = shown.table("IDT");
    BOOST_TEST(test::cellText(view, "13", 7).startsWith(QStringLiteral("Wrong: The exception")));
    BOOST_TEST((test::cell(view, "13", 7)->tone == app::Tone::bad));
    BOOST_TEST(test::cellText(view, "33", 7).startsWith(QStringLiteral("Odd: Ring 3 may raise it")));
    BOOST_TEST(test::cell(view, "13", 2)->changed);
    BOOST_TEST(!test::cell(view, "12", 2)->changed);
}

BOOST_AUTO_TEST_CASE(handlers_with_several_gates_come_first) {
    debug::StopState stop = test::madeStop();
    stop.idt[60] = stop.idt[61] = stop.idt[13];
    Shown shown(stop);
    const app::CellRow first = shown.table("Handlers").cells()->rows().first();
    BOOST_TEST(first.cells.at(0).text == QStringLiteral("mica::stub_13"));
    BOOST_TEST(first.cells.at(1).text == QStringLiteral("3"));
    BOOST_TEST(first.cells.at(2).text == QStringLiteral("13, 60, 61"));
}

BOOST_AUTO_TEST_CASE(the_chosen_one_is_taken_apart) {
    Shown shown;
    BOOST_TEST(shown.dock.reveal(app::placeOf(Kind::vector, 14, QStringLiteral("dpl"))));
    BOOST_TEST(shown.tab() == QStringLiteral("IDT"));
    app::CellView& fields = shown.table("Fields");
    BOOST_TEST(test::cellText(fields, "offset", 2) == QStringLiteral("0xc01010e0"));
    BOOST_TEST(test::cellText(fields, "offset", 1) == QStringLiteral("63 to 48 and 15 to 0"));
    BOOST_TEST(fields.cells()->rows().at(fields.cells()->marked()).cells.at(0).text == QStringLiteral("DPL"));
    const auto* bits = shown.dock.findChild<app::FieldView*>();
    BOOST_TEST(bits->accessibleDescription().contains(QStringLiteral("type 14: interrupt gate")));
    QTest::keyClick(&shown.table("IDT"), Qt::Key_Down);
    BOOST_TEST(test::cellText(fields, "offset", 2) == QStringLiteral("0xc01010f0"));
}

BOOST_AUTO_TEST_CASE(show_me_reaches_all_tables) {
    Shown shown;
    BOOST_TEST(shown.dock.reveal(app::placeOf(Kind::selector, 0x1b, QStringLiteral("present"))));
    BOOST_TEST(shown.tab() == QStringLiteral("GDT"));
    BOOST_TEST(shown.table("GDT").cells()->marked() == 3);
    BOOST_TEST(shown.dock.reveal(app::placeOf(Kind::taskState, 0, QStringLiteral("esp0"))));
    BOOST_TEST(shown.tab() == QStringLiteral("TSS"));
    BOOST_TEST(test::cellText(shown.table("TSS"), "ESP0", 1) == QStringLiteral("c0108000"));
    BOOST_TEST(shown.dock.reveal(app::placeOf(Kind::vector, 200))); // inside a run of unused ones
    BOOST_TEST(!shown.dock.reveal(app::placeOf(Kind::vector, 300)));
    BOOST_TEST(!shown.dock.reveal(app::placeOf(Kind::selector, 0x200)));
    BOOST_TEST(!shown.dock.reveal(app::placeOf(Kind::thread, 1)));
}

BOOST_AUTO_TEST_CASE(recorded_stops_have_nothing_wrong_in_their_gates) {
    const debug::Stop stop = debug::loadStop(QStringLiteral(MICA_TEST_DATA "/stops/shell-prompt.cbor"));
    for (const app::CellRow& row : app::descriptors::gateRows(*stop, nullptr)) {
        BOOST_TEST((row.cells.last().tone != app::Tone::bad), row.cells.first().text << ": " << row.cells.last().text);
    }
}

BOOST_AUTO_TEST_CASE(pictures) {
    Shown shown;
    shown.dock.reveal(app::placeOf(Kind::vector, 14, QStringLiteral("dpl")));
    BOOST_TEST(test::colours(shown.dock, QStringLiteral("descriptors"), {760, 640}) > 8);
    const debug::Stop stop = debug::loadStop(QStringLiteral(MICA_TEST_DATA "/stops/shell-prompt.cbor"));
    shown.dock.showStop(stop, {});
    shown.dock.reveal(app::placeOf(Kind::selector, 0x28));
    BOOST_TEST(test::colours(shown.dock, QStringLiteral("descriptors-gdt"), {760, 640}) > 8);
}

BOOST_AUTO_TEST_SUITE_END()
