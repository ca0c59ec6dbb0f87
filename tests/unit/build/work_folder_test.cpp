// SPDX-License-Identifier: GPL-3.0-or-later
// Only one program works in a folder, its tools find their own environment, and its files are written only when they change.
#include "qt_printing.h"

#include "core/build/changed_file.h"
#include "core/build/folder_lock.h"
#include "core/build/tool_environment.h"
#include "core/failure.h"

#include <boost/test/unit_test.hpp>

#include <QTemporaryDir>

#include <latch>
#include <thread>

using namespace mica;
using namespace mica::build;

BOOST_AUTO_TEST_CASE(the_environment_is_the_tools_own) {
    qputenv("CPLUS_INCLUDE_PATH", "/somewhere");
    const QProcessEnvironment environment = toolEnvironment(QStringLiteral("/opt/tools"), QStringLiteral("tmp"));
    qunsetenv("CPLUS_INCLUDE_PATH");
    BOOST_TEST(environment.value(QStringLiteral("LC_ALL")) == QStringLiteral("C"));
    BOOST_TEST(environment.value(QStringLiteral("TMPDIR")) == QStringLiteral("tmp"));
    BOOST_TEST(environment.value(QStringLiteral("PATH")).startsWith(QStringLiteral("/opt/tools:")));
    BOOST_TEST(!environment.contains(QStringLiteral("CPLUS_INCLUDE_PATH")));
}

BOOST_AUTO_TEST_CASE(the_second_user_of_a_folder_waits_and_says_so) {
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

BOOST_AUTO_TEST_CASE(waiting_for_a_folder_can_be_cancelled) {
    const QTemporaryDir folder;
    const FolderLock first(folder.path(), QStringLiteral("a.lock"), {}, {});
    const Cancellation cancel;
    const auto second = [&] {
        FolderLock(folder.path(), QStringLiteral("a.lock"), cancel, [&](const QString&) { cancel.request(); });
    };
    BOOST_CHECK_EXCEPTION(second(), Failure,
                          [](const Failure& failure) { return failure.kind() == FailureKind::cancelled; });
}

// Killed between making the file and writing into it.
BOOST_AUTO_TEST_CASE(a_lock_without_a_process_in_it_does_not_count) {
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("a.lock")));
    BOOST_REQUIRE(file.open(QIODevice::WriteOnly));
    BOOST_REQUIRE(file.setFileTime(QDateTime::currentDateTime().addSecs(-60), QFileDevice::FileModificationTime));
    file.close();
    Cancellation cancel;
    const FolderLock lock(folder.path(), QStringLiteral("a.lock"), cancel, [&](const QString& whom) {
        BOOST_ERROR("waits for " << whom.toStdString());
        cancel.request();
    });
}

BOOST_AUTO_TEST_CASE(a_folder_that_cannot_be_made_is_named) {
    const QTemporaryDir folder;
    writeIfChanged(folder.filePath(QStringLiteral("file")), "x");
    const QString inside = folder.filePath(QStringLiteral("file/work"));
    BOOST_CHECK_EXCEPTION(FolderLock(inside, QStringLiteral("a.lock"), {}, {}), Failure, [&](const Failure& failure) {
        return failure.kind() == FailureKind::harness && failure.where() == inside;
    });
}

BOOST_AUTO_TEST_CASE(a_file_is_written_only_when_it_changes) {
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
