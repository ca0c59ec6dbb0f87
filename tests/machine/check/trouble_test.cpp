// SPDX-License-Identifier: GPL-3.0-or-later
// Trouble that is not the student's: it is a harness error, never a failed check and never a point.
#include "checked_lab.h"
#include "qt_printing.h"

#include <boost/test/unit_test.hpp>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QStorageInfo>

#include <csignal>
#include <thread>

using namespace mica;
using namespace mica::check;
using mica::test::CheckedLab;

namespace {

const QStringList only{QStringLiteral("idt-loaded")};

/// Kills the first emulator it sees.
class Killer : public Listener {
public:
    void checkStarted(const course::Check&) override {
        if (!m_thread.joinable()) {
            m_thread = std::jthread([](const std::stop_token& stop) {
                QList<qint64> victims;
                while (victims.isEmpty() && !stop.stop_requested()) {
                    victims = test::runningBochs();
                    std::this_thread::yield();
                }
                for (const qint64 victim : victims) { kill(static_cast<pid_t>(victim), SIGKILL); }
            });
        }
    }

private:
    std::jthread m_thread;
};

/// A file system of 48 MiB, mounted for one test; needs root.
class TinyDisk {
public:
    TinyDisk()
        : m_mounted(run({QStringLiteral("-t"), QStringLiteral("tmpfs"), QStringLiteral("-o"),
                         QStringLiteral("size=48m"), QStringLiteral("tmpfs"), path()},
                        "mount")) {}
    ~TinyDisk() {
        if (m_mounted) { run({path()}, "umount"); }
    }
    TinyDisk(const TinyDisk&) = delete;
    TinyDisk& operator=(const TinyDisk&) = delete;

    bool isMounted() const { return m_mounted; }
    QString path() const { return m_folder.path(); }
    /// Leaves this many bytes.
    void fill(qint64 left) const {
        QFile file(path() + QStringLiteral("/ballast"));
        BOOST_REQUIRE(file.open(QIODevice::WriteOnly));
        const QByteArray block(4096, 'x');
        while (QStorageInfo(path()).bytesAvailable() > left && file.write(block) == block.size()) { file.flush(); }
    }

private:
    static bool run(const QStringList& arguments, const char* program) {
        return QProcess::execute(QString::fromLatin1(program), arguments) == 0;
    }
    QTemporaryDir m_folder;
    bool m_mounted;
};

} // namespace

BOOST_AUTO_TEST_SUITE(trouble)

BOOST_AUTO_TEST_CASE(a_killed_emulator_is_a_harness_error) {
    const test::WorkFolder work;
    Killer listener;
    const CheckRequest request = CheckedLab::get().request(
        CheckedLab::get().withCodeInTimer("    for (;;) { asm volatile(\"pause\"); }"), work.path(), only);
    const LabResult result = runChecks(request, CheckedLab::get().tools, listener);
    BOOST_TEST((result.status == LabStatus::infrastructureError));
    BOOST_TEST(result.score == 0);
    const CheckResult& one = test::resultOf(result, "idt-loaded");
    BOOST_TEST((one.verdict == Verdict::harnessError));
    BOOST_TEST((one.end == RunEnd::harnessError));
    BOOST_TEST(!one.message.isEmpty());
    BOOST_TEST(!one.evidence.has_value());
}

BOOST_AUTO_TEST_CASE(a_full_disk_is_named_and_costs_no_points) {
    const TinyDisk disk;
    if (!disk.isMounted()) {
        BOOST_TEST_MESSAGE("not root: no disk can be filled");
        return;
    }
    const CheckRequest request =
        CheckedLab::get().request(CheckedLab::get().reference, disk.path() + QStringLiteral("/work"), only);
    test::Recorder listener;
    const LabResult good = runChecks(request, CheckedLab::get().tools, listener);
    BOOST_TEST(good.score > 0);

    disk.fill(QFileInfo(good.elfPath).size() +
              100 * 1024); // room for the copy of the nucleus, not for a machine's disk
    const LabResult full = runChecks(request, CheckedLab::get().tools, listener);
    BOOST_TEST((full.status == LabStatus::infrastructureError));
    BOOST_TEST((test::resultOf(full, "idt-loaded").verdict == Verdict::harnessError));
    BOOST_TEST(full.score == 0);

    disk.fill(16 * 1024);
    BOOST_CHECK_EXCEPTION(runChecks(request, CheckedLab::get().tools, listener), Failure, [](const Failure& failure) {
        return failure.kind() == FailureKind::harness && !failure.where().isEmpty() && !failure.advice().isEmpty();
    });
}

BOOST_AUTO_TEST_CASE(a_kit_without_its_boot_sectors_is_named) {
    EngineTools broken = CheckedLab::get().tools;
    const test::WorkFolder work;
    const QString copy = work.path() + QStringLiteral("/../broken kit");
    QDir().mkpath(copy);
    BOOST_REQUIRE(QFile::link(broken.kit.file(QStringLiteral("lib")), copy + QStringLiteral("/lib")));
    BOOST_REQUIRE(QFile::link(broken.kit.file(QStringLiteral("link")), copy + QStringLiteral("/link")));
    BOOST_REQUIRE(QFile::link(broken.kit.file(QStringLiteral("include")), copy + QStringLiteral("/include")));
    broken.kit.root = copy;
    test::Recorder listener;
    BOOST_CHECK_EXCEPTION(
        runChecks(CheckedLab::get().request(CheckedLab::get().reference, work.path(), only), broken, listener), Failure,
        [](const Failure& failure) {
            return failure.kind() == FailureKind::harness && failure.where().endsWith(QStringLiteral("boot/mbr.bin"));
        });
}

BOOST_AUTO_TEST_SUITE_END()
