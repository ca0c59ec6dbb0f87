// SPDX-License-Identifier: GPL-3.0-or-later
// `mica run`: the whole system with its console on standard output, from start to its end.
#include "processes.h"
#include "qt_printing.h"
#include "workspace_sample.h"

#include <boost/test/unit_test.hpp>

#include <QStandardPaths>

using namespace mica::test;

BOOST_FIXTURE_TEST_CASE(the_kits_system_boots_and_stops_after_the_time_asked_for, Surroundings)
{
    const Said said = mica({QStringLiteral("run"), QStringLiteral("--seconds"), QStringLiteral("3")});
    BOOST_TEST(said.code == 0, said.err.toStdString());
    BOOST_TEST(said.out.contains("Mica, a microkernel to learn from"), said.out.toStdString());
    BOOST_TEST(said.out.contains("up 2 s"));
    BOOST_TEST(!said.out.contains("up 4 s"));
    BOOST_TEST(processesBelow(folder()).isEmpty());
}

BOOST_FIXTURE_TEST_CASE(two_runs_print_the_same, Surroundings)
{
    const QStringList arguments{QStringLiteral("run"), QStringLiteral("--seconds"), QStringLiteral("2")};
    BOOST_TEST(mica(arguments).out == mica(arguments).out);
}

BOOST_AUTO_TEST_CASE(in_a_workspace_the_students_own_part_runs)
{
    const WorkspaceSample work;
    work.solve();
    replaceInFile(work.file(QStringLiteral("pit.cpp")), "namespace mica::pit {",
                  "#include <nucleus/console/console.h>\nnamespace mica::pit {");
    BOOST_TEST(
        work.mica({QStringLiteral("run"), QStringLiteral("--seconds"), QStringLiteral("2")}).out.contains("up 1 s"));
    replaceInFile(work.file(QStringLiteral("dispatch.cpp")), "    pic::end_of_interrupt(line);\n", "");
    const Said stuck = work.mica({QStringLiteral("run")});
    BOOST_TEST(stuck.code == 0, stuck.err.toStdString());
    BOOST_TEST(stuck.out.contains("Mica"));
    BOOST_TEST(!stuck.out.contains("up 1 s"));
    BOOST_TEST(stuck.err.contains("quiet"), stuck.err.toStdString());
}

BOOST_AUTO_TEST_CASE(a_part_that_does_not_build_and_a_triple_fault_are_told)
{
    const WorkspaceSample work;
    work.solve();
    const QString pic = work.file(QStringLiteral("pic.cpp"));
    replaceInFile(pic, "    constexpr std::uint8_t icw1_begin",
                  "    struct [[gnu::packed]] { unsigned short limit; unsigned base; } nothing{0, 0};\n"
                  "    asm volatile(\"lidt %0; int3\" : : \"m\"(nothing));\n"
                  "    constexpr std::uint8_t icw1_begin");
    const Said fault = work.mica({QStringLiteral("run")});
    BOOST_TEST(fault.code == 1);
    BOOST_TEST(fault.err.contains("Triple fault"), fault.err.toStdString());
    writeFile(pic, "int broken( {\n");
    const Said broken = work.mica({QStringLiteral("run")});
    BOOST_TEST(broken.code == 3);
    BOOST_TEST(broken.err.contains("pic.cpp:1"), broken.err.toStdString());
}

BOOST_FIXTURE_TEST_CASE(qemu_boots_the_same_system_where_it_is_installed, Surroundings)
{
    const Said said =
        mica({QStringLiteral("run"), QStringLiteral("--qemu"), QStringLiteral("--seconds"), QStringLiteral("3")});
    if (QStandardPaths::findExecutable(QStringLiteral("qemu-system-i386")).isEmpty()) {
        BOOST_TEST(said.code == 4);
        BOOST_TEST(said.err.contains("qemu-system-x86"));
        return;
    }
    BOOST_TEST(said.code == 0, said.err.toStdString());
    BOOST_TEST(said.out.contains("Mica, a microkernel to learn from"), said.out.toStdString());
}
