// SPDX-License-Identifier: GPL-3.0-or-later
// The sandbox on Linux: bubblewrap, which needs no privileges where user namespaces are open.
#include "core/process/sandbox.h"

#include "core/failure.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace mica::process {

namespace {

constexpr qint64 temporaryBytes = qint64{64} << 20;
constexpr int mostProcesses = 128;
const QString limiter = QStringLiteral("/usr/bin/prlimit"); // util-linux

/// /bin, /lib and so on: links into /usr on a merged system, folders on others.
QStringList systemFolders() {
    QStringList arguments{QStringLiteral("--ro-bind"), QStringLiteral("/usr"), QStringLiteral("/usr")};
    for (const char* name : {"/bin", "/sbin", "/lib", "/lib32", "/lib64"}) {
        const QString path = QString::fromLatin1(name);
        const QFileInfo info(path);
        if (info.isSymLink()) {
            arguments +=
                {QStringLiteral("--symlink"), QDir(QStringLiteral("/")).relativeFilePath(info.symLinkTarget()), path};
        } else if (info.exists()) {
            arguments += {QStringLiteral("--ro-bind"), path, path};
        }
    }
    for (const char* name : {"/etc/ld.so.cache", "/etc/alternatives"}) {
        arguments += {QStringLiteral("--ro-bind-try"), QString::fromLatin1(name), QString::fromLatin1(name)};
    }
    return arguments;
}

class Bubblewrap final : public Sandbox {
public:
    Bubblewrap(QString program, QString version) : m_program(std::move(program)), m_version(std::move(version)) {}

    ChildCommand confined(const ChildCommand& command, const Confinement& to) const override {
        ChildCommand outer = command;
        outer.program = m_program;
        outer.arguments = {QStringLiteral("--unshare-all"), QStringLiteral("--die-with-parent"),
                           QStringLiteral("--cap-drop"), QStringLiteral("ALL")};
        outer.arguments += systemFolders();
        outer.arguments += {QStringLiteral("--proc"),  QStringLiteral("/proc"),  QStringLiteral("--dev"),
                            QStringLiteral("/dev"),    QStringLiteral("--size"), QString::number(temporaryBytes),
                            QStringLiteral("--tmpfs"), QStringLiteral("/tmp")};
        outer.arguments += {QStringLiteral("--bind"), to.folder, to.folder};
        for (const QString& path : to.readOnly) { outer.arguments += {QStringLiteral("--ro-bind"), path, path}; }
        outer.arguments += {QStringLiteral("--chdir"), to.folder, QStringLiteral("--")};
        if (QFileInfo(limiter)
                .isExecutable()) { // inside, so that it counts the sandbox's processes and not all of the user's
            outer.arguments += {limiter, QStringLiteral("--nproc=%1").arg(mostProcesses), QStringLiteral("--")};
        }
        outer.arguments += command.program;
        outer.arguments += command.arguments;
        return outer;
    }

    QString name() const override { return m_version; }

private:
    QString m_program, m_version;
};

ChildOutcome tried(const ChildCommand& command) {
    try {
        return runChild(command);
    } catch (const Failure& failure) {
        ChildOutcome outcome;
        outcome.exitCode = -1;
        outcome.output = failure.text().toUtf8();
        return outcome;
    }
}

} // namespace

std::unique_ptr<const Sandbox> findSandbox() {
    const QString advice =
        QStringLiteral("On Debian: sudo apt-get install bubblewrap. Where you trust the submissions, or grade in a "
                       "container of its own: --sandbox none");
    const QString program = QStandardPaths::findExecutable(QStringLiteral("bwrap"));
    if (program.isEmpty()) {
        throw Failure(FailureKind::tool,
                      QStringLiteral("is missing: without it, students' code would be compiled unconfined"),
                      QStringLiteral("bubblewrap (bwrap)"), advice);
    }
    ChildCommand command;
    command.program = program;
    command.arguments = {QStringLiteral("--version")};
    command.environment = QProcessEnvironment::systemEnvironment();
    const QString version = QString::fromUtf8(tried(command).output).trimmed();
    auto sandbox = std::make_unique<Bubblewrap>(program, version);
    command.program = QStringLiteral("/usr/bin/true");
    command.arguments.clear();
    command.directory = QDir::tempPath();
    const ChildOutcome outcome = tried(sandbox->confined(command, {QDir::tempPath(), {}}));
    if (outcome.end != ChildOutcome::End::exited || outcome.exitCode != 0) {
        throw Failure(FailureKind::tool,
                      QStringLiteral("does not work here: %1").arg(QString::fromUtf8(outcome.output).trimmed()),
                      program,
                      QStringLiteral("It needs user namespaces (kernel.unprivileged_userns_clone=1). ") + advice);
    }
    return sandbox;
}

} // namespace mica::process
