// SPDX-License-Identifier: GPL-3.0-or-later
// Makes a bootable hard-disk image: MBR, stage 2, kernel and boot bundle, laid out as kernel/abi/boot_disk.h says.
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace mica::image {

struct BundleFile {
    QString name; ///< 1 to 99 printable ASCII characters, relative, no blank, no backslash, no "." or ".." part
    QByteArray data;
};

/// A ustar archive (owner 0, time 0: equal input, equal bytes). Throws Failure(harness) for a bad or repeated name.
QByteArray makeBundle(const QList<BundleFile>& files);

struct RunConfig {
    QString probe; ///< empty: start the whole system
    quint64 seed = 1;
    QByteArray
        key; ///< 16 secret bytes: SipKey.high then SipKey.low, big-endian as written in hex; may be empty without a probe
};
/// run.conf, always abi::run_config_size bytes. Throws Failure(harness) for a key of another size or a malformed probe name.
QByteArray makeRunConfig(const RunConfig& config);

struct DiskContents {
    QByteArray
        mbr; ///< at most 446 bytes of code, or a whole sector with an empty partition table and the signature 55 aa
    QByteArray stage2;   ///< at most abi::stage2_sector_limit sectors
    QByteArray kernel;   ///< Elf32::loadable()
    QByteArray bundle;   ///< makeBundle()
    QString commandLine; ///< at most 255 printable ASCII characters
};
struct DiskGeometry {
    quint32 cylinders = 0;
    static constexpr quint32 heads = 16, sectorsPerTrack = 63;
};
/// The image, a whole number of cylinders. Throws Failure(harness) when something does not fit.
QByteArray makeDisk(const DiskContents& contents);
/// Throws Failure(harness) for bytes that are not a whole number of cylinders.
DiskGeometry geometryOf(const QByteArray& disk);

} // namespace mica::image
