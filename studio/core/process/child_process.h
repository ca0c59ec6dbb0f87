// SPDX-License-Identifier: GPL-3.0-or-later
// A program we talk to over pipes and that never outlives us: it dies when the object, the thread that made it, or our whole process
// ends. Used by core/machine (Bochs and its debugger). Not thread-safe; every call is made on the thread that made the object.
#pragma once

#include "core/process/channel.h"

#include <QProcessEnvironment>
#include <QStringList>

#include <memory>

namespace mica::process {

class ChildProcess final : public Channel {
public:
    struct Command {
        QString program; ///< absolute path
        QStringList arguments;
        QString directory; ///< its working directory
        QProcessEnvironment environment;
        QString errorFile; ///< receives its standard error; relative to `directory`; empty: thrown away
        /// Gives it a network with nothing in it, where the system can: Bochs' rfb display listens on every interface, on the first
        /// free of 50 ports. So nobody reaches it, and any number can run at once.
        bool ownNetwork = false;
        /// Others connect to it, and whoever leaves again must not end it. Not together with ownNetwork.
        bool isServer = false;
    };

    /// Starts it. Throws Failure(tool) when it does not start.
    explicit ChildProcess(const Command& command);
    ~ChildProcess() override; ///< ends it

    void write(const QByteArray& bytes) override;
    void closeInput();
    QByteArray read(int milliseconds) override;
    bool atEnd() const override;
    bool interrupt() override;
    void end() override;
    qint64 pid() const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace mica::process
