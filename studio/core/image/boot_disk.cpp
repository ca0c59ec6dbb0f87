// SPDX-License-Identifier: GPL-3.0-or-later
// Lays out a boot disk as kernel/abi/boot_disk.h says.
#include "core/image/boot_disk.h"

#include "core/failure.h"

#include "abi/boot_disk.h"

#include <QtEndian>

namespace mica::image {

namespace {

constexpr qsizetype sector = abi::sector_size;
constexpr qsizetype cylinder = qsizetype{DiskGeometry::heads} * DiskGeometry::sectorsPerTrack * sector;
constexpr qsizetype cylinderLimit = 1024; // what a BIOS can address by cylinder, head and sector
constexpr qsizetype mbrCodeLimit = 446;   // then 64 bytes of partition table and the signature 55 aa
constexpr quint32 kernelLba = abi::stage2_lba + abi::stage2_sector_limit;
constexpr qsizetype commandLineLimit = sizeof(abi::BootRecord::command_line) - 1;

[[noreturn]] void refuse(const QString& what) {
    throw Failure(FailureKind::harness, QStringLiteral("the boot disk cannot be made: ") + what);
}

qsizetype sectorsFor(const QByteArray& data) { return (data.size() + sector - 1) / sector; }

/// Sector 0. The partition table is empty; the signature is what a BIOS asks of a bootable disk.
QByteArray makeMbr(const QByteArray& code) {
    const QByteArray signature("\x55\xaa", 2);
    const bool whole = code.size() == sector && code.endsWith(signature);
    const QByteArray used = whole ? code.first(sector - signature.size()) : code;
    for (qsizetype i = mbrCodeLimit; i < used.size(); ++i) {
        if (used[i] != 0) {
            refuse(QStringLiteral("the MBR's code is longer than 446 bytes, so it overlaps the partition table"));
        }
    }
    if (code.isEmpty() || used.size() > sector - signature.size()) {
        refuse(QStringLiteral("the MBR has %1 bytes instead of at most 446, or 512 with the boot signature")
                   .arg(code.size()));
    }
    return used.leftJustified(sector - signature.size(), '\0') + signature;
}

void put32(QByteArray& bytes, qsizetype offset, quint32 value) { qToLittleEndian(value, bytes.data() + offset); }

/// Sector 1. Written field by field, so that the host's byte order and padding do not matter.
QByteArray makeRecord(const DiskContents& contents, quint32 bundleLba) {
    QByteArray record(sector, '\0');
    record.replace(0, 8, "MICABOOT");
    put32(record, offsetof(abi::BootRecord, version), abi::boot_record_version);
    put32(record, offsetof(abi::BootRecord, stage2_sectors), static_cast<quint32>(sectorsFor(contents.stage2)));
    put32(record, offsetof(abi::BootRecord, kernel_lba), kernelLba);
    put32(record, offsetof(abi::BootRecord, kernel_bytes), static_cast<quint32>(contents.kernel.size()));
    put32(record, offsetof(abi::BootRecord, bundle_lba), bundleLba);
    put32(record, offsetof(abi::BootRecord, bundle_bytes), static_cast<quint32>(contents.bundle.size()));
    const QByteArray line = contents.commandLine.toLatin1();
    record.replace(offsetof(abi::BootRecord, command_line), line.size(), line);
    quint32 sum = 0;
    for (qsizetype i = 0; i < sector; i += 4) { sum += qFromLittleEndian<quint32>(record.constData() + i); }
    put32(record, offsetof(abi::BootRecord, checksum), 0U - sum);
    return record;
}

void requireFitting(const DiskContents& contents) {
    if (contents.stage2.isEmpty() || sectorsFor(contents.stage2) > qsizetype{abi::stage2_sector_limit}) {
        refuse(QStringLiteral("stage 2 has %1 bytes; it must have 1 to %2")
                   .arg(contents.stage2.size())
                   .arg(abi::stage2_sector_limit * abi::sector_size));
    }
    if (contents.kernel.isEmpty()) { refuse(QStringLiteral("the kernel is empty")); }
    if (contents.commandLine.size() > commandLineLimit) {
        refuse(QStringLiteral("the command line has %1 characters; it may have %2")
                   .arg(contents.commandLine.size())
                   .arg(commandLineLimit));
    }
    for (const QChar c : contents.commandLine) {
        if (c < u' ' || c > u'~') {
            refuse(QStringLiteral("the command line holds something other than printable ASCII"));
        }
    }
    const qsizetype sectors = qsizetype{kernelLba} + sectorsFor(contents.kernel) + sectorsFor(contents.bundle);
    if (sectors * sector > cylinderLimit * cylinder) {
        refuse(QStringLiteral("kernel and bundle need %1 MiB; a BIOS reads the first 504").arg(sectors * sector >> 20));
    }
}

} // namespace

QByteArray makeDisk(const DiskContents& contents) {
    requireFitting(contents);
    const auto bundleLba = static_cast<quint32>(kernelLba + sectorsFor(contents.kernel));
    QByteArray disk = makeMbr(contents.mbr) + makeRecord(contents, bundleLba) + contents.stage2;
    disk = disk.leftJustified(kernelLba * sector, '\0') + contents.kernel;
    disk = disk.leftJustified(bundleLba * sector, '\0') + contents.bundle;
    disk.append((cylinder - disk.size() % cylinder) % cylinder, '\0');
    return disk;
}

DiskGeometry geometryOf(const QByteArray& disk) {
    if (disk.isEmpty() || disk.size() % cylinder != 0) {
        refuse(QStringLiteral("%1 bytes are not a whole number of cylinders").arg(disk.size()));
    }
    return {static_cast<quint32>(disk.size() / cylinder)};
}

} // namespace mica::image
