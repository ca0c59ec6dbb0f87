// SPDX-License-Identifier: GPL-3.0-or-later
#include "checked_lab.h"

#include <boost/test/unit_test.hpp>

#include <QDir>
#include <QFile>
#include <QThread>

#include <unistd.h>

namespace mica::test {

namespace {

const QString timerFile = QStringLiteral("pit.cpp");
const QByteArray fence = "    // student: begin(timer)\n";

/// Where the body of start() begins: behind the second fence of the file.
qsizetype startOfTimerCode(const QByteArray& text) {
    const qsizetype first = text.indexOf(fence);
    const qsizetype second = text.indexOf(fence, first + 1);
    BOOST_REQUIRE(first >= 0 && second > first);
    return second + fence.size();
}

} // namespace

const CheckedLab& CheckedLab::get() {
    static const course::Lab& lab = test::tools().course.find(QStringLiteral("interrupts"));
    static const CheckedLab checked{
        test::tools(), lab,
        course::readSources(lab, *test::tools().kit.solutions + u'/' + lab.directory + QStringLiteral("/src"))};
    return checked;
}

course::Sources CheckedLab::withCodeInTimer(const QByteArray& code, const QByteArray& include) const {
    course::Sources sources = reference;
    QByteArray& text = sources[timerFile];
    text.insert(startOfTimerCode(text), code + '\n');
    text.prepend(include);
    return sources;
}

int CheckedLab::lineOfTimerCode() const {
    const QByteArray text = reference[timerFile];
    return 1 + static_cast<int>(text.left(startOfTimerCode(text)).count('\n'));
}

check::CheckRequest CheckedLab::request(const course::Sources& sources, const QString& workDir,
                                        const QStringList& only) const {
    check::CheckRequest request;
    request.build.lab = &lab;
    request.build.sources = sources;
    request.build.workDir = workDir;
    request.build.originName = QStringLiteral("test");
    request.only = only;
    return request;
}

check::LabResult run(const course::Sources& sources, const QStringList& only) {
    const CheckedLab& checked = CheckedLab::get();
    const WorkFolder work;
    Recorder listener;
    return check::runChecks(checked.request(sources, work.path(), only), checked.tools, listener);
}

const check::CheckResult& resultOf(const check::LabResult& result, const char* id) {
    const auto found = std::find_if(result.checks.begin(), result.checks.end(),
                                    [&](const check::CheckResult& one) { return one.check->id == QLatin1String(id); });
    BOOST_REQUIRE_MESSAGE(found != result.checks.end(), id);
    return *found;
}

QList<qint64> runningBochs() {
    QList<qint64> found;
    for (const QString& name : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        QFile file(QStringLiteral("/proc/%1/stat").arg(name)); // proc(5): PID (NAME) STATE PPID …
        const QByteArray text = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        const QList<QByteArray> fields = text.mid(text.lastIndexOf(')') + 2).split(' ');
        const bool isOurs = text.contains("(bochs") && fields.size() > 1 && fields[1].toLongLong() == getpid();
        if (isOurs && fields[0] != "Z") { found += name.toLongLong(); }
    }
    return found;
}

} // namespace mica::test
