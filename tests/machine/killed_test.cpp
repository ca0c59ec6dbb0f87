// SPDX-License-Identifier: GPL-3.0-or-later
// Bochs killed, stopped or left behind: the run says so, and no process survives.
#include "core/process/child_process.h"
#include "machine/boot_sector.h"
#include "qt_printing.h"

#include <QDeadlineTimer>
#include <QFile>

#include <boost/test/unit_test.hpp>

#include <csignal>
#include <thread>

using namespace mica;
using namespace mica::machine;
using namespace mica::machine::test;

namespace {

/// Whether a process runs; one that has ended and was not asked about yet (a zombie) does not.
bool isRunning(qint64 pid) {
    QFile stat(QStringLiteral("/proc/%1/stat").arg(pid));
    if (!stat.open(QIODevice::ReadOnly)) { return false; }
    const QByteArray text = stat.readAll();
    return text.mid(text.lastIndexOf(')') + 2, 1) != "Z";
}

bool endsSoon(qint64 pid) {
    const QDeadlineTimer deadline(10'000);
    while (isRunning(pid) && !deadline.hasExpired()) { std::this_thread::yield(); }
    return !isRunning(pid);
}

} // namespace

BOOST_AUTO_TEST_SUITE(killed)

BOOST_AUTO_TEST_CASE(killed_in_mid_run) {
    Guest guest(QStringLiteral("ticks"));
    const quint64 start = guest.runTo(0x7c40).tick;
    const auto pid = static_cast<pid_t>(guest->processId());
    std::thread killer([pid] { kill(pid, SIGKILL); });
    const Stop stop = guest->runUntil(1'000'000'000'000);
    killer.join();
    BOOST_CHECK(stop.reason == StopReason::ended);
    BOOST_CHECK(stop.ending == Ending::killed);
    BOOST_CHECK(stop.tick >= start);
    BOOST_CHECK_EQUAL(guest->debugPort(), QByteArray("ok"));
    BOOST_CHECK_EXCEPTION(guest->registers(), Failure,
                          [](const Failure& failure) { return failure.kind() == FailureKind::harness; });
}

// A guest that prints what Bochs logs when it gives up is not believed: the log file decides.
BOOST_AUTO_TEST_CASE(killed_while_it_stands) {
    Guest guest(QStringLiteral("ticks"));
    guest.runTo(0x7c40);
    kill(static_cast<pid_t>(guest->processId()), SIGKILL);
    BOOST_CHECK_EXCEPTION(guest->memory(0x600, 4), Failure, [](const Failure& failure) {
        return failure.kind() == FailureKind::harness && failure.message().contains(QStringLiteral("ended"));
    });
}

BOOST_AUTO_TEST_CASE(frozen) {
    Guest guest(QStringLiteral("ticks"));
    guest.runTo(0x7c40);
    guest->setWallLimit(1);
    const qint64 pid = guest->processId();
    kill(static_cast<pid_t>(pid), SIGSTOP);
    BOOST_CHECK_EXCEPTION(guest->runUntil(longRun), Failure, [](const Failure& failure) {
        return failure.kind() == FailureKind::harness && failure.message().contains(QStringLiteral("1 seconds"));
    });
    BOOST_CHECK(endsSoon(pid));
}

BOOST_AUTO_TEST_CASE(nothing_is_left_behind) {
    qint64 standing = 0, shutDown = 0;
    {
        Guest guest(QStringLiteral("halt_for_ever"));
        guest->runUntil(longRun);
        standing = guest->processId();
        BOOST_CHECK(isRunning(standing));
    }
    BOOST_CHECK(!isRunning(standing));
    {
        Guest guest(QStringLiteral("shutdown"));
        shutDown = guest->processId();
        guest->runUntil(longRun);
    }
    BOOST_CHECK(!isRunning(shutDown));
}

// The thread that made it dies without cleaning up, as when the whole program is killed: the kernel ends Bochs.
BOOST_AUTO_TEST_CASE(it_dies_with_its_thread) {
    std::unique_ptr<process::ChildProcess> process;
    QTemporaryDir folder;
    std::thread owner([&] {
        process::ChildProcess::Command command;
        command.program = QStringLiteral("/bin/cat"); // waits for input that never comes
        command.directory = folder.path();
        command.environment = QProcessEnvironment::systemEnvironment();
        process = std::make_unique<process::ChildProcess>(command);
    });
    owner.join();
    BOOST_CHECK(endsSoon(process->pid()));
}

BOOST_AUTO_TEST_SUITE_END()
