// SPDX-License-Identifier: GPL-3.0-or-later
// Addresses as people type them.
#include "qt_printing.h"

#include "core/inspect/typed_address.h"

#include <boost/test/unit_test.hpp>

using namespace mica;

namespace {

std::optional<quint32> typed(const char* text, QString* problem = nullptr) {
    machine::Registers registers;
    registers.esp = 0x1000;
    machine::ControlRegisters control;
    control.cr2 = 0xdeadb000U;
    QString why;
    const auto value = inspect::typedAddress(QString::fromLatin1(text), registers, control, why);
    BOOST_TEST(value.has_value() == why.isEmpty());
    if (problem != nullptr) { *problem = why; }
    return value;
}

} // namespace

BOOST_AUTO_TEST_SUITE(typed_addresses)

BOOST_AUTO_TEST_CASE(understood) {
    BOOST_TEST(typed("0xc0100000").value_or(0) == 0xc0100000U);
    BOOST_TEST(typed(" C0100000 ").value_or(0) == 0xc0100000U);
    BOOST_TEST(typed("10").value_or(0) == 0x10U);
    BOOST_TEST(typed("ESP").value_or(0) == 0x1000U);
    BOOST_TEST(typed("esp + 0x10 - 4").value_or(0) == 0x100cU);
    BOOST_TEST(typed("cr2").value_or(0) == 0xdeadb000U);
    BOOST_TEST(typed("esp-1001").value_or(0) == 0xffffffffU);
}

BOOST_AUTO_TEST_CASE(not_understood) {
    QString problem;
    for (const char* text : {"", "hello", "0x", "esp+", "+4", "123456789", "--4", "0x-4"}) {
        BOOST_TEST(!typed(text, &problem).has_value(), text);
    }
    typed("wrong", &problem);
    BOOST_TEST(problem.startsWith(QStringLiteral("\"wrong\" is no address.")), problem);
}

BOOST_AUTO_TEST_SUITE_END()
