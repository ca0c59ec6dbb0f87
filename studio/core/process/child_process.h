// SPDX-License-Identifier: GPL-3.0-or-later
// A program we talk to over pipes and that never outlives us: it dies when the object, the thread that made it, or our whole process
// ends. Used by core/machine (Bochs and its debugger). Not thread-safe; every call is made on the thread that made the object.
#pragma once

#include "core/process/channel.h"
#include "core/process/process_tree.h"

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
        /// Bochs' rfb display listens on every interface, on the first free of 50 ports: with Network::nothing nobody reaches it, and any
        /// number can run at once.
        Network network = Network::ours;
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
