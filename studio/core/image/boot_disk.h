// SPDX-License-Identifier: GPL-3.0-or-later
// Makes a bootable hard-disk image: MBR, stage 2, kernel and boot bundle, laid out as kernel/abi/boot_disk.h says.
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace mica::image {

struct BundleFile {
    QString name; ///< at most 99 ASCII characters
    QByteArray data;
};

/// A ustar archive (owner 0, time 0: equal input, equal bytes).
QByteArray makeBundle(const QList<BundleFile>& files);

struct RunConfig {
    QString probe; ///< empty: start the whole system
    quint64 seed = 1;
    QByteArray key; ///< 16 secret bytes: SipKey.high then SipKey.low, big-endian as written in hex
};
/// run.conf, always abi::run_config_size bytes.
QByteArray makeRunConfig(const RunConfig& config);

struct DiskContents {
    QByteArray mbr, stage2, kernel, bundle;
    QString commandLine;
};
struct DiskGeometry {
    quint32 cylinders = 0;
    static constexpr quint32 heads = 16, sectorsPerTrack = 63;
};
/// The image, a whole number of cylinders. Throws Failure(harness) when something does not fit.
QByteArray makeDisk(const DiskContents& contents);
DiskGeometry geometryOf(const QByteArray& disk);

} // namespace mica::image
