// SPDX-License-Identifier: GPL-3.0-or-later
// Boots the small guests of sectors/ in the real Bochs. Used by every machine test.
#pragma once

#include "core/machine/machine.h"

#include <QTemporaryDir>

namespace mica::machine::test {

inline constexpr quint32 bootSector = 0x7c00;  ///< where the BIOS puts it
inline constexpr quint64 longRun = 20'000'000; ///< ticks; more than any of these guests needs

/// The Bochs of this computer, found once.
const BochsInstallation& bochs();

/// A disk of one cylinder with sectors/NAME.S as its boot sector.
QByteArray diskWith(const QString& name);

/// A machine that starts from such a disk, in a folder of its own.
class Guest {
public:
    explicit Guest(const QString& sector, Cancellation cancel = {}, const BochsInstallation& in = bochs());
    Machine* operator->() { return &m_machine; }
    Machine& operator*() { return m_machine; }
    QString folder() const { return m_folder.path(); }

    /// Runs to an address; fails the test when it stops for anything else.
    Stop runTo(quint32 address);

private:
    QTemporaryDir m_folder;
    Machine m_machine;
};

} // namespace mica::machine::test
