// SPDX-License-Identifier: GPL-3.0-or-later
#include "process_figures.h"

#include <QByteArray>
#include <QFile>

#include <sys/resource.h>

namespace mica::bench {

namespace {

double secondsOf(const timeval& time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

} // namespace

double endedChildrenSeconds() {
    rusage usage{};
    getrusage(RUSAGE_CHILDREN, &usage);
    return secondsOf(usage.ru_utime) + secondsOf(usage.ru_stime);
}

qint64 peakMemory(qint64 pid) {
    QFile status(QStringLiteral("/proc/%1/status").arg(pid)); // proc(5): "VmHWM:      1234 kB"
    if (!status.open(QIODevice::ReadOnly)) { return 0; }
    for (const QByteArray& line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:")) { return line.mid(6).trimmed().split(' ').first().toLongLong() * 1024; }
    }
    return 0;
}

} // namespace mica::bench
