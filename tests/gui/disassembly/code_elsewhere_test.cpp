// SPDX-License-Identifier: GPL-3.0-or-later
// The Disassembly dock away from EIP: what it asks for, shows, keeps of a stop, and says where there is no code.
#include "qt_printing.h"

#include "app/disassembly/disassembly_dock.h"
#include "app/inspector/words.h"
#include "gui/inspector/driving.h"
#include "gui/inspector/picture.h"
#include "gui/made_stop.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>

#include <boost/test/unit_test.hpp>

using namespace mica;
using Kind = debug::Place::Kind;
using Outcome = debug::CodeFound::Outcome;
using Part = debug::CodeWish::Part;

namespace {

constexpr quint32 outb = 0xc0101900;

debug::Instruction instruction(quint32 address, const char* bytes, const char* text, const char* function) {
    debug::Instruction one;
    one.address = address;
    one.bytes = QByteArray::fromHex(bytes);
    one.text = QString::fromLatin1(text);
    one.function = QString::fromLatin1(function);
    return one;
}

QList<debug::Instruction> codeOfOutb() {
    return {instruction(outb, "55", "push ebp", "mica::outb"),
            instruction(outb + 1, "89e5", "mov ebp, esp", "mica::outb"),
            instruction(outb + 3, "ee", "out dx, al", "mica::outb"), instruction(outb + 4, "c3", "ret", "mica::outb"),
            instruction(outb + 8, "90", "nop", "mica::inb")};
}

struct Shown {
    app::DisassemblyDock dock{nullptr};
    QSignalSpy wanted{&dock, &app::DisassemblyDock::codeWanted};
    QSignalSpy toggled{&dock, &app::DisassemblyDock::breakpointToggled};
    Shown() {
        dock.resize(760, 400);
        dock.show();
        dock.showStop(test::shared(test::madeStop()), {});
    }
    app::CellView& code() { return test::table(dock, "Code"); }
    void type(const char* text) {
        auto* edit = dock.findChild<QLineEdit*>();
        edit->setText(QString::fromLatin1(text));
        QTest::keyClick(edit, Qt::Key_Return);
    }
    QAbstractButton& button(const char* text) {
        for (QAbstractButton* one : dock.findChildren<QAbstractButton*>()) {
            if (one->text() == QString::fromLatin1(text)) { return *one; }
        }
        throw std::runtime_error(std::string("no button ") + text);
    }
    debug::CodeWish wish() const { return wanted.last().at(0).value<debug::CodeWish>(); }
    void answer(Outcome outcome, const QList<debug::Instruction>& code = {}) {
        dock.showCode({wish(), outcome, wish().linear, {}, code});
    }
    void goToOutb() {
        dock.reveal(app::placeOf(Kind::instruction, outb));
        answer(Outcome::found, codeOfOutb());
    }
    QString note() {
        QString all;
        for (const QLabel* label : dock.findChildren<QLabel*>()) {
            if (label->isVisible() && label->wordWrap()) { all += label->text(); }
        }
        return all;
    }
    QString chosen() { return code().currentIndex().siblingAtColumn(1).data().toString(); }
};

} // namespace

BOOST_AUTO_TEST_SUITE(code_elsewhere)

BOOST_AUTO_TEST_CASE(a_link_asks_for_code_and_shows_it) {
    Shown shown;
    BOOST_TEST(shown.dock.reveal(app::placeOf(Kind::instruction, outb + 3)));
    BOOST_REQUIRE_EQUAL(shown.wanted.size(), 1);
    BOOST_TEST((shown.wish() == debug::CodeWish{{}, outb + 3, Part::around}));
    shown.answer(Outcome::found, codeOfOutb());
    BOOST_TEST(shown.chosen() == QStringLiteral("c0101903"));
    BOOST_TEST(shown.code().cells()->rows().at(0).cells.at(3).text == QStringLiteral("mica::outb"));
    BOOST_TEST(shown.code().cells()->rows().at(5).cells.at(3).text == QStringLiteral("mica::inb"));
    BOOST_TEST(shown.note() == QStringLiteral("This code is elsewhere: the processor stands at c0101a1f."));
    BOOST_TEST(!shown.dock.reveal(app::placeOf(Kind::address, outb)));
}

BOOST_AUTO_TEST_CASE(an_address_inside_an_instruction_leads_to_it) {
    Shown shown;
    BOOST_TEST(shown.dock.reveal(app::placeOf(Kind::instruction, 0xc0101a24U)));
    BOOST_TEST(shown.wanted.isEmpty()); // it lies around EIP
    BOOST_TEST(shown.chosen() == QStringLiteral("c0101a21"));
    BOOST_TEST(shown.note() == QString());
}

BOOST_AUTO_TEST_CASE(addresses_registers_and_names_can_be_typed) {
    Shown shown;
    shown.type("c0101a26");
    BOOST_TEST(shown.chosen() == QStringLiteral("c0101a26"));
    shown.type("eip");
    BOOST_TEST(shown.chosen() == QStringLiteral("c0101a1f"));
    BOOST_TEST(shown.wanted.isEmpty());
    shown.type(" c0200000 ");
    BOOST_TEST((shown.wish() == debug::CodeWish{{}, 0xc0200000U, Part::around}));
    shown.type("mica::outb");
    BOOST_TEST((shown.wish() == debug::CodeWish{QStringLiteral("mica::outb"), 0, Part::around}));
    shown.dock.showCode({shown.wish(), Outcome::found, outb, {}, codeOfOutb()});
    BOOST_TEST(shown.chosen() == QStringLiteral("c0101900"));
    const qsizetype asked = shown.wanted.size();
    shown.type("2 + two");
    BOOST_TEST(shown.wanted.size() == asked);
    BOOST_TEST(shown.note().startsWith(QStringLiteral("\"2 + two\" is no address.")), shown.note());
}

BOOST_AUTO_TEST_CASE(a_breakpoint_can_be_set_there) {
    Shown shown;
    shown.goToOutb();
    QTest::keyClick(&shown.code(), Qt::Key_F9);
    BOOST_REQUIRE_EQUAL(shown.toggled.size(), 1);
    BOOST_TEST(shown.toggled.last().at(0).toUInt() == outb);
    shown.dock.setBreakpoints({outb});
    BOOST_TEST(test::cell(shown.code(), "c0101900", 0, 1)->hint == QStringLiteral("A breakpoint."));
    test::clickCell(shown.code(), 2, 0);
    BOOST_TEST(shown.toggled.last().at(0).toUInt() == outb + 1);
}

BOOST_AUTO_TEST_CASE(back_forward_and_eip) {
    Shown shown;
    BOOST_TEST(!shown.button("Back").isEnabled());
    shown.goToOutb();
    shown.button("Back").click();
    BOOST_TEST(shown.chosen() == QStringLiteral("c0101a1f"));
    BOOST_TEST(shown.note() == QString());
    shown.code().setFocus();
    QTest::keyClick(&shown.code(), Qt::Key_Right, Qt::AltModifier);
    BOOST_TEST(shown.chosen() == QStringLiteral("c0101900"));
    BOOST_TEST(!shown.button("Forward").isEnabled());
    shown.button("EIP").click();
    BOOST_TEST(shown.chosen() == QStringLiteral("c0101a1f"));
    QTest::keyClick(&shown.code(), Qt::Key_Left, Qt::AltModifier);
    BOOST_TEST(shown.chosen() == QStringLiteral("c0101900"));
    BOOST_TEST(shown.wanted.size() == 1);
}

BOOST_AUTO_TEST_CASE(earlier_and_later_ask_for_what_joins_on) {
    Shown shown;
    shown.button("Later").click();
    BOOST_TEST((shown.wish() == debug::CodeWish{{}, 0xc0101a28U, Part::from}));
    shown.answer(Outcome::found, codeOfOutb());
    BOOST_TEST(shown.code().cells()->marked() == -1);
    shown.button("Earlier").click();
    BOOST_TEST((shown.wish() == debug::CodeWish{{}, outb, Part::before}));
    shown.dock.showCode({shown.wish(), Outcome::notMapped, outb - 1, {}, {}});
    BOOST_TEST(shown.note().startsWith(QStringLiteral("Nothing is mapped at c01018ff")), shown.note());
    BOOST_TEST(test::cellText(shown.code(), "c0101903", 3, 1) == QStringLiteral("out dx, al"));
}

BOOST_AUTO_TEST_CASE(a_later_stop_shows_eip_again_and_an_answer_that_comes_late_is_nobodys) {
    Shown shown;
    shown.goToOutb();
    shown.dock.reveal(app::placeOf(Kind::instruction, 0xc0200000U));
    debug::StopState next = test::madeStop();
    next.registers.eip = 0xc0101a26;
    shown.dock.showStop(test::shared(next), test::shared(test::madeStop()));
    BOOST_TEST(shown.chosen() == QStringLiteral("c0101a26"));
    BOOST_TEST(!shown.button("Back").isEnabled());
    shown.answer(Outcome::found, codeOfOutb());
    BOOST_TEST(shown.chosen() == QStringLiteral("c0101a26"));
}

BOOST_AUTO_TEST_CASE(why_there_is_no_code_is_said_and_what_to_do) {
    Shown shown;
    const auto said = [&shown](Outcome outcome) {
        shown.type("no_such");
        shown.answer(outcome);
        return shown.note();
    };
    BOOST_TEST(
        said(Outcome::noSuchName).startsWith(QStringLiteral("No function of this machine is called \"no_such\"")));
    BOOST_TEST(said(Outcome::running).contains(QStringLiteral("Pause it (F6)")));
    BOOST_TEST(said(Outcome::noMachine).contains(QStringLiteral("only the code around EIP was kept. Press Run")));
    BOOST_TEST(said(Outcome::notMapped).contains(QStringLiteral("The Paging dock shows why")));
    shown.type("serve");
    shown.dock.showCode({shown.wish(), Outcome::notLoaded, 0, {{QStringLiteral("console::serve"), 0x400000}}, {}});
    BOOST_TEST(shown.note().startsWith(QStringLiteral("The code of console::serve is not to be seen now")),
               shown.note());
    shown.type("start");
    shown.dock.showCode({shown.wish(),
                         Outcome::severalNames,
                         0,
                         {{QStringLiteral("mica::pit::start"), 0xc0101234}, {QStringLiteral("mica::ata::start"), outb}},
                         {}});
    BOOST_TEST(shown.note() ==
               QStringLiteral("\"start\" is the name of several functions: mica::pit::start (c0101234), "
                              "mica::ata::start (c0101900). Type the whole name or the address."));
    BOOST_TEST(shown.chosen() == QStringLiteral("c0101a1f")); // what was shown stays
}

BOOST_AUTO_TEST_CASE(other_code_can_be_seen_where_eip_has_none) {
    Shown shown;
    debug::StopState nowhere = test::madeStop();
    nowhere.code.clear();
    nowhere.registers.eip = 0x10;
    shown.dock.showStop(test::shared(nowhere), {});
    BOOST_TEST(shown.note().startsWith(QStringLiteral("The code at EIP (00000010) could not be read")), shown.note());
    BOOST_TEST(!shown.button("Later").isEnabled());
    shown.goToOutb();
    BOOST_TEST(shown.chosen() == QStringLiteral("c0101900"));
}

BOOST_AUTO_TEST_CASE(pictures) {
    Shown shown;
    shown.goToOutb();
    shown.dock.setBreakpoints({outb + 3});
    BOOST_TEST(test::colours(shown.dock, QStringLiteral("disassembly-elsewhere"), {640, 360}) > 8);
    BOOST_TEST(test::colours(shown.dock, QStringLiteral("disassembly-narrow"), {300, 360}) > 8);
}

BOOST_AUTO_TEST_SUITE_END()
