// SPDX-License-Identifier: GPL-3.0-or-later
// The CPU dock: every table's values, what changed, where links lead, what Show me marks.
#include "qt_printing.h"

#include "app/cpu/cpu_dock.h"
#include "app/cpu/cpu_model.h"
#include "app/cpu/flag_strip.h"
#include "app/inspector/words.h"
#include "gui/inspector/driving.h"
#include "gui/inspector/picture.h"
#include "gui/made_stop.h"

#include <QTabWidget>

#include <boost/test/unit_test.hpp>

using namespace mica;
using Kind = debug::Place::Kind;

namespace {

struct Shown {
    app::CpuDock dock{nullptr};
    QSignalSpy links{&dock, &app::InspectorDock::linkActivated};
    Shown() {
        dock.resize(520, 720);
        dock.show();
        dock.showStop(test::shared(test::madeStop()), test::shared(test::madeStopBefore()));
    }
    app::CellView& table(const char* name) { return test::table(dock, name); }
};

} // namespace

BOOST_AUTO_TEST_SUITE(cpu_dock)

BOOST_AUTO_TEST_CASE(registers_and_what_changed) {
    Shown shown;
    app::CellView& view = shown.table("Registers");
    BOOST_TEST(test::cellText(view, "EAX", 1) == QStringLiteral("00000020"));
    BOOST_TEST(test::cell(view, "EAX", 1)->changed);
    BOOST_TEST(test::cell(view, "EAX", 1)->hint.contains(QStringLiteral("It was 00000007")));
    BOOST_TEST(!test::cell(view, "EBX", 1)->changed);
    BOOST_TEST(test::cellText(view, "EDX", 3) == QStringLiteral("c0107f80"));
    BOOST_TEST(test::cellText(view, "CR2", 1) == QStringLiteral("0804b00c"));
}

BOOST_AUTO_TEST_CASE(values_lead_where_they_point) {
    Shown shown;
    app::CellView& view = shown.table("Registers");
    test::clickCell(view, 4, 1);
    BOOST_TEST((test::lastPlace(shown.links) == app::placeOf(Kind::instruction, test::idleTimerEip)));
    test::clickCell(view, 3, 3);
    BOOST_TEST((test::lastPlace(shown.links) == app::placeOf(Kind::address, test::kernelStack)));
    test::clickCell(view, 5, 1);
    BOOST_TEST((test::lastPlace(shown.links) == app::placeOf(Kind::page, 0x0804b00cU)));
    const qsizetype before = shown.links.size();
    test::clickCell(view, 0, 1); // 0x20 is a number, not an address
    BOOST_TEST(shown.links.size() == before);
}

BOOST_AUTO_TEST_CASE(bits_have_meaning_and_section) {
    Shown shown;
    const app::CellRow row = shown.table("Bits").cells()->rows().at(
        shown.table("Bits").cells()->rowOf(app::registerPlace(QStringLiteral("cr0"), QStringLiteral("wp"))));
    BOOST_TEST(row.cells.at(1).text == QStringLiteral("16"));
    BOOST_TEST(row.cells.at(3).text == QStringLiteral("1"));
    BOOST_TEST(row.cells.at(4).text.contains(QStringLiteral("Ring 0 obeys read-only pages")));
    BOOST_TEST(row.cells.at(4).hint.endsWith(QStringLiteral("Intel SDM 3A, 2.5")));
    const app::CellRow flag = shown.table("Bits").cells()->rows().at(
        shown.table("Bits").cells()->rowOf(app::registerPlace(QStringLiteral("eflags"), QStringLiteral("if"))));
    BOOST_TEST(flag.cells.at(3).text == QStringLiteral("0"));
    BOOST_TEST(flag.cells.at(3).changed);
}

BOOST_AUTO_TEST_CASE(segments_lead_to_their_descriptors) {
    Shown shown;
    app::CellView& view = shown.table("Segments");
    BOOST_TEST(test::cellText(view, "CS", 4).startsWith(QStringLiteral("P=1 DPL=0 code execute/read")));
    BOOST_TEST((test::cell(view, "CS", 1)->link == app::placeOf(Kind::selector, 8)));
    BOOST_TEST(test::cellText(view, "FS", 2) == QStringLiteral("not usable"));
    BOOST_TEST(test::cellText(view, "IDTR", 4) == QStringLiteral("256 gates"));
}

BOOST_AUTO_TEST_CASE(calls_are_links_to_code_and_source) {
    Shown shown;
    app::CellView& view = shown.table("Calls");
    BOOST_TEST(test::cellText(view, "mica::pic::end_of_interrupt+0x7", 1) == QStringLiteral("pic.cpp:41"));
    BOOST_TEST(test::cellText(view, "mica::pic::end_of_interrupt+0x7", 3) == QStringLiteral("yours"));
    test::clickCell(view, 0, 1);
    BOOST_TEST((test::lastPlace(shown.links).kind == Kind::sourceLine));
    BOOST_TEST(test::lastPlace(shown.links).line == 41);
    BOOST_TEST(test::cellText(view, "sh::main+0x23", 1) == QString()); // no source known, but a function
}

BOOST_AUTO_TEST_CASE(lines_of_the_pic) {
    Shown shown;
    app::CellView& view = shown.table("PIC and PIT");
    BOOST_TEST(test::cellText(view, "PIT", 2) == QStringLiteral("100.007 Hz: it counts down from 11931"));
    BOOST_TEST(test::cellText(view, "IRQ 0", 2).contains(QStringLiteral("(EOI)")));
    BOOST_TEST(test::cell(view, "IRQ 0", 2)->changed);
    BOOST_TEST(test::cellText(view, "IRQ 5", 2) == QStringLiteral("Masked."));
}

BOOST_AUTO_TEST_CASE(the_registers_of_the_controllers_are_places) {
    debug::StopState now = test::madeStop();
    now.masterPic = {0xfa, 0x01, 0x04};
    now.slavePic = {0xff, 0, 0x40};
    Shown shown;
    shown.dock.showStop(test::shared(now), {});
    app::CellView& view = shown.table("PIC and PIT");
    const auto revealed = [&](const char* device, const char* field) {
        const bool found =
            shown.dock.reveal(app::registerPlace(QString::fromLatin1(device), QString::fromLatin1(field)));
        return found ? view.cells()->rows().at(view.cells()->marked()).cells.at(2).text : QString();
    };
    BOOST_TEST(revealed("pic", "master.imr") == QStringLiteral("fa: masked: 1, 3, 4, 5, 6, 7"));
    BOOST_TEST(revealed("pic", "master.isr") == QStringLiteral("01: an end of interrupt (EOI) is awaited for: 0"));
    BOOST_TEST(revealed("pic", "master.irr") == QStringLiteral("04: asks: 2"));
    BOOST_TEST(revealed("pic", "slave.irr") == QStringLiteral("40: asks: 14"));
    BOOST_TEST(revealed("pic", "slave.isr") == QStringLiteral("00: no line is in service"));
    BOOST_TEST(revealed("pic", "") == revealed("pic", "master.imr"));
    BOOST_TEST(revealed("pit", "hertz").startsWith(QStringLiteral("100.007 Hz")));
    BOOST_TEST(revealed("pic", "third.imr").isEmpty());
    BOOST_TEST(shown.dock.findChild<QTabWidget*>()->currentWidget() == &view);
}

BOOST_AUTO_TEST_CASE(show_me_finds_registers_and_flags) {
    Shown shown;
    BOOST_TEST(shown.dock.reveal(app::registerPlace(QStringLiteral("esp"))));
    BOOST_TEST(shown.table("Registers").cells()->marked() == 3);
    BOOST_TEST(shown.dock.reveal(app::registerPlace(QStringLiteral("cr0"), QStringLiteral("wp"))));
    BOOST_TEST(shown.dock.findChild<QTabWidget*>()->currentWidget() == &shown.table("Bits"));
    BOOST_TEST(shown.dock.reveal(app::registerPlace(QStringLiteral("gs"))));
    BOOST_TEST(!shown.dock.reveal(app::registerPlace(QStringLiteral("cr0"), QStringLiteral("nonsense"))));
    BOOST_TEST(!shown.dock.reveal(app::placeOf(Kind::page, 0x1000)));
}

BOOST_AUTO_TEST_CASE(flags_fit_in_any_width) {
    app::FlagStrip strip(QStringLiteral("eflags"), nullptr);
    strip.show(0x246, 0x46U);
    BOOST_TEST(strip.heightForWidth(120) > strip.heightForWidth(2000));
    BOOST_TEST(strip.accessibleDescription().contains(QStringLiteral("IF=1")), strip.accessibleDescription());
    BOOST_TEST(!strip.accessibleDescription().contains(QStringLiteral("DF")));
}

BOOST_AUTO_TEST_CASE(pictures) {
    Shown shown;
    BOOST_TEST(test::colours(shown.dock, QStringLiteral("cpu"), {480, 640}) > 8);
    shown.dock.reveal(app::registerPlace(QStringLiteral("cr0"), QStringLiteral("wp")));
    BOOST_TEST(test::colours(shown.dock, QStringLiteral("cpu-bits"), {560, 640}) > 8);
}

BOOST_AUTO_TEST_SUITE_END()
