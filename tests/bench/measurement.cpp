// SPDX-License-Identifier: GPL-3.0-or-later
#include "measurement.h"

#include "process_figures.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QProcessEnvironment>

#include <algorithm>
#include <cstdio>

namespace mica::bench {

Timed timeMica(const QStringList& arguments, const QString& folder, const QString& cache) {
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("MICA_CACHE"), cache);
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(folder);
    process.setStandardInputFile(QProcess::nullDevice());
    QElapsedTimer clock;
    clock.start();
    const double before = endedChildrenSeconds();
    process.start(QStringLiteral(MICA_BINARY_DIR "/bin/mica"), arguments);
    Timed timed;
    while (!process.waitForFinished(200) && process.state() != QProcess::NotRunning) {
        countEndedOrphans(process.processId());
        timed.peakBytes = std::max(timed.peakBytes, peakMemory(process.processId()));
    }
    timed.seconds = static_cast<double>(clock.nsecsElapsed()) / 1e9;
    countEndedOrphans(0);
    timed.processorSeconds = endedChildrenSeconds() - before;
    timed.code = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    timed.out = process.readAllStandardOutput();
    timed.err = process.readAllStandardError();
    return timed;
}

Spread spreadOf(QList<double> seconds) {
    std::sort(seconds.begin(), seconds.end());
    return {seconds.at(seconds.size() / 2), seconds.first(), seconds.last()};
}

void printRow(const QString& subject, const QString& value, const QString& goal) {
    std::printf("%-58s %-28s %s\n", subject.toUtf8().constData(), value.toUtf8().constData(),
                goal.toUtf8().constData());
    std::fflush(stdout);
}

} // namespace mica::bench
