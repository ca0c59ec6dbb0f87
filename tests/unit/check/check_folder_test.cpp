// SPDX-License-Identifier: GPL-3.0-or-later
// The folder of one check run: its own, gone afterwards, and tidied up after a run that was killed.
#include "qt_printing.h"

#include "core/build/changed_file.h"
#include "core/check/check_folder.h"
#include "core/failure.h"

#include <boost/test/unit_test.hpp>

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace mica;
using namespace mica::check;

namespace {

QStringList runsIn(const QTemporaryDir& work) {
    return QDir(work.path()).entryList({QStringLiteral("run-*")}, QDir::Dirs);
}

} // namespace

BOOST_AUTO_TEST_SUITE(check_folders)

BOOST_AUTO_TEST_CASE(two_runs_have_two_folders_and_leave_none) {
    const QTemporaryDir work;
    {
        const CheckFolder one(work.path());
        const CheckFolder other(work.path());
        BOOST_TEST(one.path(QStringLiteral("boot-0")) != other.path(QStringLiteral("boot-0")));
        BOOST_TEST(runsIn(work).size() == 2);
    }
    BOOST_TEST(runsIn(work).isEmpty());
}

BOOST_AUTO_TEST_CASE(what_a_killed_run_left_behind_is_removed) {
    const QTemporaryDir work;
    build::writeIfChanged(work.filePath(QStringLiteral("run-dead/boot-0/disk.img")), "x");
    const CheckFolder folder(work.path());
    BOOST_TEST(runsIn(work).size() == 1);
    BOOST_TEST(!QFileInfo::exists(work.filePath(QStringLiteral("run-dead"))));
}

// A run that was killed between making its lock file and writing its number into it leaves an empty one.
BOOST_AUTO_TEST_CASE(an_empty_lock_counts_as_long_as_it_can_be_in_the_making) {
    const QTemporaryDir work;
    const QString lock = work.filePath(QStringLiteral("run-dead/alive.lock"));
    build::writeIfChanged(lock, "");
    {
        const CheckFolder folder(work.path());
        BOOST_TEST(QFileInfo::exists(lock));
    }
    QFile file(lock);
    BOOST_REQUIRE(file.open(QIODevice::ReadWrite));
    BOOST_REQUIRE(file.setFileTime(QDateTime::currentDateTimeUtc().addSecs(-60), QFileDevice::FileModificationTime));
    file.close();
    const CheckFolder folder(work.path());
    BOOST_TEST(!QFileInfo::exists(work.filePath(QStringLiteral("run-dead"))));
}

BOOST_AUTO_TEST_CASE(a_copy_outlives_a_change_of_the_original) {
    const QTemporaryDir work;
    const QString nucleus = work.filePath(QStringLiteral("nucleus.elf"));
    build::writeIfChanged(nucleus, "first");
    const CheckFolder folder(work.path());
    const QString copy = folder.keepCopy(nucleus);
    build::writeIfChanged(nucleus, "second");
    BOOST_TEST(build::readWhole(copy) == QByteArray("first"));
    BOOST_CHECK_EXCEPTION(folder.keepCopy(work.filePath(QStringLiteral("none"))), Failure,
                          [](const Failure& failure) { return failure.kind() == FailureKind::harness; });
}

BOOST_AUTO_TEST_CASE(a_work_folder_that_cannot_be_written_is_named) {
    const QTemporaryDir work;
    build::writeIfChanged(work.filePath(QStringLiteral("file")), "x");
    const QString inside = work.filePath(QStringLiteral("file/work"));
    BOOST_CHECK_EXCEPTION(CheckFolder{inside}, Failure, [&](const Failure& failure) {
        return failure.kind() == FailureKind::harness && failure.where() == inside;
    });
}

BOOST_AUTO_TEST_SUITE_END()
