// SPDX-License-Identifier: GPL-3.0-or-later
// What is said of recorded and of made stops; and that nothing is said of a machine that just stands.
#include "qt_printing.h"

#include "core/debug/explain.h"
#include "core/debug/stop_record.h"

#include <boost/test/unit_test.hpp>

using namespace mica;
using namespace mica::debug;

namespace {

StopState recorded(const char* name) {
    return *loadStop(QStringLiteral(MICA_TEST_DATA "/stops/%1.cbor").arg(QLatin1String(name)));
}

bool has(const std::optional<Explanation>& explanation, const char* part) {
    BOOST_TEST_INFO((explanation ? explanation->text : QStringLiteral("nothing was said")).toStdString());
    return explanation && explanation->text.contains(QLatin1String(part));
}

} // namespace

BOOST_AUTO_TEST_SUITE(explain)

BOOST_AUTO_TEST_CASE(a_triple_fault_names_the_table_that_was_too_short) {
    const auto told = explainTripleFault(recorded("triple-fault"));
    BOOST_TEST(has(told, "mica::idt::load (idt.cpp:"));
    BOOST_TEST(has(told, "vector 3"));
    BOOST_TEST(has(told, "The table holds 1 of 256 entries"));
    BOOST_TEST(has(told, "the IDT ends before entry 8"));
    BOOST_TEST((told->places.first() == Place{Place::Kind::vector, 3, {}, {}, 0}));
}

BOOST_AUTO_TEST_CASE(nothing_is_said_of_machines_that_just_stand) {
    for (const char* name : {"before-paging", "in-interrupt", "shell-prompt"}) {
        const QList<Explanation> told = explainStop(recorded(name));
        BOOST_TEST(told.isEmpty(), name);
    }
}

BOOST_AUTO_TEST_CASE(a_page_fault_is_walked) {
    const StopState state = recorded("page-fault");
    const auto told = explainPageFault(state);
    BOOST_TEST(has(told, "is not present"));
    BOOST_TEST((told->places.first() == Place{Place::Kind::page, state.control.cr2, {}, {}, 0}));
    StopState mapped = state;
    mapped.control.cr2 = state.registers.esp; // mapped and writable, for the nucleus alone
    BOOST_TEST(has(explainPageFault(mapped), "for the nucleus alone"));
    mapped.control.cr2 = 0x18;
    BOOST_TEST(has(explainPageFault(mapped), "null pointer"));
}

BOOST_AUTO_TEST_CASE(a_line_in_service_with_no_handler_was_not_ended) {
    StopState state = recorded("in-interrupt");
    BOOST_TEST(!explainMissingEnd(state).has_value()); // the handler runs
    state.calls = {state.calls.last()};
    state.masterPic.irr = 0x02;
    state.registers.eflags |= 0x200;
    const auto told = explainMissingEnd(state);
    BOOST_TEST(has(told, "Bit 1 of the master controller's in-service register"));
    BOOST_TEST(has(told, "Line 1 asks already"));
    BOOST_TEST(has(told, "IF is 1"));
    state.masterPic.isr = 0;
    BOOST_TEST(!explainMissingEnd(state).has_value());
}

BOOST_AUTO_TEST_CASE(a_stack_pointer_at_a_guard_page_is_an_overflow) {
    StopState state = recorded("in-interrupt");
    BOOST_TEST(!explainStackOverflow(state).has_value());
    state.registers.esp = 0x00001000;
    BOOST_TEST(has(explainStackOverflow(state), "does not point into a stack at all"));
    // Take the page below the stack's away.
    state = recorded("in-interrupt");
    state.registers.esp &= ~0xfffU;
    const quint32 below = state.registers.esp - 4096;
    QByteArray& table = state.pages.tables[static_cast<int>(below >> 22U)];
    table.replace(qsizetype{below >> 12U & 1023U} * 4, 4, QByteArray(4, '\0'));
    BOOST_TEST(has(explainStackOverflow(state), "as a guard"));
}

BOOST_AUTO_TEST_CASE(a_halt_with_interrupts_off_and_one_that_waits_in_vain) {
    StopState state = recorded("in-interrupt");
    BOOST_TEST(!explainHang(state).has_value());
    state.cause = StopCause::halted;
    state.registers.eflags = 0x2;
    BOOST_TEST(has(explainHang(state), "IF=0"));
    state.registers.eflags = 0x202;
    BOOST_TEST(has(explainHang(state), "every line is masked (the master's mask is 0xf8)"));
}

BOOST_AUTO_TEST_CASE(a_link_error_says_what_is_missing_or_there_twice) {
    build::Diagnostic one;
    one.text = QStringLiteral("undefined reference to `mica::pic::mask(mica::Line)'");
    one.file = QStringLiteral("pic.cpp");
    one.line = 12;
    const auto missing = explainLinkError({one});
    BOOST_TEST(has(missing, "nobody defines mica::pic::mask(mica::Line)"));
    BOOST_TEST(missing->places.first().line == 12);
    one.text = QStringLiteral("multiple definition of `helper()'; a.o: first defined here");
    BOOST_TEST(has(explainLinkError({one}), "helper() is defined in two places"));
    one.text = QStringLiteral("expected ';' before '}' token");
    BOOST_TEST(!explainLinkError({one}).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
