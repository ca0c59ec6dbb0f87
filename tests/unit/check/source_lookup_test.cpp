// SPDX-License-Identifier: GPL-3.0-or-later
// What addr2line answers, read.
#include "qt_printing.h"

#include "core/check/source_lookup.h"

#include <boost/test/unit_test.hpp>

using namespace mica::check;

BOOST_AUTO_TEST_SUITE(source_lines)

BOOST_AUTO_TEST_CASE(a_student_file_is_known_by_its_folder)
{
    const auto line = parseSourceLine(QStringLiteral("/somewhere/Ž x/src/pic.cpp:41 (discriminator 2)\n"));
    BOOST_REQUIRE(line.has_value());
    BOOST_TEST(line->file == QStringLiteral("pic.cpp"));
    BOOST_TEST(line->line == 41);
    BOOST_TEST(line->isStudents);
    BOOST_TEST(parseSourceLine(QStringLiteral("src/entry.S:7"))->file == QStringLiteral("entry.S"));
}

BOOST_AUTO_TEST_CASE(a_file_of_the_kit_keeps_its_folder)
{
    const auto line = parseSourceLine(QStringLiteral("/a/kernel/nucleus/startup/main.cpp:12"));
    BOOST_REQUIRE(line.has_value());
    BOOST_TEST(line->file == QStringLiteral("nucleus/startup/main.cpp"));
    BOOST_TEST(!line->isStudents);
}

BOOST_AUTO_TEST_CASE(no_line_is_no_answer)
{
    BOOST_TEST(!parseSourceLine(QStringLiteral("??:0")).has_value());
    BOOST_TEST(!parseSourceLine(QStringLiteral("??:?")).has_value());
    BOOST_TEST(!parseSourceLine(QString()).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
