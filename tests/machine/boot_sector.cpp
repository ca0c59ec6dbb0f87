// SPDX-License-Identifier: GPL-3.0-or-later
#include "machine/boot_sector.h"

#include "core/image/boot_disk.h"

#include <QFile>

#include <boost/test/unit_test.hpp>

namespace mica::machine::test {

const BochsInstallation& bochs() {
    static const BochsInstallation found = findBochs();
    return found;
}

QByteArray diskWith(const QString& name) {
    QFile file(QStringLiteral(MICA_SECTORS) + u'/' + name + QStringLiteral(".bin"));
    BOOST_REQUIRE_MESSAGE(file.open(QIODevice::ReadOnly), file.fileName().toStdString() + " is missing");
    const QByteArray sector = file.readAll();
    BOOST_REQUIRE_EQUAL(sector.size(), 512);
    constexpr qsizetype cylinder = qsizetype{image::DiskGeometry::heads} * image::DiskGeometry::sectorsPerTrack * 512;
    return sector.leftJustified(cylinder, '\0');
}

namespace {

MachineConfig configOf(const QString& sector) {
    MachineConfig config;
    config.disk = diskWith(sector);
    return config;
}

} // namespace

Guest::Guest(const QString& sector, Cancellation cancel, const BochsInstallation& in)
    : m_machine(in, configOf(sector), m_folder.path(), std::move(cancel)) {}

Stop Guest::runTo(quint32 address) {
    m_machine.addBreakpoint(address);
    const Stop stop = m_machine.runUntil(longRun);
    BOOST_REQUIRE(stop.reason == StopReason::breakpoint);
    BOOST_REQUIRE_EQUAL(stop.eip, address);
    m_machine.removeBreakpoint(address);
    return stop;
}

} // namespace mica::machine::test
