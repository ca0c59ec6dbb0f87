// SPDX-License-Identifier: GPL-3.0-or-later
// The whole system in QEMU, which loads the kernel by Multiboot itself. Used by `mica run --qemu`.
#pragma once

#include "cli/guest.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>

namespace mica::cli {

struct QemuBoot {
    QString elfPath;
    QByteArray bundle;
    int memoryMiB = 16;
    bool display = false;
    std::optional<qint64> guestMilliseconds; ///< QEMU's clock is the wall's
};

class QemuGuest : public Guest {
public:
    /// Throws Failure(tool) when QEMU is not installed or does not start.
    explicit QemuGuest(const QemuBoot& boot);
    ~QemuGuest() override;

    QByteArray read(int milliseconds) override;
    void write(const QByteArray& bytes) override;
    std::optional<GuestEnd> end() override;
    qint64 guestMilliseconds() override;

private:
    QTemporaryDir m_folder;
    QProcess m_process;
    QElapsedTimer m_clock;
    std::optional<qint64> m_limit;
    bool m_timeUp = false;
};

} // namespace mica::cli
