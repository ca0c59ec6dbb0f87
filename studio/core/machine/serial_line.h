// SPDX-License-Identifier: GPL-3.0-or-later
// The host's end of the guest's COM1, for a console in the terminal or in Studio: a pseudo-terminal on POSIX, a named pipe on Windows.
// Used by `mica run` and core/debug.
#pragma once

#include <QByteArray>
#include <QString>

#include <memory>

namespace mica::machine {

class SerialLine {
public:
    /// Opens a fresh line. Throws Failure(harness) when the system has none to give.
    SerialLine();
    ~SerialLine();
    SerialLine(const SerialLine&) = delete;
    SerialLine& operator=(const SerialLine&) = delete;

    /// What Bochs is told to open.
    QString device() const;

    /// Waits at most `milliseconds` for bytes from the guest; empty when none came.
    QByteArray read(int milliseconds);

    /// Hands bytes to the guest. What the line cannot take at once is kept and written by the next read() or write().
    void write(const QByteArray& bytes);

    /// After write() to a guest that stands still: waits at most `milliseconds` until what was written can be read at the other end.
    /// False when it cannot. So the guest finds it at the same tick in every run.
    bool awaitDelivery(int milliseconds);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace mica::machine
