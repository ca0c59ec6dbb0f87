// SPDX-License-Identifier: GPL-3.0-or-later
// The whole system in Bochs, with COM1 on a serial line of this process. Used by `mica run`.
#pragma once

#include "cli/guest.h"
#include "core/machine/machine.h"
#include "core/machine/serial_line.h"

#include <atomic>
#include <mutex>
#include <thread>

namespace mica::cli {

struct BochsBoot {
    machine::BochsInstallation bochs;
    machine::MachineConfig config;           ///< serialDevice is filled in by BochsGuest
    QString workDir;                         ///< of this run
    std::optional<qint64> guestMilliseconds; ///< stop this long after the boot sector was reached
};

/// Runs the machine on a thread of its own from the constructor to the destructor.
class BochsGuest : public Guest {
public:
    explicit BochsGuest(const BochsBoot& boot);
    ~BochsGuest() override;

    QByteArray read(int milliseconds) override;
    void write(const QByteArray& bytes) override;
    std::optional<GuestEnd> end() override;
    qint64 guestMilliseconds() override;

private:
    void run();
    std::optional<GuestEnd> runMachine();

    machine::SerialLine m_line;
    BochsBoot m_boot;
    Cancellation m_cancel;
    std::atomic<qint64> m_guestMilliseconds = 0;
    std::mutex m_mutex; ///< of the two below
    std::optional<GuestEnd> m_end;
    std::exception_ptr m_failure;
    std::thread m_thread; ///< last: it uses everything above
};

} // namespace mica::cli
