// SPDX-License-Identifier: GPL-3.0-or-later
// What addr2line answers, read.
#include "qt_printing.h"

#include "core/check/source_lookup.h"

#include <boost/test/unit_test.hpp>

using namespace mica::check;

BOOST_AUTO_TEST_SUITE(source_lines)

BOOST_AUTO_TEST_CASE(a_student_file_is_known_by_its_folder) {
    const auto line = parseSourceLine(QStringLiteral("/somewhere/Ž x/src/pic.cpp:41 (discriminator 2)\n"));
    BOOST_REQUIRE(line.has_value());
    BOOST_TEST(line->file == QStringLiteral("pic.cpp"));
    BOOST_TEST(line->line == 41);
    BOOST_TEST(line->isStudents);
    BOOST_TEST(parseSourceLine(QStringLiteral("src/entry.S:7"))->file == QStringLiteral("entry.S"));
}

BOOST_AUTO_TEST_CASE(an_own_part_of_another_lab_is_the_students_too) {
    const auto line = parseSourceLine(QStringLiteral("/somewhere/others/01-boot/serial.cpp:3"));
    BOOST_REQUIRE(line.has_value());
    BOOST_TEST(line->file == QStringLiteral("01-boot/serial.cpp"));
    BOOST_TEST(line->isStudents);
}

BOOST_AUTO_TEST_CASE(the_kits_own_files_and_its_references_are_nobody_elses) {
    const auto is = [](const char* path, const char* shown) {
        const auto line = parseSourceLine(QString::fromLatin1(path));
        BOOST_REQUIRE(line.has_value());
        BOOST_TEST(line->file == QString::fromLatin1(shown));
        BOOST_TEST(!line->isStudents);
    };
    is("./kernel/nucleus/startup/main.cpp:12", "nucleus/startup/main.cpp");
    is("./../../../mica/kernel/nucleus/arch/cpu.h:3", "nucleus/arch/cpu.h"); // as ccache may have it
    is("./solutions/01-boot/src/serial.cpp:46", "solutions/01-boot/src/serial.cpp");
    is("labs/02-interrupts/probes/timer.cpp:9 (discriminator 1)", "labs/02-interrupts/probes/timer.cpp");
    is("/build/gcc/libgcc2.c:1", "libgcc2.c");
}

BOOST_AUTO_TEST_CASE(of_inlined_code_the_students_innermost_line_is_shown) {
    const auto own =
        chooseSourceLine(QStringLiteral("./kernel/nucleus/arch/io_ports.h:21\n/w/src/pit.cpp:24\n/w/src/pit.cpp:31\n"));
    BOOST_REQUIRE(own.has_value());
    BOOST_TEST(own->file == QStringLiteral("pit.cpp"));
    BOOST_TEST(own->line == 24);
    const auto kits =
        chooseSourceLine(QStringLiteral("./kernel/nucleus/arch/cpu.h:9\n./kernel/nucleus/startup/main.cpp:12\n"));
    BOOST_REQUIRE(kits.has_value());
    BOOST_TEST(kits->file == QStringLiteral("nucleus/arch/cpu.h"));
    BOOST_TEST(!chooseSourceLine(QStringLiteral("??:0\n")).has_value());
}

BOOST_AUTO_TEST_CASE(no_line_is_no_answer) {
    BOOST_TEST(!parseSourceLine(QStringLiteral("??:0")).has_value());
    BOOST_TEST(!parseSourceLine(QStringLiteral("??:?")).has_value());
    BOOST_TEST(!parseSourceLine(QString()).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
