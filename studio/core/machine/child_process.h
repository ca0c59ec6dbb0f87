// SPDX-License-Identifier: GPL-3.0-or-later
// A program we talk to over pipes and that never outlives us: it dies when the object, the thread that made it, or our whole process
// ends. Used by debugger (Bochs) and find_bochs. Not thread-safe; every call is made on the thread that made the object.
#pragma once

#include <QByteArray>
#include <QProcessEnvironment>
#include <QStringList>

#include <memory>

namespace mica::machine {

class ChildProcess {
public:
    struct Command {
        QString program; ///< absolute path
        QStringList arguments;
        QString directory; ///< its working directory
        QProcessEnvironment environment;
        QString errorFile; ///< receives its standard error; relative to `directory`; empty: thrown away
    };

    /// Starts it. Throws Failure(tool) when it does not start.
    explicit ChildProcess(const Command& command);
    ~ChildProcess(); ///< ends it
    ChildProcess(const ChildProcess&) = delete;
    ChildProcess& operator=(const ChildProcess&) = delete;

    /// Hands it bytes on its standard input. They are small: a few commands. Lost when it has ended.
    void write(const QByteArray& bytes);
    void closeInput();

    /// What it wrote on standard output since the last call; waits for at most `milliseconds` when there is nothing yet.
    QByteArray read(int milliseconds);
    /// It has ended, and all it wrote has been read.
    bool atEnd() const;

    /// Asks it to stop what it is doing, as Ctrl-C on a terminal would. False where that is not possible.
    bool interrupt();
    /// Ends it and all it started, for certain. Returns when it is gone.
    void end();
    qint64 pid() const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace mica::machine
