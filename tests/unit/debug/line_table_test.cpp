// SPDX-License-Identifier: GPL-3.0-or-later
// Line programs out of bytes, and what is found by them: lines of addresses, addresses of lines, breakpoints.
#include "qt_printing.h"

#include "core/debug/breakpoints.h"
#include "core/debug/dwarf_bytes.h"
#include "core/debug/line_table.h"

#include <boost/test/unit_test.hpp>

using namespace mica;
using namespace mica::debug;

namespace {

/// pic.cpp: line 10 at 0x100, a header inlined at 0x104, 11 at 0x108, the same line hoisted before 12 at 0x110.
DebugLines sample() {
    DebugLines lines;
    lines.files = {QStringLiteral("src/pic.cpp"), QStringLiteral("./kernel/nucleus/arch/io_ports.h")};
    lines.rows = {{0x100, 0, 9, true, false},   {0x100, 0, 10, true, false},  {0x104, 1, 20, true, false},
                  {0x108, 0, 11, true, false},  {0x10c, 0, 14, false, false}, {0x110, 0, 11, false, false},
                  {0x114, 0, 14, false, false}, {0x120, 0, 14, false, true}};
    return lines;
}

} // namespace

BOOST_AUTO_TEST_SUITE(line_table)

BOOST_AUTO_TEST_CASE(an_address_has_the_line_of_its_row) {
    const LineTable table(sample(), image::SymbolMap());
    BOOST_REQUIRE(table.at(0x102).has_value());
    BOOST_TEST(table.at(0x102)->file == QStringLiteral("pic.cpp"));
    BOOST_TEST(table.at(0x102)->isStudents);
    BOOST_TEST(table.at(0x102)->line == 10); // not 9, whose row has no length
    BOOST_TEST(table.at(0x104)->file == QStringLiteral("nucleus/arch/io_ports.h"));
    BOOST_TEST(table.at(0x11f)->line == 14);
    BOOST_TEST(!table.at(0x120).has_value());
    BOOST_TEST(!table.at(0xff).has_value());
}

BOOST_AUTO_TEST_CASE(a_line_leads_to_its_first_code_or_to_the_next_line_that_has_some) {
    const LineTable table(sample(), image::SymbolMap());
    const auto nine = table.codeOf(QStringLiteral("pic.cpp"), 9);
    BOOST_REQUIRE(nine.has_value());
    BOOST_TEST(nine->line == 10);
    BOOST_TEST((nine->addresses == QList<quint32>{0x100}));
    BOOST_TEST(table.codeOf(QStringLiteral("io_ports.h"), 20)->addresses.first() == 0x104U);
    BOOST_TEST(!table.codeOf(QStringLiteral("pic.cpp"), 15).has_value());
    BOOST_TEST(!table.codeOf(QStringLiteral("pit.cpp"), 1).has_value());
}

BOOST_AUTO_TEST_CASE(rows_are_beginnings_of_instructions) {
    const LineTable table(sample(), image::SymbolMap());
    BOOST_TEST(table.instructionBefore(0x10e, 8) == 0x108U);
    BOOST_TEST(table.instructionBefore(0x300, 8) == 0x300U);
}

BOOST_AUTO_TEST_CASE(bytes_that_end_too_early_are_no_good) {
    DwarfBytes bytes(QByteArray("\xe5\x8e\x26\x9b\xf1\x59\x01\x02", 8));
    BOOST_TEST(bytes.uleb() == 624485U); // the examples of DWARF 5, appendix C
    BOOST_TEST(bytes.sleb() == -624485);
    BOOST_TEST(bytes.good());
    BOOST_TEST(bytes.u32() == 0U);
    BOOST_TEST(!bytes.good());
}

BOOST_AUTO_TEST_CASE(breakpoints_say_where_they_really_are_and_when_there_is_no_room) {
    const auto codeOf = [](const QString&, int line) -> std::optional<LineCode> {
        if (line > 100) { return std::nullopt; }
        LineCode code{QStringLiteral("pic.cpp"), line < 40 ? 40 : line, {}};
        for (quint32 i = 0; i < 5; ++i) { code.addresses += 0x1000 + static_cast<quint32>(line) * 16 + i; }
        return code;
    };
    const QString file = QStringLiteral("pic.cpp");
    const auto all = resolve({{file, 38, 0}, {file, 41, 0}, {file, 200, 0}, {file, 50, 0}, {{}, 0, 0x1234}}, codeOf);
    BOOST_TEST(all[0].line == 40);
    BOOST_TEST(all[0].remark.contains(QStringLiteral("the next that has is line 40")));
    BOOST_TEST(all[1].remark.isEmpty());
    BOOST_TEST(all[2].addresses.isEmpty());
    BOOST_TEST(all[2].remark.contains(QStringLiteral("behind line 200")));
    BOOST_TEST(all[3].addresses.size() == 5);
    BOOST_TEST(all[4].addresses.isEmpty()); // three times five are all there are
    BOOST_TEST(all[4].remark.contains(QStringLiteral("needs 1 more")));
}

BOOST_AUTO_TEST_SUITE_END()
