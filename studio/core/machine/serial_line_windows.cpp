// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/serial_line.h"

#include "core/failure.h"

#include <windows.h>

#include <algorithm>
#include <array>
#include <atomic>

namespace mica::machine {

namespace {

constexpr DWORD bufferBytes = 65536;

/// What the system is asked to do on a pipe, and does meanwhile. One at a time.
class Operation {
public:
    Operation() { m_state.hEvent = CreateEventW(nullptr, TRUE, FALSE, nullptr); }
    ~Operation() { CloseHandle(m_state.hEvent); }
    Operation(const Operation&) = delete;
    Operation& operator=(const Operation&) = delete;

    /// `ask` is the call, with the OVERLAPPED it is to use; as the system defines them, it returns 0 and says why by GetLastError.
    template <typename Ask> void begin(const Ask& ask) {
        ResetEvent(m_state.hEvent);
        const bool done = ask(&m_state) != 0;
        const DWORD why = done ? ERROR_SUCCESS : GetLastError();
        m_pending = done || why == ERROR_IO_PENDING;
        if (!m_pending) { m_refusal = why; }
    }

    /// Begun, and its result not yet taken?
    bool pending() const { return m_pending; }
    /// Why the last begin() or result() has nothing.
    DWORD refusal() const { return m_refusal; }

    /// Waits at most `milliseconds` for the end of what has begun.
    bool finished(DWORD milliseconds) const {
        return m_pending && WaitForSingleObject(m_state.hEvent, milliseconds) == WAIT_OBJECT_0;
    }

    /// After finished(): how many bytes passed; 0 when it failed. The next one can begin.
    DWORD result(HANDLE pipe) {
        DWORD count = 0;
        m_refusal = GetOverlappedResult(pipe, &m_state, &count, FALSE) != 0 ? ERROR_SUCCESS : GetLastError();
        m_pending = false;
        return m_refusal == ERROR_SUCCESS ? count : 0;
    }

    /// Nothing of ours is touched by the system afterwards.
    void abandon(HANDLE pipe) {
        if (!m_pending) { return; }
        CancelIoEx(pipe, &m_state);
        DWORD count = 0;
        GetOverlappedResult(pipe, &m_state, &count, TRUE);
        m_pending = false;
    }

private:
    OVERLAPPED m_state{};
    bool m_pending = false;
    DWORD m_refusal = ERROR_SUCCESS;
};

} // namespace

/// A named pipe of which we are the server; Bochs opens it as `mode=pipe-client`. What would block is begun, and asked for later:
/// the pipe's own way not to block (PIPE_NOWAIT) is meant for old programs, and Wine does not have it.
class SerialLine::Private {
public:
    Private() {
        static std::atomic<unsigned> lines = 0; // one program may have several machines
        name = QStringLiteral("\\\\.\\pipe\\mica-%1-%2").arg(GetCurrentProcessId()).arg(++lines);
        pipe = CreateNamedPipeW(reinterpret_cast<const wchar_t*>(name.utf16()),
                                PIPE_ACCESS_DUPLEX | FILE_FLAG_FIRST_PIPE_INSTANCE | FILE_FLAG_OVERLAPPED,
                                PIPE_TYPE_BYTE | PIPE_WAIT | PIPE_REJECT_REMOTE_CLIENTS, 1, bufferBytes, bufferBytes, 0,
                                nullptr);
        if (pipe == INVALID_HANDLE_VALUE) {
            throw Failure(FailureKind::harness, QStringLiteral("cannot be made (error %1)").arg(GetLastError()), name,
                          QStringLiteral("Close other runs of mica."));
        }
        connecting.begin([this](OVERLAPPED* state) { return ConnectNamedPipe(pipe, state); });
    }
    ~Private() {
        for (Operation* each : {&connecting, &reading, &writing}) { each->abandon(pipe); }
        CloseHandle(pipe);
    }
    Private(const Private&) = delete;
    Private& operator=(const Private&) = delete;

    /// Has somebody opened the other end? Waits at most `milliseconds` for it.
    bool connected(DWORD milliseconds) {
        if (!isConnected && connecting.finished(milliseconds)) { connecting.result(pipe); }
        isConnected = isConnected || !connecting.pending();
        return isConnected;
    }

    /// Sends what waits, as far as the pipe takes it: waits at most `milliseconds`. True when nothing waits any more.
    bool flush(DWORD milliseconds) {
        if (!connected(milliseconds)) { return waiting.isEmpty(); }
        for (;;) {
            if (writing.pending()) {
                if (!writing.finished(milliseconds)) { return false; }
                sent.remove(0, static_cast<qsizetype>(writing.result(pipe)));
                if (writing.refusal() != ERROR_SUCCESS) { return false; } // the other end is closed
            }
            if (sent.isEmpty()) { std::swap(sent, waiting); }
            if (sent.isEmpty()) { return true; }
            // A piece half as long as the buffer: what fits is delivered at once, and never more than one piece is on its way.
            const DWORD length = static_cast<DWORD>(std::min<qsizetype>(sent.size(), bufferBytes / 2));
            writing.begin([&](OVERLAPPED* state) { return WriteFile(pipe, sent.constData(), length, nullptr, state); });
            if (!writing.pending()) { return false; }
        }
    }

    QString name;
    HANDLE pipe = INVALID_HANDLE_VALUE;
    bool isConnected = false;
    Operation connecting;
    Operation reading;
    Operation writing;
    std::array<char, 4096> incoming{};
    QByteArray sent;    ///< the system reads it while writing is pending
    QByteArray waiting; ///< comes after it
};

SerialLine::SerialLine() : d(std::make_unique<Private>()) {}

SerialLine::~SerialLine() = default;

QString SerialLine::device() const { return d->name; }

QByteArray SerialLine::read(int milliseconds) {
    const DWORD patience = static_cast<DWORD>(milliseconds);
    d->flush(0);
    if (!d->connected(patience)) { return {}; }
    if (!d->reading.pending()) {
        d->reading.begin([this](OVERLAPPED* state) {
            return ReadFile(d->pipe, d->incoming.data(), static_cast<DWORD>(d->incoming.size()), nullptr, state);
        });
    }
    if (!d->reading.pending()) { // the other end is closed, and nothing will come
        Sleep(patience);
        return {};
    }
    if (!d->reading.finished(patience)) { return {}; }
    return QByteArray(d->incoming.data(), static_cast<qsizetype>(d->reading.result(d->pipe)));
}

bool SerialLine::awaitDelivery(int milliseconds) { return d->flush(static_cast<DWORD>(milliseconds)); }

void SerialLine::write(const QByteArray& bytes) {
    d->waiting += bytes;
    d->flush(0);
}

} // namespace mica::machine
