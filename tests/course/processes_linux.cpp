// SPDX-License-Identifier: GPL-3.0-or-later
#include "processes.h"

#include <boost/test/unit_test.hpp>

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <csignal>
#include <sched.h>

namespace mica::test {

namespace {

constexpr int limitMilliseconds = 120'000; // far beyond any start; only a process that never comes reaches it

QString linkOf(const QString& pid, const char* name) {
    return QFile::symLinkTarget(QStringLiteral("/proc/%1/%2").arg(pid, QLatin1StringView(name)));
}

} // namespace

QList<qint64> processesBelow(const QString& folder, const QString& program) {
    const QString canonical = QFileInfo(folder).canonicalFilePath();
    QList<qint64> found;
    for (const QString& pid : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs)) {
        bool isNumber = false;
        const qint64 number = pid.toLongLong(&isNumber);
        const QString working = isNumber ? linkOf(pid, "cwd") + u'/' : QString();
        const bool wanted = program.isEmpty() || QFileInfo(linkOf(pid, "exe")).fileName() == program;
        if (working.startsWith(canonical + u'/') && wanted) { found += number; }
    }
    return found;
}

qint64 waitForProcess(const QString& folder, const QString& program) {
    const QDeadlineTimer limit(limitMilliseconds);
    while (!limit.hasExpired()) {
        const QList<qint64> found = processesBelow(folder, program);
        if (!found.isEmpty()) { return found.first(); }
        sched_yield();
    }
    BOOST_FAIL("no process " << program.toStdString() << " was seen");
    return 0;
}

void interrupt(qint64 process) { BOOST_REQUIRE(kill(static_cast<pid_t>(process), SIGINT) == 0); }

void killAtOnce(qint64 process) { BOOST_REQUIRE(kill(static_cast<pid_t>(process), SIGKILL) == 0); }

} // namespace mica::test
