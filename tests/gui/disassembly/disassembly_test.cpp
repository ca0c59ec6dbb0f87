// SPDX-License-Identifier: GPL-3.0-or-later
// The Disassembly dock: the present instruction, source lines, targets, breakpoints by mouse and key, typed addresses.
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

BOOST_AUTO_TEST_CASE(targets_are_links) {
    BOOST_TEST(app::disassembly::targetOf(QStringLiteral("call .-294 (0xc0101900)")).value_or(0) == 0xc0101900U);
    BOOST_TEST(app::disassembly::targetOf(QStringLiteral("jnz .+4 (0x00007c10)")).value_or(0) == 0x7c10U);
    BOOST_TEST(!app::disassembly::targetOf(QStringLiteral("mov eax, dword ptr ds:(0x10)")).has_value());
    BOOST_TEST(!app::disassembly::targetOf(QStringLiteral("ret")).has_value());
    Shown shown;
    test::clickCell(shown.code(), 5, 3);
    BOOST_TEST((test::lastPlace(shown.links) == app::placeOf(Kind::instruction, 0xc0101900U)));
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

BOOST_AUTO_TEST_CASE(addresses_that_are_here_and_that_are_not) {
    Shown shown;
    auto* edit = shown.dock.findChild<QLineEdit*>();
    edit->setText(QStringLiteral("c0101a26"));
    QTest::keyClick(edit, Qt::Key_Return);
    BOOST_TEST(shown.code().currentIndex().row() == 6);
    edit->setText(QStringLiteral("c0999999"));
    QTest::keyClick(edit, Qt::Key_Return);
    bool said = false;
    for (const QLabel* label : shown.dock.findChildren<QLabel*>()) {
        said = said || label->text().startsWith(QStringLiteral("The code at c0999999 was not read"));
    }
    BOOST_TEST(said);
    BOOST_TEST(!shown.dock.reveal(app::placeOf(Kind::instruction, 0xc0999999U)));
    debug::StopState nowhere = test::madeStop();
    nowhere.code.clear();
    shown.dock.showStop(test::shared(nowhere), {});
    BOOST_TEST(shown.dock.sentence().contains(QStringLiteral("nothing is mapped there")), shown.dock.sentence());
}

BOOST_AUTO_TEST_CASE(pictures) {
    Shown shown;
    shown.dock.showStop(debug::loadStop(QStringLiteral(MICA_TEST_DATA "/stops/in-interrupt.cbor")), {});
    BOOST_TEST(test::colours(shown.dock, QStringLiteral("disassembly"), {640, 480}) > 8);
}

BOOST_AUTO_TEST_SUITE_END()
