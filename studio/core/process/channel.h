// SPDX-License-Identifier: GPL-3.0-or-later
// The two pipes to a program that is talked to. ChildProcess is the real one; the tests of the debugger have one of their own.
#pragma once

#include <QByteArray>

namespace mica::process {

class Channel {
public:
    Channel() = default;
    virtual ~Channel() = default;
    Channel(const Channel&) = delete;
    Channel& operator=(const Channel&) = delete;

    /// Hands it bytes on its standard input. They are small: a few commands. Lost when it has ended.
    virtual void write(const QByteArray& bytes) = 0;
    /// What it wrote on standard output since the last call; waits for at most `milliseconds` when there is nothing yet.
    virtual QByteArray read(int milliseconds) = 0;
    /// It has ended, and all it wrote has been read.
    virtual bool atEnd() const = 0;
    /// Asks it to stop what it is doing, as Ctrl-C on a terminal would. False where that is not possible.
    virtual bool interrupt() = 0;
    /// Ends it and all it started, for certain. Returns when it is gone.
    virtual void end() = 0;
};

} // namespace mica::process
