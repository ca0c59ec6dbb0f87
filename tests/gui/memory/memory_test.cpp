// SPDX-License-Identifier: GPL-3.0-or-later
// The Memory dock: words and bytes, pointers, what changed, what is asked for, the stack.
#include "qt_printing.h"

#include "app/inspector/words.h"
#include "app/memory/memory_dock.h"
#include "core/debug/stop_record.h"
#include "gui/inspector/driving.h"
#include "gui/inspector/picture.h"
#include "gui/made_stop.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QPushButton>

#include <boost/test/unit_test.hpp>

using namespace mica;
using Kind = debug::Place::Kind;

namespace {

struct Shown {
    app::MemoryDock dock{nullptr};
    QSignalSpy links{&dock, &app::InspectorDock::linkActivated};
    QSignalSpy wanted{&dock, &app::InspectorDock::memoryWanted};
    Shown() {
        dock.resize(720, 480);
        dock.show();
        dock.showStop(test::shared(test::madeStop()), test::shared(test::madeStopBefore()));
    }
    app::CellView& bytes() { return test::table(dock, "Bytes"); }
    app::CellView& stack() { return test::table(dock, "Stack"); }
    void type(const char* text) {
        auto* edit = dock.findChild<QLineEdit*>();
        edit->setText(QString::fromLatin1(text));
        QTest::keyClick(edit, Qt::Key_Return);
    }
};

} // namespace

BOOST_AUTO_TEST_SUITE(memory_dock)

BOOST_AUTO_TEST_CASE(words_letters_and_what_changed) {
    Shown shown;
    BOOST_TEST(test::cellText(shown.bytes(), "c0107f80", 1) == QStringLiteral("c0107fa0"));
    BOOST_TEST(test::cell(shown.bytes(), "c0107f90", 1)->changed);
    BOOST_TEST(!test::cell(shown.bytes(), "c0107f90", 2)->changed);
    BOOST_TEST(test::cellText(shown.bytes(), "c0107fe0", 5).startsWith(QStringLiteral("Mica")));
    shown.dock.findChild<QCheckBox*>()->click();
    BOOST_TEST(test::cellText(shown.bytes(), "c0107f80", 1) == QStringLiteral("a0 7f 10 c0"));
}

BOOST_AUTO_TEST_CASE(pointers_are_followed) {
    Shown shown;
    test::clickCell(shown.bytes(), 0, 1);
    BOOST_TEST((test::lastPlace(shown.links) == app::placeOf(Kind::address, 0xc0107fa0U)));
    test::clickCell(shown.bytes(), 0, 0);
    BOOST_TEST((test::lastPlace(shown.links) == app::placeOf(Kind::page, test::kernelStack)));
}

BOOST_AUTO_TEST_CASE(what_is_missing_is_asked_for_once) {
    Shown shown;
    BOOST_REQUIRE_EQUAL(shown.wanted.size(), 1); // the stop holds 128 bytes of the stack
    shown.type("c0200000");
    BOOST_REQUIRE_EQUAL(shown.wanted.size(), 2);
    BOOST_TEST(shown.wanted.last().at(0).toUInt() == 0xc0200000U);
    BOOST_TEST(shown.wanted.last().at(1).toUInt() == 1024U);
    BOOST_TEST(test::cellText(shown.bytes(), "c0200000", 1) == QStringLiteral(".. .. .. .."));
    shown.dock.showMemory(0xc0200000U, QByteArray(16, 'A'));
    BOOST_TEST(test::cellText(shown.bytes(), "c0200000", 1) == QStringLiteral("41414141"));
    BOOST_TEST(test::cellText(shown.bytes(), "c0200010", 1) == QStringLiteral("-- -- -- --"));
    BOOST_TEST(test::cell(shown.bytes(), "c0200010", 1)->hint == QStringLiteral("Not mapped."));
    shown.type("c0200000");
    BOOST_TEST(shown.wanted.size() == 2);
    for (QPushButton* button : shown.dock.findChildren<QPushButton*>()) {
        if (button->text() == QStringLiteral("L&ater")) { button->click(); }
    }
    BOOST_TEST(shown.wanted.last().at(0).toUInt() == 0xc0200400U);
}

BOOST_AUTO_TEST_CASE(what_was_asked_for_at_the_stop_before_is_compared) {
    Shown shown;
    shown.type("c0200000");
    shown.dock.showMemory(0xc0200000U, QByteArray(1024, 'A'));
    debug::StopState next = test::madeStop();
    next.tick += 10;
    shown.dock.showStop(test::shared(next), test::shared(test::madeStop()));
    QByteArray bytes(1024, 'A');
    bytes[4] = 'B';
    shown.dock.showMemory(0xc0200000U, bytes);
    BOOST_TEST(!test::cell(shown.bytes(), "c0200000", 1)->changed);
    BOOST_TEST(test::cell(shown.bytes(), "c0200000", 2)->changed);
}

BOOST_AUTO_TEST_CASE(the_stack) {
    Shown shown;
    BOOST_TEST(test::cellText(shown.stack(), "ESP", 2, 1) == QStringLiteral("c0107fa0"));
    BOOST_TEST(test::cellText(shown.stack(), "ESP", 3, 1).startsWith(QStringLiteral("EBP points here")));
    BOOST_TEST(test::cellText(shown.stack(), "+4", 3, 1) == QStringLiteral("where this function returns to"));
    BOOST_TEST(test::cellText(shown.stack(), "+40", 3, 1) == QStringLiteral("sh::main+0x23"));
    BOOST_TEST(shown.stack().cells()->rowCount() == 32);
}

BOOST_AUTO_TEST_CASE(links_bring_an_address_into_view) {
    Shown shown;
    BOOST_TEST(shown.dock.reveal(app::placeOf(Kind::address, 0xc0300018U)));
    BOOST_TEST(shown.bytes().cells()->rows().first().cells.first().text == QStringLiteral("c0300010"));
    BOOST_TEST(shown.bytes().cells()->marked() == 0);
    BOOST_TEST(!shown.dock.reveal(app::placeOf(Kind::thread, 0xc0300018U)));
}

BOOST_AUTO_TEST_CASE(pictures) {
    Shown shown;
    shown.dock.showStop(debug::loadStop(QStringLiteral(MICA_TEST_DATA "/stops/in-interrupt.cbor")), {});
    BOOST_TEST(test::colours(shown.dock, QStringLiteral("memory"), {680, 420}) > 8);
}

BOOST_AUTO_TEST_SUITE_END()
