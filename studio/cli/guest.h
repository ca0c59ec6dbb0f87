// SPDX-License-Identifier: GPL-3.0-or-later
// A booted system with a console, whatever emulator runs it. Used by `mica run`.
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace mica::cli {

/// How a run came to its end by itself.
struct GuestEnd {
    enum class Kind {
        poweredOff, ///< the guest asked for it
        timeUp,     ///< the guest time asked for has passed
        crashed,    ///< a triple fault, a BIOS panic, endless output
    };
    Kind kind = Kind::poweredOff;
    QString text; ///< one sentence for the user
};

class Guest {
public:
    virtual ~Guest() = default; ///< ends the emulator, always

    /// What the guest wrote since the last call; waits at most `milliseconds` for it.
    virtual QByteArray read(int milliseconds) = 0;
    /// Keys for the guest.
    virtual void write(const QByteArray& bytes) = 0;
    /// Set once the guest has ended; what it wrote before can still be read. Throws the Failure that ended its emulator, if one did.
    virtual std::optional<GuestEnd> end() = 0;
    /// Guest time since its boot sector was reached (QEMU: since it was started). 0 before that.
    virtual qint64 guestMilliseconds() = 0;
};

} // namespace mica::cli
