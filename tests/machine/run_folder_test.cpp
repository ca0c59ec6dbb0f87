// SPDX-License-Identifier: GPL-3.0-or-later
// The folder a machine runs in: names with blanks and letters outside ASCII, leftovers of an earlier run, a full disk.
#include "core/machine/plugin_folder.h"
#include "core/machine/run_folder.h"
#include "machine/boot_sector.h"
#include "qt_printing.h"

#include <QDir>
#include <QFile>

#include <boost/test/unit_test.hpp>

#include <sys/mount.h>

using namespace mica;
using namespace mica::machine;
using namespace mica::machine::test;

namespace {

MachineConfig configFor(const QString& sector) {
    MachineConfig config;
    config.disk = diskWith(sector);
    return config;
}

/// A file system of 64 KiB on a folder; nothing when we may not mount.
class TinyDisk {
public:
    explicit TinyDisk(const QString& folder) : m_folder(folder.toUtf8()) {
        m_mounted = mount("none", m_folder.constData(), "tmpfs", 0, "size=64k") == 0;
    }
    ~TinyDisk() {
        if (m_mounted) { umount(m_folder.constData()); }
    }
    TinyDisk(const TinyDisk&) = delete;
    TinyDisk& operator=(const TinyDisk&) = delete;
    bool isThere() const { return m_mounted; }

private:
    QByteArray m_folder;
    bool m_mounted = false;
};

} // namespace

BOOST_AUTO_TEST_SUITE(run_folder)

BOOST_AUTO_TEST_CASE(blanks_and_letters_outside_ascii) {
    QTemporaryDir parent;
    const QString folder = parent.filePath(QStringLiteral("Můj kurz (1)/Žofie: 'x'"));
    Machine machine(bochs(), configFor(QStringLiteral("devices")), folder);
    machine.addBreakpoint(0x7d00);
    BOOST_CHECK(machine.runUntil(longRun).reason == StopReason::breakpoint);
    machine.runUntil(machine.tick() + 1000);
    BOOST_CHECK_EQUAL(machine.serialOutput(), QByteArray("first line\r\nsecond"));
    BOOST_CHECK_EQUAL(machine.memory(0x7000, 0x1000).size(), 0x1000); // through a file in that folder
}

// An earlier run was killed: its files are in the way, its lock file above all.
BOOST_AUTO_TEST_CASE(leftovers_are_removed_and_nothing_else) {
    QTemporaryDir folder;
    const QDir dir(folder.path());
    for (const char* name : {"disk.img.lock", "log.txt", "serial.out", "mine.txt"}) {
        QFile file(dir.filePath(QString::fromLatin1(name)));
        BOOST_REQUIRE(file.open(QIODevice::WriteOnly));
        file.write("left over");
    }
    {
        Machine first(bochs(), configFor(QStringLiteral("ticks")), folder.path());
        first.runUntil(1000);
    }
    Machine second(bochs(), configFor(QStringLiteral("ticks")), folder.path());
    BOOST_CHECK_EQUAL(second.runUntil(1000).tick, 1000U);
    BOOST_CHECK_EQUAL(second.serialOutput(), QByteArray());
    BOOST_CHECK(dir.exists(QStringLiteral("mine.txt")));
}

BOOST_AUTO_TEST_CASE(a_full_disk) {
    QTemporaryDir folder;
    const TinyDisk disk(folder.path());
    if (!disk.isThere()) {
        BOOST_TEST_MESSAGE("not checked: mounting a tiny file system needs root");
        return;
    }
    BOOST_CHECK_EXCEPTION(
        Machine(bochs(), configFor(QStringLiteral("ticks")), folder.path()), Failure, [](const Failure& failure) {
            return failure.kind() == FailureKind::harness && failure.where().endsWith(QStringLiteral("disk.img")) &&
                   failure.message().contains(QStringLiteral("No space left"));
        });
}

// Bochs starts fast from a folder of links to the plugins it needs; without a place for it, it starts all the same.
BOOST_AUTO_TEST_CASE(the_folder_of_plugins) {
    QTemporaryDir cache;
    const QByteArray before = qgetenv("XDG_CACHE_HOME");
    qputenv("XDG_CACHE_HOME", QFile::encodeName(cache.path()));
    const QString folder = pluginFolderFor(bochs());
    BOOST_CHECK_EQUAL(pluginFolderFor(bochs()), folder);
    if (bochs().pluginFolder.isEmpty()) {
        BOOST_CHECK_EQUAL(folder, QString());
    } else {
        BOOST_CHECK(folder.startsWith(cache.path()));
        BOOST_CHECK(QFile::remove(folder + QStringLiteral("/libbx_pic.so"))); // it mends itself
        BOOST_CHECK_EQUAL(pluginFolderFor(bochs()), folder);
        BOOST_CHECK(QFile::exists(folder + QStringLiteral("/libbx_pic.so")));
    }
    qputenv("XDG_CACHE_HOME", "/proc/nowhere");
    BOOST_CHECK_EQUAL(pluginFolderFor(bochs()), QString());
    Guest guest(QStringLiteral("ticks"));
    BOOST_CHECK_EQUAL(guest->runUntil(1000).tick, 1000U);
    before.isNull() ? qunsetenv("XDG_CACHE_HOME") : qputenv("XDG_CACHE_HOME", before);
}

// Bochs does not come up: what it said is passed on.
BOOST_AUTO_TEST_CASE(a_bochs_that_refuses_its_configuration) {
    QTemporaryDir folder;
    BochsInstallation broken = bochs();
    broken.displayLibrary = QStringLiteral("nosuchdisplay");
    BOOST_CHECK_EXCEPTION(Machine(broken, configFor(QStringLiteral("ticks")), folder.path()), Failure,
                          [](const Failure& failure) {
                              return failure.kind() == FailureKind::harness &&
                                     failure.message().contains(QStringLiteral("nosuchdisplay"));
                          });
}

BOOST_AUTO_TEST_CASE(a_window_where_there_is_none) {
    QTemporaryDir folder;
    BochsInstallation headless = bochs();
    headless.windowLibrary.clear();
    MachineConfig config = configFor(QStringLiteral("ticks"));
    config.display = Display::window;
    BOOST_CHECK_EXCEPTION(Machine(headless, config, folder.path()), Failure, [](const Failure& failure) {
        return failure.kind() == FailureKind::tool && failure.advice().contains(QStringLiteral("bochs-x"));
    });
}

BOOST_AUTO_TEST_SUITE_END()
