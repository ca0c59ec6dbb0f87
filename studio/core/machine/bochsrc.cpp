// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/bochsrc.h"

#include "core/failure.h"
#include "core/image/boot_disk.h"
#include "core/machine/dialect.h"
#include "core/machine/run_files.h"

namespace mica::machine {

namespace {

/// Friday, 31 December 1999, 23:00 UTC: the real-time clock's start in every check. A small number would mean "now" to Bochs.
constexpr qint64 startTime = 946'681'200;
constexpr int picturesASecond = 20; ///< of the guest; Bochs takes keys at these moments, too

/// Nobody is waited for: the guest runs whether or not somebody looks.
QByteArray networkLine(const BochsInstallation& bochs) {
    if (bochs.networkLibrary.isEmpty()) {
        throw Failure(
            FailureKind::tool, QStringLiteral("this Bochs cannot show its screen in another program"), bochs.program,
            QStringLiteral("Install a Bochs that has the display library rfb, or do without the live screen."));
    }
    return "display_library: " + bochs.networkLibrary.toLatin1() + ", options=\"timeout=0\"\n";
}

QByteArray displayLine(const BochsInstallation& bochs, const MachineConfig& config) {
    if (config.display == Display::network) { return networkLine(bochs); }
    if (config.display == Display::hidden) {
        const Dialect* dialect = dialectOf(bochs.major, bochs.minor);
        const bool usual = dialect != nullptr && dialect->headlessLibrary == bochs.displayLibrary;
        const QByteArray options = usual ? dialect->headlessOptions.toLatin1() : QByteArray();
        return "display_library: " + bochs.displayLibrary.toLatin1() +
               (options.isEmpty() ? QByteArray() : ", options=\"" + options + '"') + '\n';
    }
    if (bochs.windowLibrary.isEmpty()) {
        throw Failure(FailureKind::tool, QStringLiteral("this Bochs cannot open a window"), bochs.program,
                      QStringLiteral("Install one of its displays, for example the package bochs-x or bochs-sdl."));
    }
    return "display_library: " + bochs.windowLibrary.toLatin1() + '\n';
}

/// COM1: into a file, or what is typed at `serialDevice` reaches the guest: a terminal device, a pipe of Windows or HOST:PORT.
QByteArray serialLine(const MachineConfig& config) {
    if (config.serialDevice.isEmpty()) {
        return "com1: enabled=1, mode=file, dev=" + QByteArray(runfile::serial.data()) + '\n';
    }
    const bool isPipe = config.serialDevice.startsWith(QLatin1StringView("\\\\.\\pipe\\"));
    const bool isDevice = config.serialDevice.startsWith(u'/');
    const QByteArray mode = isPipe ? "pipe-client" : isDevice ? "term" : "socket-client";
    return "com1: enabled=1, mode=" + mode + ", dev=" + config.serialDevice.toUtf8() + '\n';
}

/// The disk, and an empty CD-ROM drive beside it: without a second drive the BIOS waits 3.5 million instructions for one.
/// The second channel has no drive, but its line 15 (as the printer port's line 7) is one that a lab makes request for true.
QByteArray driveLines(const QByteArray& disk) {
    const image::DiskGeometry geometry = image::geometryOf(disk);
    return QByteArray("ata0: enabled=1, ioaddr1=0x1f0, ioaddr2=0x3f0, irq=14\n"
                      "ata1: enabled=1, ioaddr1=0x170, ioaddr2=0x370, irq=15\n"
                      "ata0-master: type=disk, path=") +
           runfile::disk.data() + ", mode=flat, cylinders=" + QByteArray::number(geometry.cylinders) +
           ", heads=" + QByteArray::number(image::DiskGeometry::heads) +
           ", spt=" + QByteArray::number(image::DiskGeometry::sectorsPerTrack) +
           "\n"
           "ata0-slave: type=cdrom, path=none, status=ejected\n"
           "boot: disk\n";
}

/// Time that depends on nothing but the instructions executed; for a person, time that follows the wall clock.
QByteArray clockLines(const MachineConfig& config) {
    if (config.interactive) {
        return "clock: sync=slowdown, time0=utc, rtc_sync=0\n"
               "vga: extension=none, update_freq=10, realtime=1\n";
    }
    const QByteArray pictures = QByteArray::number(config.display == Display::hidden ? 1 : picturesASecond);
    return "clock: sync=none, time0=" + QByteArray::number(startTime) +
           ", rtc_sync=0\n"
           "vga: extension=none, update_freq=" +
           pictures + ", realtime=0\n";
}

/// Only the processor's panics let Bochs live on: a triple fault stops in the debugger, and the machine can be looked at.
/// On which port it listens Bochs says as an information only; an action for its display alone would sometimes come too late.
/// The processor would tell of every slice.
QByteArray logLines(const MachineConfig& config) {
    return QByteArray("log: ") + runfile::log.data() +
           "\n"
           "logprefix: %t%e%d\n"
           "panic: action=fatal, cpu0=report\n"
           "error: action=report\n"
           "info: action=" +
           (config.display == Display::network ? "report, cpu0=ignore" : "ignore") +
           "\n"
           "debug: action=ignore\n";
}

} // namespace

QByteArray makeBochsrc(const BochsInstallation& bochs, const MachineConfig& config) {
    return "# One machine of Mica. Written for this run; changes are lost.\n"
           "config_interface: textconfig\n" +
           displayLine(bochs, config) + "megs: " + QByteArray::number(config.memoryMiB) +
           "\n"
           "cpu: model=pentium, count=1, ips=" +
           QByteArray::number(config.ips) +
           ", reset_on_triple_fault=0\n"
           "romimage: file=" +
           runfile::bios.data() +
           ", options=fastboot\n"
           "vgaromimage: file=" +
           runfile::vgaBios.data() + '\n' + clockLines(config) + "pci: enabled=0\n" + driveLines(config.disk) +
           serialLine(config) +
           "port_e9_hack: enabled=1\n"
           "magic_break: enabled=0\n"
           "plugin_ctrl: speaker=0, iodebug=0\n" +
           logLines(config);
}

} // namespace mica::machine
