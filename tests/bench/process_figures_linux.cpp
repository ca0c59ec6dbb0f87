// SPDX-License-Identifier: GPL-3.0-or-later
#include "process_figures.h"

#include <QByteArray>
#include <QFile>

#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>

namespace mica::bench {

namespace {

double secondsOf(const timeval& time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

double clockSeconds(clockid_t clock) {
    timespec time{};
    clock_gettime(clock, &time); // clock_gettime(2)
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
}

/// A line of /proc/PID/status in bytes; proc(5): "VmHWM:      1234 kB".
qint64 statusBytes(qint64 pid, const char* name) {
    QFile status(QStringLiteral("/proc/%1/status").arg(pid));
    if (!status.open(QIODevice::ReadOnly)) { return 0; }
    for (const QByteArray& line : status.readAll().split('\n')) {
        if (line.startsWith(name)) { return line.mid(qstrlen(name)).trimmed().split(' ').first().toLongLong() * 1024; }
    }
    return 0;
}

} // namespace

void inheritOrphans() { prctl(PR_SET_CHILD_SUBREAPER, 1); } // prctl(2)

void countEndedOrphans(qint64 child) {
    for (;;) {
        siginfo_t ended{};
        const bool isSeen = waitid(P_ALL, 0, &ended, WEXITED | WNOHANG | WNOWAIT) == 0 && ended.si_pid != 0;
        if (!isSeen || ended.si_pid == child) { return; } // the child hides no orphan for long: it ends last
        waitpid(ended.si_pid, nullptr, 0);
    }
}

double endedChildrenSeconds() {
    rusage usage{};
    getrusage(RUSAGE_CHILDREN, &usage);
    return secondsOf(usage.ru_utime) + secondsOf(usage.ru_stime);
}

qint64 peakMemory(qint64 pid) { return statusBytes(pid, "VmHWM:"); }

qint64 presentMemory(qint64 pid) { return statusBytes(pid, "VmRSS:"); }

double threadSeconds() { return clockSeconds(CLOCK_THREAD_CPUTIME_ID); }

double ownSeconds() { return clockSeconds(CLOCK_PROCESS_CPUTIME_ID); }

} // namespace mica::bench
