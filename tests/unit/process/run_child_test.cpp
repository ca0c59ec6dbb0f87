// SPDX-License-Identifier: GPL-3.0-or-later
// A tool is run to its end, and it and all it started end when they must.
#include "qt_printing.h"

#include "core/failure.h"
#include "core/process/run_child.h"

#include <boost/test/unit_test.hpp>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <thread>

using namespace mica;
using namespace mica::process;

namespace {

ChildCommand shell(const char* script) {
    ChildCommand command;
    command.program = QStringLiteral("/bin/sh");
    command.arguments = {QStringLiteral("-c"), QString::fromUtf8(script)};
    command.environment = QProcessEnvironment::systemEnvironment();
    return command;
}

/// How many processes have `word` on their command line.
int runningWith(const QByteArray& word) {
    int count = 0;
    for (const QString& name : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs)) {
        QFile file(QStringLiteral("/proc/%1/cmdline").arg(name));
        count += file.open(QIODevice::ReadOnly) && file.readAll().contains(word) ? 1 : 0;
    }
    return count;
}

} // namespace

BOOST_AUTO_TEST_CASE(output_and_exit_code_come_back) {
    const ChildOutcome outcome = runChild(shell("echo out; echo err >&2; exit 3"));
    BOOST_TEST((outcome.end == ChildOutcome::End::exited));
    BOOST_TEST(outcome.exitCode == 3);
    BOOST_TEST(outcome.output == QByteArray("out\nerr\n"));
}

BOOST_AUTO_TEST_CASE(standard_input_is_given_and_closed) {
    ChildCommand command = shell("cat");
    command.input = "hello";
    BOOST_TEST(runChild(command).output == QByteArray("hello"));
}

BOOST_AUTO_TEST_CASE(a_program_that_is_not_there_is_named) {
    ChildCommand command;
    command.program = QStringLiteral("/nowhere/tool");
    try {
        runChild(command);
        BOOST_ERROR("it started");
    } catch (const Failure& failure) {
        BOOST_TEST((failure.kind() == FailureKind::tool));
        BOOST_TEST(failure.where() == QStringLiteral("/nowhere/tool"));
    }
}

BOOST_AUTO_TEST_CASE(past_its_time_a_child_is_ended_with_its_grandchildren) {
    // As ninja does: the compiler gets a process group of its own.
    ChildCommand command = shell("exec bash -mc 'sleep 98765 & sleep 98765; echo unreachable'");
    command.timeoutSeconds = 1;
    const ChildOutcome outcome = runChild(command);
    BOOST_TEST((outcome.end == ChildOutcome::End::timedOut));
    BOOST_TEST(!outcome.output.contains("unreachable"));
    BOOST_TEST(runningWith("98765") == 0);
}

BOOST_AUTO_TEST_CASE(endless_output_is_ended) {
    ChildCommand command = shell("exec yes 87654");
    command.outputLimit = 1000;
    const ChildOutcome outcome = runChild(command);
    BOOST_TEST((outcome.end == ChildOutcome::End::outputLimit));
    BOOST_TEST(outcome.output.size() == 1000);
    BOOST_TEST(runningWith("87654") == 0);
}

BOOST_AUTO_TEST_CASE(cancelling_ends_the_child) {
    const Cancellation cancel;
    std::jthread user([&] { cancel.request(); });
    try {
        runChild(shell("exec sleep 76543"), cancel);
        BOOST_ERROR("it was not cancelled");
    } catch (const Failure& failure) { BOOST_TEST((failure.kind() == FailureKind::cancelled)); }
    BOOST_TEST(runningWith("76543") == 0);
}

BOOST_AUTO_TEST_CASE(limits_hold_for_what_a_child_starts) {
    ChildCommand command = shell("head -c 2000000 /dev/zero > big; wc -c < big");
    QTemporaryDir folder;
    command.directory = folder.path();
    command.limits.fileBytes = 1024 * 1024;
    BOOST_TEST(runChild(command).output.contains("1048576"));
}
