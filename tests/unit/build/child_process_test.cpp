// SPDX-License-Identifier: GPL-3.0-or-later
// A tool and all it started end when they must, and only one program works in a folder.
#include "qt_printing.h"

#include "core/build/changed_file.h"
#include "core/build/child_process.h"
#include "core/build/folder_lock.h"
#include "core/failure.h"

#include <boost/test/unit_test.hpp>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <latch>
#include <thread>

using namespace mica;
using namespace mica::build;

namespace {

ChildCommand shell(const char* script)
{
    ChildCommand command;
    command.program = QStringLiteral("/bin/sh");
    command.arguments = {QStringLiteral("-c"), QString::fromUtf8(script)};
    command.environment = toolEnvironment(QStringLiteral("/usr/bin"), QStringLiteral("tmp"));
    return command;
}

/// How many processes have `word` on their command line.
int runningWith(const QByteArray& word)
{
    int count = 0;
    for (const QString& name : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs)) {
        QFile file(QStringLiteral("/proc/%1/cmdline").arg(name));
        count += file.open(QIODevice::ReadOnly) && file.readAll().contains(word) ? 1 : 0;
    }
    return count;
}

} // namespace

BOOST_AUTO_TEST_CASE(output_and_exit_code_come_back)
{
    const ChildOutcome outcome = runChild(shell("echo out; echo err >&2; exit 3"));
    BOOST_TEST((outcome.end == ChildOutcome::End::exited));
    BOOST_TEST(outcome.exitCode == 3);
    BOOST_TEST(outcome.output == QByteArray("out\nerr\n"));
}

BOOST_AUTO_TEST_CASE(the_environment_is_the_tools_own)
{
    qputenv("CPLUS_INCLUDE_PATH", "/somewhere");
    const QByteArray output =
        runChild(shell("echo $LC_ALL $TMPDIR $CPLUS_INCLUDE_PATH; case $PATH in /usr/bin:*) echo first;; esac")).output;
    qunsetenv("CPLUS_INCLUDE_PATH");
    BOOST_TEST(output == QByteArray("C tmp\nfirst\n"));
}

BOOST_AUTO_TEST_CASE(standard_input_is_given_and_closed)
{
    ChildCommand command = shell("cat");
    command.input = "hello";
    BOOST_TEST(runChild(command).output == QByteArray("hello"));
}

BOOST_AUTO_TEST_CASE(a_program_that_is_not_there_is_named)
{
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

BOOST_AUTO_TEST_CASE(past_its_time_a_child_is_ended_with_its_grandchildren)
{
    // As ninja does: the compiler gets a process group of its own.
    ChildCommand command = shell("exec bash -mc 'sleep 98765 & sleep 98765; echo unreachable'");
    command.timeoutSeconds = 1;
    const ChildOutcome outcome = runChild(command);
    BOOST_TEST((outcome.end == ChildOutcome::End::timedOut));
    BOOST_TEST(!outcome.output.contains("unreachable"));
    BOOST_TEST(runningWith("98765") == 0);
}

BOOST_AUTO_TEST_CASE(endless_output_is_ended)
{
    ChildCommand command = shell("exec yes 87654");
    command.outputLimit = 1000;
    const ChildOutcome outcome = runChild(command);
    BOOST_TEST((outcome.end == ChildOutcome::End::outputLimit));
    BOOST_TEST(outcome.output.size() == 1000);
    BOOST_TEST(runningWith("87654") == 0);
}

BOOST_AUTO_TEST_CASE(cancelling_ends_the_child)
{
    const Cancellation cancel;
    std::jthread user([&] { cancel.request(); });
    try {
        runChild(shell("exec sleep 76543"), cancel);
        BOOST_ERROR("it was not cancelled");
    } catch (const Failure& failure) {
        BOOST_TEST((failure.kind() == FailureKind::cancelled));
    }
    BOOST_TEST(runningWith("76543") == 0);
}

BOOST_AUTO_TEST_CASE(limits_hold_for_what_a_child_starts)
{
    ChildCommand command = shell("head -c 2000000 /dev/zero > big; wc -c < big");
    QTemporaryDir folder;
    command.directory = folder.path();
    command.limits.fileBytes = 1024 * 1024;
    BOOST_TEST(runChild(command).output.contains("1048576"));
}

BOOST_AUTO_TEST_CASE(the_second_user_of_a_folder_waits_and_says_so)
{
    const QTemporaryDir folder;
    std::latch waits(1);
    QString waitedFor;
    std::optional<FolderLock> first(std::in_place, folder.path(), QStringLiteral("a.lock"), Cancellation(), Waiting());
    std::jthread second([&] {
        const FolderLock lock(folder.path(), QStringLiteral("a.lock"), Cancellation(), [&](const QString& whom) {
            waitedFor = whom;
            waits.count_down();
        });
    });
    waits.wait();
    first.reset();
    second.join();
    BOOST_TEST(waitedFor.contains(QStringLiteral("which builds here")), waitedFor.toStdString());
}

BOOST_AUTO_TEST_CASE(waiting_for_a_folder_can_be_cancelled)
{
    const QTemporaryDir folder;
    const FolderLock first(folder.path(), QStringLiteral("a.lock"), {}, {});
    const Cancellation cancel;
    const auto second = [&] {
        FolderLock(folder.path(), QStringLiteral("a.lock"), cancel, [&](const QString&) { cancel.request(); });
    };
    BOOST_CHECK_EXCEPTION(second(), Failure,
                          [](const Failure& failure) { return failure.kind() == FailureKind::cancelled; });
}

BOOST_AUTO_TEST_CASE(a_folder_that_cannot_be_made_is_named)
{
    const QTemporaryDir folder;
    writeIfChanged(folder.filePath(QStringLiteral("file")), "x");
    const QString inside = folder.filePath(QStringLiteral("file/work"));
    BOOST_CHECK_EXCEPTION(FolderLock(inside, QStringLiteral("a.lock"), {}, {}), Failure, [&](const Failure& failure) {
        return failure.kind() == FailureKind::harness && failure.where() == inside;
    });
}

BOOST_AUTO_TEST_CASE(a_file_is_written_only_when_it_changes)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("deep/er/file"));
    BOOST_TEST(writeIfChanged(path, "one"));
    BOOST_TEST(!writeIfChanged(path, "one"));
    BOOST_TEST(writeIfChanged(path, "two"));
    BOOST_TEST(writeIfChanged(path, ""));
    BOOST_TEST(!writeIfChanged(path, ""));
    BOOST_TEST(readWhole(path).isEmpty());
    BOOST_CHECK_THROW(writeIfChanged(folder.path(), "a folder"), Failure);
}
