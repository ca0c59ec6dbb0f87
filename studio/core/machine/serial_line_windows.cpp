// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/serial_line.h"

#include "core/failure.h"

#include <windows.h>

#include <atomic>

namespace mica::machine {

/// A named pipe of which we are the server; Bochs opens it as `mode=pipe-client`. PIPE_NOWAIT keeps reads and writes from blocking.
class SerialLine::Private {
public:
    QString name;
    HANDLE pipe = INVALID_HANDLE_VALUE;
    QByteArray pending;

    ~Private() {
        if (pipe != INVALID_HANDLE_VALUE) { CloseHandle(pipe); }
    }

    bool connected() const {
        ConnectNamedPipe(pipe, nullptr); // does not wait: says at once whether somebody has opened the other end
        return GetLastError() == ERROR_PIPE_CONNECTED;
    }

    void flush() {
        DWORD written = 0;
        while (!pending.isEmpty() && connected() &&
               WriteFile(pipe, pending.constData(), static_cast<DWORD>(pending.size()), &written, nullptr) != 0 &&
               written > 0) {
            pending.remove(0, static_cast<qsizetype>(written));
        }
    }
};

SerialLine::SerialLine() : d(std::make_unique<Private>()) {
    static std::atomic<unsigned> lines = 0; // one program may have several machines
    d->name = QStringLiteral("\\\\.\\pipe\\mica-%1-%2").arg(GetCurrentProcessId()).arg(++lines);
    constexpr DWORD bufferBytes = 65536;
    d->pipe = CreateNamedPipeW(
        reinterpret_cast<const wchar_t*>(d->name.utf16()), PIPE_ACCESS_DUPLEX | FILE_FLAG_FIRST_PIPE_INSTANCE,
        PIPE_TYPE_BYTE | PIPE_NOWAIT | PIPE_REJECT_REMOTE_CLIENTS, 1, bufferBytes, bufferBytes, 0, nullptr);
    if (d->pipe == INVALID_HANDLE_VALUE) {
        throw Failure(FailureKind::harness, QStringLiteral("cannot be made (error %1)").arg(GetLastError()), d->name,
                      QStringLiteral("Close other runs of mica."));
    }
}

SerialLine::~SerialLine() = default;

QString SerialLine::device() const { return d->name; }

QByteArray SerialLine::read(int milliseconds) {
    d->flush();
    QByteArray bytes(4096, '\0');
    DWORD count = 0;
    if (!d->connected() || ReadFile(d->pipe, bytes.data(), static_cast<DWORD>(bytes.size()), &count, nullptr) == 0 ||
        count == 0) {
        Sleep(static_cast<DWORD>(milliseconds));
        return {};
    }
    bytes.truncate(static_cast<qsizetype>(count));
    return bytes;
}

bool SerialLine::awaitDelivery(int) { return d->pending.isEmpty(); } // a pipe has what was written at once

void SerialLine::write(const QByteArray& bytes) {
    d->pending += bytes;
    d->flush();
}

} // namespace mica::machine
