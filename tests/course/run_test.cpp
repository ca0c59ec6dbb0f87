// SPDX-License-Identifier: GPL-3.0-or-later
// `mica run`: the whole system with its console on standard output, from start to its end.
#include "processes.h"
#include "qt_printing.h"
#include "workspace_sample.h"

#include <boost/test/unit_test.hpp>

#include <QStandardPaths>

using namespace mica::test;

namespace {

/// Everything behind the first time that the shell shows `command` as typed.
QByteArray answerTo(const QByteArray& command, const Said& said) {
    const qsizetype at = said.out.indexOf("$ " + command + "\r\n");
    BOOST_REQUIRE_MESSAGE(at >= 0, "the shell was not asked: " << said.out.toStdString() << said.err.toStdString());
    return said.out.mid(at);
}

} // namespace

BOOST_FIXTURE_TEST_CASE(ps_lists_the_servers_and_the_end_of_input_switches_the_system_off, Surroundings) {
    type("ps\n");
    const Said said = mica({QStringLiteral("run")});
    BOOST_TEST(said.code == 0, said.err.toStdString());
    const QByteArray list = answerTo("ps", said);
    for (const char* const server : {"names", "clock", "console", "pipes", "files", "process", "sh"}) {
        BOOST_TEST(list.contains(server), server);
    }
    BOOST_TEST(said.err.contains("powered off"), said.err.toStdString());
    BOOST_TEST(processesBelow(folder()).isEmpty());
}

BOOST_FIXTURE_TEST_CASE(a_last_line_without_an_end_is_run_as_well, Surroundings) {
    type("echo unended");
    BOOST_TEST(mica({QStringLiteral("run")}).out.contains("\nunended"));
}

BOOST_FIXTURE_TEST_CASE(it_stops_after_the_time_asked_for, Surroundings) {
    const Said said = mica({QStringLiteral("run"), QStringLiteral("--seconds"), QStringLiteral("1")});
    BOOST_TEST(said.code == 0, said.err.toStdString());
    BOOST_TEST(said.out.contains("memory:"), said.out.toStdString());
    BOOST_TEST(!said.out.contains("Mica is up"));
}

BOOST_FIXTURE_TEST_CASE(two_runs_print_the_same, Surroundings) {
    type("echo one | cat > f\ncat f\nls\n");
    const QStringList arguments{QStringLiteral("run")};
    BOOST_TEST(mica(arguments).out == mica(arguments).out);
}

// The console driver dies under the shell's hands. The shell goes on, and no line that was not typed yet is lost.
BOOST_FIXTURE_TEST_CASE(a_killed_console_comes_back_and_the_shell_goes_on, Surroundings) {
    type("kill console\necho still here\nps\n");
    const Said said = mica({QStringLiteral("run")});
    BOOST_TEST(answerTo("echo still here", said).contains("\nstill here"));
    for (const QByteArray& line : answerTo("ps", said).split('\n')) {
        if (line.contains(" console ")) {
            BOOST_TEST(line.simplified().split(' ').at(4) == QByteArray("1"), line.toStdString()); // restarts
        }
    }
    BOOST_TEST(said.err.contains("powered off"), said.err.toStdString());
}

// Twenty incarnations later the machine has as much free memory as before.
BOOST_FIXTURE_TEST_CASE(restarts_leak_nothing, Surroundings) {
    const QByteArray twice = "kill files pipes\n";
    type(twice + twice + "uptime\n" + twice.repeated(20) + "uptime\n");
    const Said said = mica({QStringLiteral("run")});
    QList<int> free;
    for (const QByteArray& line : said.out.split('\n')) {
        if (const qsizetype at = line.indexOf(" KiB free"); at > 0) {
            const QList<QByteArray> words = line.left(at).split(' ');
            free.append(words.at(words.size() - 3).toInt());
        }
    }
    BOOST_TEST_REQUIRE(free.size() == 2, said.out.toStdString());
    BOOST_TEST(free[0] > 1000);
    BOOST_TEST(free[1] == free[0]);
}

BOOST_FIXTURE_TEST_CASE(every_crime_is_noticed_and_the_system_lives_on, Surroundings) {
    type("criminal all\necho alive\n");
    const Said said = mica({QStringLiteral("run")});
    BOOST_TEST(answerTo("criminal all", said).contains(" crimes, 0 surprises"), said.out.toStdString());
    BOOST_TEST(said.out.contains("\nalive"));
}

BOOST_AUTO_TEST_CASE(in_a_workspace_the_students_own_part_runs) {
    WorkspaceSample work;
    work.solve();
    work.surroundings().type("sleep 1\necho slept\n");
    BOOST_TEST(work.mica({QStringLiteral("run")}).out.contains("\nslept"));
    replaceInFile(work.file(QStringLiteral("dispatch.cpp")), "    pic::end_of_interrupt(line);\n", "");
    const Said stuck = work.mica({QStringLiteral("run")});
    BOOST_TEST(stuck.code == 0, stuck.err.toStdString());
    BOOST_TEST(stuck.out.contains("memory:"));
    BOOST_TEST(!stuck.out.contains("\nslept"));
    BOOST_TEST(stuck.err.contains("quiet"), stuck.err.toStdString());
}

BOOST_AUTO_TEST_CASE(a_part_that_does_not_build_and_a_triple_fault_are_told) {
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

BOOST_FIXTURE_TEST_CASE(qemu_boots_the_same_system_where_it_is_installed, Surroundings) {
    type("ps\n");
    const Said said = mica({QStringLiteral("run"), QStringLiteral("--qemu")});
    if (QStandardPaths::findExecutable(QStringLiteral("qemu-system-i386")).isEmpty()) {
        BOOST_TEST(said.code == 4);
        BOOST_TEST(said.err.contains("qemu-system-x86"));
        return;
    }
    BOOST_TEST(said.code == 0, said.err.toStdString());
    BOOST_TEST(answerTo("ps", said).contains("console"), said.out.toStdString());
}
