// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/qemu_guest.h"

#include "core/failure.h"
#include "core/session/file_output.h"

#include <QStandardPaths>

namespace mica::cli {

QemuGuest::QemuGuest(const QemuBoot& boot) : m_limit(boot.guestMilliseconds) {
    const QString program = QStandardPaths::findExecutable(QStringLiteral("qemu-system-i386"));
    if (program.isEmpty()) {
        throw Failure(FailureKind::tool, QStringLiteral("is not installed"), QStringLiteral("qemu-system-i386"),
                      QStringLiteral("Leave out --qemu to use Bochs. Debian: sudo apt-get install qemu-system-x86"));
    }
    const QString bundle = m_folder.filePath(QStringLiteral("bundle.tar"));
    session::writeWholeFile(bundle, boot.bundle);
    QStringList arguments{QStringLiteral("-kernel"),   boot.elfPath,
                          QStringLiteral("-initrd"),   bundle,
                          QStringLiteral("-m"),        QString::number(boot.memoryMiB),
                          QStringLiteral("-serial"),   QStringLiteral("stdio"),
                          QStringLiteral("-monitor"),  QStringLiteral("none"),
                          QStringLiteral("-no-reboot")};
    if (!boot.display) { arguments << QStringLiteral("-display") << QStringLiteral("none"); }
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.start(program, arguments);
    if (!m_process.waitForStarted()) {
        throw Failure(FailureKind::tool, QStringLiteral("does not start: %1").arg(m_process.errorString()), program,
                      QStringLiteral("Leave out --qemu to use Bochs."));
    }
    m_clock.start();
}

QemuGuest::~QemuGuest() {
    m_process.kill();
    m_process.waitForFinished();
}

QByteArray QemuGuest::read(int milliseconds) {
    if (m_process.bytesAvailable() == 0) { m_process.waitForReadyRead(milliseconds); }
    return m_process.readAll();
}

void QemuGuest::write(const QByteArray& bytes) { m_process.write(bytes); }

std::optional<GuestEnd> QemuGuest::end() {
    if (m_timeUp) { return GuestEnd{GuestEnd::Kind::timeUp, QStringLiteral("The time asked for has passed.")}; }
    if (m_process.state() != QProcess::NotRunning) {
        if (m_limit && guestMilliseconds() >= *m_limit) {
            m_timeUp = true;
            m_process.kill();
            m_process.waitForFinished();
            return end();
        }
        return std::nullopt;
    }
    if (m_process.exitStatus() == QProcess::NormalExit && m_process.exitCode() == 0) {
        return GuestEnd{
            GuestEnd::Kind::poweredOff,
            QStringLiteral("The system powered off, or was reset by a triple fault (QEMU does not tell them apart).")};
    }
    return GuestEnd{GuestEnd::Kind::crashed, QStringLiteral("QEMU ended with code %1.").arg(m_process.exitCode())};
}

qint64 QemuGuest::guestMilliseconds() { return m_clock.elapsed(); }

} // namespace mica::cli
