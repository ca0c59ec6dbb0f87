// SPDX-License-Identifier: GPL-3.0-or-later
// Bochs in the sandbox, as when a class is graded: the same run, and nothing of this computer in sight.
#include "core/process/sandbox.h"
#include "machine/boot_sector.h"
#include "qt_printing.h"
#include "sandbox_at_hand.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <boost/test/unit_test.hpp>

using namespace mica;
using namespace mica::machine;
using namespace mica::machine::test;

namespace {

struct Confined {
    std::unique_ptr<const process::Sandbox> sandbox = process::findSandbox();
    BochsInstallation installation = bochs();
    Confined() { installation.sandbox = sandbox.get(); }
};

/// The process at the end of the chain that bubblewrap makes: Bochs itself.
QString emulatorBelow(qint64 pid) {
    QString inner = QString::number(pid);
    for (;;) {
        QFile children(QStringLiteral("/proc/%1/task/%1/children").arg(inner));
        BOOST_REQUIRE(children.open(QIODevice::ReadOnly));
        const QByteArray child = children.readAll().trimmed();
        if (child.isEmpty()) { return inner; }
        inner = QString::fromLatin1(child);
    }
}

} // namespace

BOOST_AUTO_TEST_SUITE(confined, *boost::unit_test::precondition(mica::test::sandboxIsAtHand))

BOOST_FIXTURE_TEST_CASE(the_run_is_the_same, Confined) {
    Guest free(QStringLiteral("ticks"));
    Guest held(QStringLiteral("ticks"), {}, installation);
    const Stop one = free.runTo(0x7c40);
    const Stop other = held.runTo(0x7c40);
    BOOST_TEST(one.tick == other.tick);
    BOOST_TEST(free->debugPort() == held->debugPort());
    BOOST_TEST(free->memory(0x600, 64) == held->memory(0x600, 64));
}

BOOST_FIXTURE_TEST_CASE(a_halt_can_be_interrupted, Confined) {
    Guest guest(QStringLiteral("halt_for_ever"), {}, installation);
    guest.runTo(0x7c40);
    const Stop stop = guest->runUntil(longRun);
    BOOST_TEST(stop.halted);
    BOOST_TEST(stop.tick == longRun);
}

BOOST_FIXTURE_TEST_CASE(it_sees_its_own_files_and_no_network, Confined) {
    Guest guest(QStringLiteral("ticks"), {}, installation);
    guest.runTo(0x7c40);
    const QString emulator = emulatorBelow(guest->processId());
    BOOST_TEST(QFileInfo(QStringLiteral("/proc/%1/exe").arg(emulator)).symLinkTarget() == bochs().program);
    for (const char* space : {"net", "pid", "mnt"}) {
        const QString name = QStringLiteral("/ns/") + QLatin1StringView(space);
        BOOST_TEST(QFile::symLinkTarget(QStringLiteral("/proc/%1").arg(emulator) + name) !=
                   QFile::symLinkTarget(QStringLiteral("/proc/self") + name));
    }
    const QString root = QStringLiteral("/proc/%1/root").arg(emulator);
    if (QFileInfo(root + QStringLiteral("/usr")).exists()) { // else we may not look into it
        BOOST_TEST(!QFileInfo::exists(root + QStringLiteral("/etc/passwd")));
        BOOST_TEST(!QFileInfo::exists(root + QDir::homePath() + QStringLiteral("/.profile")));
        BOOST_TEST(QFileInfo::exists(root + guest.folder()));
    }
}

BOOST_FIXTURE_TEST_CASE(nothing_is_left_behind, Confined) {
    QString emulator;
    {
        Guest guest(QStringLiteral("halt_for_ever"), {}, installation);
        guest->runUntil(longRun);
        emulator = emulatorBelow(guest->processId());
    }
    BOOST_TEST(!QFileInfo::exists(QStringLiteral("/proc/%1/exe").arg(emulator)));
}

BOOST_AUTO_TEST_SUITE_END()
