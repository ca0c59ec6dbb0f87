// SPDX-License-Identifier: GPL-3.0-or-later
// What a student is told about a run that did not finish.
#include "qt_printing.h"

#include "core/check/end_of_run.h"

#include <boost/test/unit_test.hpp>

using namespace mica;
using namespace mica::check;

namespace {

bool says(const QString& text, const char* part) { return text.contains(QString::fromLatin1(part)); }

machine::GateDescriptor interruptGate() { return machine::GateDescriptor::decode(0xc0108e0000084a10U); }

TripleFault fault(int entries, quint32 limit) {
    TripleFault made;
    made.idtLimit = limit;
    made.idt = QList<machine::GateDescriptor>(entries);
    made.log = {QStringLiteral("interrupt(): gate descriptor is not valid sys seg (vector=0x0d)")};
    return made;
}

} // namespace

BOOST_AUTO_TEST_SUITE(ends_of_a_run)

BOOST_AUTO_TEST_CASE(exceptions_have_the_names_of_the_manual) {
    BOOST_TEST(exceptionName(0) == QStringLiteral("divide error (#DE)"));
    BOOST_TEST(exceptionName(13) == QStringLiteral("general protection (#GP)"));
    BOOST_TEST(exceptionName(14) == QStringLiteral("page fault (#PF)"));
    BOOST_TEST(exceptionName(32) == QStringLiteral("interrupt vector 0x20"));
}

BOOST_AUTO_TEST_CASE(a_triple_fault_with_no_table_says_that_there_is_none) {
    const QString text = tripleFaultText(fault(0, 0), QStringLiteral("mica::foo (pit.cpp:3)"));
    BOOST_TEST(says(text, "Triple fault at mica::foo (pit.cpp:3)"), text);
    BOOST_TEST(says(text, "The IDT was empty (limit 0x0)"), text);
}

// With a limit and no entries: the memory was not there to be read.
BOOST_AUTO_TEST_CASE(a_triple_fault_where_no_code_is_says_how_one_comes_there) {
    TripleFault made = fault(0, 0);
    made.before.control.cr2 = 0x1234;
    const QString nowhere = tripleFaultText(made, QStringLiteral("0x00000000"));
    BOOST_TEST(says(nowhere, "No code is at 0x00000000: a function was called through a pointer that is null"),
               nowhere);
    BOOST_TEST(says(nowhere, "CR2, the last address that faulted, is 0x00001234."), nowhere);
    made.before.registers.eip = 0xC0101234;
    const QString text = tripleFaultText(made, QStringLiteral("mica::foo"));
    BOOST_TEST(!says(text, "No code is at"), text);
}

BOOST_AUTO_TEST_CASE(a_triple_fault_with_a_table_nobody_can_read_says_why) {
    const QString text = tripleFaultText(fault(0, 0x7ff), QStringLiteral("mica::foo"));
    BOOST_TEST(says(text, "The IDT could not be read"), text);
    BOOST_TEST(!says(text, "empty"), text);
}

BOOST_AUTO_TEST_CASE(a_triple_fault_names_the_first_exception_and_both_gates) {
    TripleFault made = fault(256, 0x7ff);
    made.idt[13] = interruptGate();
    made.before.control.cr2 = 0xdeadbeef;
    const QString text = tripleFaultText(made, QStringLiteral("mica::foo"));
    BOOST_TEST(
        says(text, "It began with general protection (#GP), and entry 13 of the IDT is P=1 DPL=0 interrupt gate"),
        text);
    BOOST_TEST(says(text, "For #DF, entry 8 of the IDT is not present"), text);
    BOOST_TEST(says(text, "0xdeadbeef"), text);
}

BOOST_AUTO_TEST_CASE(a_table_that_ends_too_early_is_told_by_its_limit) {
    const QString text = tripleFaultText(fault(4, 0x1f), QStringLiteral("mica::foo"));
    BOOST_TEST(says(text, "the IDT ends before entry 13 (its limit is 0x1f)"), text);
}

BOOST_AUTO_TEST_CASE(an_early_shutdown_is_the_guests_doing_and_a_vanished_emulator_is_not) {
    machine::Stop stop;
    stop.ending = machine::Ending::guestShutdown;
    BOOST_TEST((explainEnding(stop).end == RunEnd::shutdown));
    BOOST_TEST(says(explainEnding(stop).explanation, "switched off"));
    stop.ending = machine::Ending::outputLimit;
    BOOST_TEST((explainEnding(stop).end == RunEnd::outputLimit));
    BOOST_TEST(says(explainEnding(stop).explanation, "without end"));
    stop.ending = machine::Ending::devicePanic;
    stop.log = {QStringLiteral("controller_enq(): controller_Q full!")};
    BOOST_TEST((explainEnding(stop).end == RunEnd::deviceFault));
    BOOST_TEST(says(explainEnding(stop).explanation, "Bochs says \"controller_enq(): controller_Q full!\""));
    stop.ending = machine::Ending::killed;
    BOOST_TEST((explainEnding(stop).end == RunEnd::harnessError));
    BOOST_TEST(says(explainEnding(stop).explanation, "says nothing about your code"));
}

BOOST_AUTO_TEST_SUITE_END()
