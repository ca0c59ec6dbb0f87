// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/serial_line.h"

#include "core/failure.h"

#include <fcntl.h>
#include <poll.h>
#include <stdlib.h>
#include <termios.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>

namespace mica::machine {

namespace {

[[noreturn]] void refuse(const QString& step) {
    throw Failure(FailureKind::harness,
                  QStringLiteral("%1: %2").arg(step, QString::fromLocal8Bit(std::strerror(errno))),
                  QStringLiteral("pseudo-terminal"), QStringLiteral("Close programs that hold many terminals open."));
}

} // namespace

class SerialLine::Private {
public:
    int host = -1;  ///< our end
    int guest = -1; ///< the other end, kept open so that our end never reads "hung up" while Bochs starts
    QByteArray pending;

    ~Private() {
        for (const int descriptor : {host, guest}) {
            if (descriptor >= 0) { close(descriptor); }
        }
    }

    void flush() {
        while (!pending.isEmpty()) {
            const ssize_t count = ::write(host, pending.constData(), static_cast<std::size_t>(pending.size()));
            if (count <= 0) { return; }
            pending.remove(0, static_cast<qsizetype>(count));
        }
    }
};

SerialLine::SerialLine() : d(std::make_unique<Private>()) {
    d->host = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK);
    if (d->host < 0 || grantpt(d->host) != 0 || unlockpt(d->host) != 0) { refuse(QStringLiteral("no line to be had")); }
    d->guest = open(ptsname(d->host), O_RDWR | O_NOCTTY | O_CLOEXEC);
    termios settings{};
    if (d->guest < 0 || tcgetattr(d->guest, &settings) != 0) { refuse(QStringLiteral("the line does not open")); }
    cfmakeraw(&settings);
    if (tcsetattr(d->guest, TCSANOW, &settings) != 0) { refuse(QStringLiteral("the line cannot be set up")); }
}

SerialLine::~SerialLine() = default;

QString SerialLine::device() const { return QString::fromLocal8Bit(ptsname(d->host)); }

QByteArray SerialLine::read(int milliseconds) {
    const short events = static_cast<short>(d->pending.isEmpty() ? POLLIN : POLLIN | POLLOUT);
    pollfd wait{d->host, events, 0};
    if (poll(&wait, 1, milliseconds) <= 0) { return {}; }
    d->flush();
    std::array<char, 4096> bytes{};
    const ssize_t count = ::read(d->host, bytes.data(), bytes.size());
    return count > 0 ? QByteArray(bytes.data(), static_cast<qsizetype>(count)) : QByteArray();
}

bool SerialLine::awaitDelivery(int milliseconds) {
    pollfd wait{d->guest, POLLIN, 0}; // the system hands bytes over on a thread of its own
    return d->pending.isEmpty() && poll(&wait, 1, milliseconds) > 0;
}

void SerialLine::write(const QByteArray& bytes) {
    d->pending += bytes;
    d->flush();
}

} // namespace mica::machine
