// SPDX-License-Identifier: GPL-3.0-or-later
// A ninja that could not start a program: asked once more, and told as nobody's mistake when it stays so. The ninjas are scripts.
#include "qt_printing.h"

#include "core/build/changed_file.h"
#include "core/build/ninja_file.h"
#include "core/build/ninja_run.h"
#include "core/failure.h"

#include <boost/test/unit_test.hpp>

#include <QTemporaryDir>

using namespace mica;
using namespace mica::build;

namespace {

const char* const refusal = "ninja: fatal: posix_spawn: Resource temporarily unavailable\n";

/// Runs `first` when it is called for the first time in its folder, and `later` from then on.
class Script {
public:
    Script(const QByteArray& first, const QByteArray& later) {
        writeIfChanged(m_folder.filePath(QStringLiteral("script")),
                       "echo x >> calls\nif [ -e called ]; then\n" + later + "fi\ntouch called\n" + first);
    }
    NinjaRun run() const {
        process::ChildCommand command;
        command.program = QStringLiteral("/bin/sh");
        command.arguments = {QStringLiteral("script")};
        command.directory = m_folder.path();
        command.environment = QProcessEnvironment::systemEnvironment();
        return runNinja(command, m_folder.path(), {});
    }
    qsizetype calls() const { return readWhole(m_folder.filePath(QStringLiteral("calls"))).count('x'); }

private:
    QTemporaryDir m_folder;
};

QByteArray says(const QByteArray& text, int exitCode) {
    return "cat <<'END'\n" + text + "END\nexit " + QByteArray::number(exitCode) + "\n";
}

QByteArray edge(const QByteArray& output, const QByteArray& words) {
    return QByteArray(ninjaStatus) + output + "\nFAILED: " + output + "\nthe command\n" + words;
}

Failure failureOf(const Script& script) {
    try {
        script.run();
    } catch (const Failure& failure) { return failure; }
    throw std::logic_error("it ran");
}

} // namespace

BOOST_AUTO_TEST_CASE(a_program_that_was_not_started_is_asked_for_once_more) {
    const Script script(says(QByteArray(ninjaStatus) + "obj/a.o\na warning\n" + refusal, 1),
                        says(QByteArray(ninjaStatus) + "obj/b.o\n", 0));
    const NinjaRun run = script.run();
    BOOST_TEST(script.calls() == 2);
    BOOST_TEST(run.output.failed.isEmpty());
    BOOST_TEST(run.output.byOutput.value(QStringLiteral("obj/a.o")) == QByteArray("a warning\n"));
    BOOST_TEST(run.output.byOutput.contains(QStringLiteral("obj/b.o")));
}

BOOST_AUTO_TEST_CASE(a_part_of_the_compiler_that_was_not_started_is_no_mistake_of_the_file) {
    const QByteArray words = "i686-elf-g++.exe: fatal error: cannot execute 'cc1plus': CreateProcess: Internal error\n";
    const Script script(says(edge("obj/a.s", words), 1), says(QByteArray(ninjaStatus) + "obj/a.s\n", 0));
    const NinjaRun run = script.run();
    BOOST_TEST(script.calls() == 2);
    BOOST_TEST(run.output.failed.isEmpty());
    BOOST_TEST(run.output.byOutput.value(QStringLiteral("obj/a.s")).isEmpty());
}

BOOST_AUTO_TEST_CASE(where_it_is_not_started_again_either_it_says_which_and_what_to_do) {
    const Script script(says(refusal, 1), says(refusal, 1));
    const Failure failure = failureOf(script);
    BOOST_TEST(script.calls() == 2);
    BOOST_TEST((failure.kind() == FailureKind::harness));
    BOOST_TEST(failure.message().contains(QStringLiteral("could not be started: ninja: fatal: posix_spawn")));
    BOOST_TEST(failure.advice().contains(QStringLiteral("virus scanner")));
}

BOOST_AUTO_TEST_CASE(a_step_that_failed_is_not_repeated) {
    const Script script(says(edge("obj/a.s", "src/a.cpp:1:1: error: expected ';'\n"), 1), says({}, 0));
    BOOST_TEST(script.run().output.failed == QStringList{QStringLiteral("obj/a.s")});
    BOOST_TEST(script.calls() == 1);
}

BOOST_AUTO_TEST_CASE(a_file_cannot_say_that_the_compiler_was_not_started) {
    const Script script(
        says(edge("obj/a.s", "src/a.cpp:1:2: error: #error g++: fatal error: cannot execute 'cc1plus'\n"), 1),
        says({}, 0));
    BOOST_TEST(script.run().output.failed.size() == 1);
    BOOST_TEST(script.calls() == 1);
}

BOOST_AUTO_TEST_CASE(another_trouble_of_ninja_is_told_in_its_own_words) {
    const Script script(says("ninja: error: unknown target 'x'\n", 1), says({}, 0));
    BOOST_TEST(failureOf(script).message() == QStringLiteral("ninja: error: unknown target 'x'"));
    BOOST_TEST(script.calls() == 1);
}
