// SPDX-License-Identifier: GPL-3.0-or-later
// ProcessTree on Linux: the child leads a session of its own; ninja gives every compiler a process group but keeps the session,
// so the session number finds them all. It asks the kernel to be killed with the thread that started it.
#include "core/process/process_tree.h"

#include <QDir>
#include <QFile>
#include <QProcess>

#include <csignal>
#include <sched.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

namespace mica::process {

namespace {

void limit(__rlimit_resource resource, qint64 value) {
    if (value > 0) {
        const rlimit bound{static_cast<rlim_t>(value), static_cast<rlim_t>(value)};
        setrlimit(resource, &bound);
    }
}

/// Without the right to make a network, as an ordinary user where user namespaces are closed, it stays in ours.
void leaveNetwork() {
    if (unshare(CLONE_NEWNET) != 0) { unshare(CLONE_NEWUSER | CLONE_NEWNET); }
}

/// The thread that starts the child may have signals blocked, and a block is inherited: interrupt() would not arrive.
void takeSignals() {
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, nullptr);
}

/// The session of a process by proc(5), /proc/PID/stat: "PID (NAME) STATE PPID PGRP SESSION …"; the name may hold anything.
/// Zombies count as gone: -1, as for a process that is not there.
qint64 sessionOf(const QString& pid) {
    QFile stat(QStringLiteral("/proc/%1/stat").arg(pid));
    if (!stat.open(QIODevice::ReadOnly)) { return -1; }
    const QByteArray text = stat.readAll();
    const QList<QByteArray> fields = text.mid(text.lastIndexOf(')') + 2).split(' ');
    if (fields.size() < 4 || fields[0] == "Z" || fields[0] == "X") { return -1; }
    return fields[3].toLongLong();
}

/// The program at the end of a chain of children, proc(5): a sandbox is such a chain, and the program to be asked is inside.
pid_t innermost(pid_t from) {
    for (int depth = 0; depth < 8; ++depth) {
        QFile file(QStringLiteral("/proc/%1/task/%1/children").arg(from));
        const QList<QByteArray> children =
            file.open(QIODevice::ReadOnly) ? file.readAll().simplified().split(' ') : QList<QByteArray>();
        const int child = children.size() == 1 ? children.first().toInt() : 0;
        if (child <= 0) { break; }
        from = child;
    }
    return from;
}

/// How many processes of the session were still there and have been sent SIGKILL.
int killSession(qint64 session) {
    int found = 0;
    for (const QString& name : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        bool isNumber = false;
        const int pid = name.toInt(&isNumber);
        if (isNumber && sessionOf(name) == session) {
            kill(pid, SIGKILL);
            ++found;
        }
    }
    return found;
}

} // namespace

class ProcessTree::Private {
public:
    explicit Private(QProcess& child) : process(child) {}
    QProcess& process;
    qint64 session = 0;
};

ProcessTree::ProcessTree(QProcess& process, const ProcessLimits& limits, Network network)
    : d(std::make_unique<Private>(process)) {
    // Runs in the child between fork and exec: only calls that signal-safety(7) allows.
    process.setChildProcessModifier([limits, network, parent = getpid()] {
        setsid();
        if (network == Network::nothing) {
            leaveNetwork(); // before the next call: a change of credentials would undo it
        }
        prctl(PR_SET_PDEATHSIG, SIGKILL);
        if (getppid() != parent) {
            _exit(1); // we died before the line above
        }
        takeSignals();
        if (network == Network::served) { std::signal(SIGPIPE, SIG_IGN); }
        limit(RLIMIT_AS, limits.memoryBytes);
        limit(RLIMIT_FSIZE, limits.fileBytes);
        limit(RLIMIT_CPU, limits.processorSeconds);
        limit(RLIMIT_CORE, 1); // no core files in a work folder
    });
}

ProcessTree::~ProcessTree() = default;

void ProcessTree::started() { d->session = d->process.processId(); }

bool ProcessTree::interrupt() { return d->session > 0 && kill(innermost(static_cast<pid_t>(d->session)), SIGINT) == 0; }

void ProcessTree::end() {
    // A process may start another between the look and the signal: look until there is none. Each round waits for the
    // one child that is ours to wait for; a bound on the rounds keeps an unkillable process (on a dead network disk) from holding us for ever.
    for (int round = 0; round < 100 && d->session > 0; ++round) {
        const int found = killSession(d->session);
        const bool gone = d->process.state() == QProcess::NotRunning || d->process.waitForFinished(10);
        if (found == 0 && gone) { return; }
    }
}

} // namespace mica::process
