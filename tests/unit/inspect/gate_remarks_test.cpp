// SPDX-License-Identifier: GPL-3.0-or-later
// What is said of gates: nothing of good ones, and the right thing of each kind of bad one.
#include "qt_printing.h"

#include "core/inspect/gate_remarks.h"
#include "gui/made_stop.h"

#include <boost/test/unit_test.hpp>

using namespace mica;
using namespace mica::inspect;

namespace {

debug::StopState with(int vector, quint64 raw) {
    debug::StopState stop = test::madeStop();
    stop.idt[vector] = raw;
    return stop;
}

/// The remark of that weight; its absence fails the test.
QString remark(const debug::StopState& stop, int vector, Remark::Weight weight) {
    for (const Remark& each : gateRemarks(stop, vector)) {
        if (each.weight == weight) { return each.text; }
    }
    BOOST_ERROR("no such remark of vector " << vector);
    return {};
}

constexpr quint32 goodOffset = 0xc0101000U + 13 * 16;

} // namespace

BOOST_AUTO_TEST_SUITE(gate_remarks)

BOOST_AUTO_TEST_CASE(nothing_is_bad_in_a_good_table) {
    const debug::StopState stop = test::madeStop();
    for (int vector = 0; vector < stop.idt.size(); ++vector) {
        for (const Remark& each : gateRemarks(stop, vector)) {
            BOOST_TEST((each.weight == Remark::Weight::note), vector << ": " << each.text);
        }
    }
}

BOOST_AUTO_TEST_CASE(an_exception_without_a_handler) {
    const QString text = remark(with(13, 0), 13, Remark::Weight::bad);
    BOOST_TEST(text.contains(QStringLiteral("\"general protection fault\" has no handler")), text);
    BOOST_TEST(gateRemarks(with(200, 0), 200).isEmpty());
    BOOST_TEST(gateRemarks(with(15, 0), 15).isEmpty()); // reserved
}

BOOST_AUTO_TEST_CASE(a_gate_that_user_code_may_call) {
    const QString text = remark(with(33, test::gate(8, goodOffset, 0xee)), 33, Remark::Weight::warn);
    BOOST_TEST(text.startsWith(QStringLiteral("Ring 3 may raise it by INT 33")), text);
    BOOST_TEST(remark(test::madeStop(), 0x80, Remark::Weight::note).contains(QStringLiteral("as it must be")));
    const QString closed = remark(with(0x80, test::gate(8, goodOffset, 0x8e)), 0x80, Remark::Weight::bad);
    BOOST_TEST(closed.startsWith(QStringLiteral("DPL is below 3")), closed);
}

BOOST_AUTO_TEST_CASE(a_handler_that_is_nowhere_or_not_the_nucleus) {
    const QString nowhere = remark(with(13, test::gate(8, test::unmapped, 0x8e)), 13, Remark::Weight::bad);
    BOOST_TEST(nowhere.startsWith(QStringLiteral("Nothing is mapped at 0x40000000")), nowhere);
    const QString below = remark(with(13, test::gate(8, test::userCode, 0x8e)), 13, Remark::Weight::bad);
    BOOST_TEST(below.contains(QStringLiteral("below the nucleus")), below);
    const QString noFunction = remark(with(13, test::gate(8, goodOffset + 1, 0x8e)), 13, Remark::Weight::bad);
    BOOST_TEST(noFunction.startsWith(QStringLiteral("No function")), noFunction);
}

BOOST_AUTO_TEST_CASE(selectors_that_fault) {
    const auto of = [](quint16 selector) {
        return remark(with(13, test::gate(selector, goodOffset, 0x8e)), 13, Remark::Weight::bad);
    };
    BOOST_TEST(of(0).startsWith(QStringLiteral("The GDT has no entry")));
    BOOST_TEST(of(0x80).startsWith(QStringLiteral("The GDT has no entry")));
    BOOST_TEST(of(0x10).contains(QStringLiteral("names no code segment")));
    BOOST_TEST(of(0x1b).contains(QStringLiteral("is of ring 3")));
}

BOOST_AUTO_TEST_CASE(wrong_types) {
    const QString narrow = remark(with(13, test::gate(8, goodOffset, 0x86)), 13, Remark::Weight::bad);
    BOOST_TEST(narrow.startsWith(QStringLiteral("A 16-bit gate")), narrow);
    const QString none = remark(with(13, test::gate(8, goodOffset, 0x9e)), 13, Remark::Weight::bad);
    BOOST_TEST(none.contains(QStringLiteral("is no gate")), none);
    const QString trap = remark(with(32, test::gate(8, goodOffset, 0x8f)), 32, Remark::Weight::warn);
    BOOST_TEST(trap.contains(QStringLiteral("leaves IF set")), trap);
}

BOOST_AUTO_TEST_CASE(task_gates) {
    debug::StopState stop = test::madeStop();
    BOOST_TEST(gateRemarks(stop, 8).isEmpty());
    BOOST_TEST(handlerName(stop, 8) == QStringLiteral("TSS of GDT entry 6"));
    stop.gdt[6] |= quint64{2} << 40U; // busy
    BOOST_TEST(remark(stop, 8, Remark::Weight::warn).startsWith(QStringLiteral("Its TSS is busy")));
    stop.gdt[6] = 0;
    BOOST_TEST(remark(stop, 8, Remark::Weight::bad).contains(QStringLiteral("names no present 32-bit TSS")));
}

BOOST_AUTO_TEST_CASE(names) {
    const debug::StopState stop = test::madeStop();
    BOOST_TEST(handlerName(stop, 13) == QStringLiteral("mica::stub_13"));
    BOOST_TEST(handlerName(stop, 200) == QString());
    BOOST_TEST(vectorName(14) == QStringLiteral("page fault"));
    BOOST_TEST(vectorName(33) == QStringLiteral("keyboard (IRQ 1)"));
    BOOST_TEST(vectorName(128) == QStringLiteral("nucleus call"));
    BOOST_TEST(vectorName(200) == QString());
}

BOOST_AUTO_TEST_SUITE_END()
