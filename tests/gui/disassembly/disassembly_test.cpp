// SPDX-License-Identifier: GPL-3.0-or-later
// The Disassembly dock at a stop: the present instruction, source lines, functions' names, targets, breakpoints by mouse and key.
#include "qt_printing.h"

#include "app/disassembly/disassembly_dock.h"
#include "app/disassembly/disassembly_model.h"
#include "app/inspector/words.h"
#include "core/debug/stop_record.h"
#include "gui/inspector/driving.h"
#include "gui/inspector/picture.h"
#include "gui/made_stop.h"

#include <QLabel>
#include <QLineEdit>

#include <boost/test/unit_test.hpp>

using namespace mica;
using Kind = debug::Place::Kind;

namespace {

struct Shown {
    app::DisassemblyDock dock{nullptr};
    QSignalSpy links{&dock, &app::InspectorDock::linkActivated};
    QSignalSpy toggled{&dock, &app::DisassemblyDock::breakpointToggled};
    Shown() {
        dock.resize(640, 400);
        dock.show();
        dock.showStop(test::shared(test::madeStop()), {});
    }
    app::CellView& code() { return test::table(dock, "Code"); }
};

} // namespace

BOOST_AUTO_TEST_SUITE(disassembly_dock)

BOOST_AUTO_TEST_CASE(the_next_instruction_is_marked_by_a_sign_and_chosen) {
    Shown shown;
    BOOST_TEST(test::cellText(shown.code(), "c0101a1f", 3, 1) == QStringLiteral("out 0x20, al"));
    BOOST_TEST(test::cell(shown.code(), "c0101a1f", 0, 1)->hint == QStringLiteral("The next instruction."));
    BOOST_TEST(shown.code().currentIndex().row() == 4);
}

BOOST_AUTO_TEST_CASE(a_source_line_stands_at_its_first_instruction) {
    Shown shown;
    BOOST_TEST(test::cellText(shown.code(), "c0101a1b", 4, 1) == QStringLiteral("pic.cpp:41"));
    BOOST_TEST(test::cellText(shown.code(), "c0101a1d", 4, 1) == QString());
    test::clickCell(shown.code(), 2, 4);
    BOOST_TEST(test::lastPlace(shown.links).name == QStringLiteral("pic.cpp"));
    BOOST_TEST(test::lastPlace(shown.links).line == 41);
}

BOOST_AUTO_TEST_CASE(targets_are_links_and_have_names) {
    Shown shown;
    test::clickCell(shown.code(), 5, 3);
    BOOST_TEST((test::lastPlace(shown.links) == app::placeOf(Kind::instruction, 0xc0101900U)));
    debug::StopState named = test::madeStop();
    named.code[5].targetName = QStringLiteral("mica::outb");
    named.code[5].function = QStringLiteral("mica::pic::end_of_interrupt");
    shown.dock.showStop(test::shared(named), {});
    BOOST_TEST(test::cellText(shown.code(), "c0101a21", 3, 1) == QStringLiteral("call .-294 (0xc0101900)  mica::outb"));
    named.code[5].targetName = QStringLiteral("mica::pic::end_of_interrupt+0x3"); // the address is enough
    shown.dock.showStop(test::shared(named), {});
    BOOST_TEST(test::cellText(shown.code(), "c0101a21", 3, 1) == QStringLiteral("call .-294 (0xc0101900)"));
    BOOST_TEST(test::cell(shown.code(), "c0101a21", 3, 1)->hint ==
               QStringLiteral("mica::pic::end_of_interrupt+0x3. Click: its code."));
}

BOOST_AUTO_TEST_CASE(the_name_of_a_function_heads_its_code) {
    Shown shown;
    debug::StopState named = test::madeStop();
    for (debug::Instruction& one : named.code) { one.function = QStringLiteral("mica::pic::end_of_interrupt"); }
    named.code[0].offset = 0x10;
    named.code[6].function = QStringLiteral("mica::outb");
    named.code[7].function.clear();
    shown.dock.showStop(test::shared(named), {});
    const QList<app::CellRow>& rows = shown.code().cells()->rows();
    BOOST_REQUIRE_EQUAL(rows.size(), 10);
    BOOST_TEST(rows.at(0).cells.at(3).text == QStringLiteral("mica::pic::end_of_interrupt, from +0x10 on"));
    BOOST_TEST(rows.at(7).cells.at(3).text == QStringLiteral("mica::outb"));
    BOOST_TEST(rows.at(8).cells.at(4).text == QStringLiteral("pic.cpp:43"));
    test::clickCell(shown.code(), 7, 0);
    shown.code().setCurrentIndex(shown.code().model()->index(0, 3));
    QTest::keyClick(&shown.code(), Qt::Key_F9);
    BOOST_TEST(shown.toggled.isEmpty());
    BOOST_TEST(test::cell(shown.code(), "c0101a1f", 0, 1)->hint == QStringLiteral("The next instruction."));
}

BOOST_AUTO_TEST_CASE(breakpoints_by_mouse_and_key) {
    Shown shown;
    test::clickCell(shown.code(), 6, 0);
    BOOST_REQUIRE_EQUAL(shown.toggled.size(), 1);
    BOOST_TEST(shown.toggled.last().at(0).toUInt() == 0xc0101a26U);
    shown.code().setCurrentIndex(shown.code().model()->index(7, 2));
    QTest::keyClick(&shown.code(), Qt::Key_F9);
    BOOST_TEST(shown.toggled.last().at(0).toUInt() == 0xc0101a27U);
    shown.dock.setBreakpoints({0xc0101a26U});
    BOOST_TEST(test::cell(shown.code(), "c0101a26", 0, 1)->hint == QStringLiteral("A breakpoint."));
    BOOST_TEST(test::cellText(shown.code(), "c0101a27", 0, 1) == QString());
}

BOOST_AUTO_TEST_CASE(pictures) {
    Shown shown;
    shown.dock.showStop(debug::loadStop(QStringLiteral(MICA_TEST_DATA "/stops/in-interrupt.cbor")), {});
    BOOST_TEST(test::colours(shown.dock, QStringLiteral("disassembly"), {640, 480}) > 8);
}

BOOST_AUTO_TEST_SUITE_END()
