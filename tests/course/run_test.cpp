// SPDX-License-Identifier: GPL-3.0-or-later
// `mica run`: the whole system with its console on standard output, from start to its end.
#include "processes.h"
#include "qt_printing.h"
#include "workspace_sample.h"

#include <boost/test/unit_test.hpp>

#include <QRegularExpression>
#include <QStandardPaths>

using namespace mica::test;

BOOST_FIXTURE_TEST_CASE(the_kits_system_lists_its_servers_and_ends_with_its_input, Surroundings)
{
    type("ps\n");
    const Said said = mica({QStringLiteral("run")});
    BOOST_TEST(said.code == 0, said.err.toStdString());
    BOOST_TEST(said.out.contains("Mica is up"), said.out.toStdString());
    for (const char* const server : {"names", "clock", "console", "files", "process"}) {
        BOOST_TEST(said.out.contains(server), server << " is not listed:\n" << said.out.toStdString());
    }
    BOOST_TEST(said.err.contains("powered off"), said.err.toStdString());
    BOOST_TEST(processesBelow(folder()).isEmpty());
}

BOOST_FIXTURE_TEST_CASE(the_system_stops_after_the_time_asked_for, Surroundings)
{
    type("sleep 60\n");
    const Said said = mica({QStringLiteral("run"), QStringLiteral("--seconds"), QStringLiteral("3")});
    BOOST_TEST(said.code == 0, said.err.toStdString());
    BOOST_TEST(said.out.trimmed().endsWith("sleep 60"), said.out.toStdString());
    BOOST_TEST(!said.err.contains("powered off"), said.err.toStdString());
    BOOST_TEST(processesBelow(folder()).isEmpty());
}

// What was typed ahead is lost with the driver, as with a keyboard that is unplugged; so this one waits for each prompt.
BOOST_FIXTURE_TEST_CASE(a_killed_console_comes_back_and_the_shell_goes_on, Surroundings)
{
    keepInputOpen();
    const auto process = start({QStringLiteral("run")});
    waitFor(*process, "$ ");
    process->write("kill console\n");
    waitFor(*process, "$ ");
    process->write("echo still here\n");
    waitFor(*process, "\nstill here");
    process->write("ps\n");
    process->closeWriteChannel();
    const Said said = finish(*process);
    BOOST_TEST(said.code == 0, said.err.toStdString());
    static const QRegularExpression restartedOnce(QStringLiteral(" console +[0-9]+ +[0-9]+ +1 +runs"));
    BOOST_TEST(restartedOnce.match(QString::fromUtf8(said.out)).hasMatch(), said.out.toStdString());
}

BOOST_FIXTURE_TEST_CASE(two_runs_print_the_same, Surroundings)
{
    const QStringList arguments{QStringLiteral("run"), QStringLiteral("--seconds"), QStringLiteral("2")};
    BOOST_TEST(mica(arguments).out == mica(arguments).out);
}

BOOST_AUTO_TEST_CASE(in_a_workspace_the_students_own_part_runs)
{
    WorkspaceSample work;
    work.solve();
    work.surroundings().type("sleep 1\nuptime\n");
    BOOST_TEST(work.mica({QStringLiteral("run")}).out.contains("up 0:00:0"));
    replaceInFile(work.file(QStringLiteral("dispatch.cpp")), "    pic::end_of_interrupt(line);\n", "");
    const Said stuck = work.mica({QStringLiteral("run")});
    BOOST_TEST(stuck.code == 0, stuck.err.toStdString());
    BOOST_TEST(stuck.out.contains("Mica"));
    BOOST_TEST(!stuck.out.contains("up 0:00:0"));
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
    BOOST_TEST(said.out.contains("Mica is up"), said.out.toStdString());
}
