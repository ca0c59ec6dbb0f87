// SPDX-License-Identifier: GPL-3.0-or-later
// Prints what a person feels of Studio, beside the goals: from the start of the process to the painted window with a lab open, the longest stall of
// the event loop while lab 02 is checked, the memory with every dock open. Exit 1 when something does not work; never because it is slow.
// Started with --inside it is the Studio that is measured.
#include "gui/whole_studio.h"
#include "measurement.h"
#include "process_figures.h"
#include "stall_watch.h"

#include <QElapsedTimer>
#include <QProcess>

#include <cstdio>
#include <stdexcept>

using namespace mica;
using namespace mica::bench;

namespace {

constexpr int starts = 5;

void say(const QString& line) {
    std::printf("%s\n", line.toUtf8().constData());
    std::fflush(stdout);
}

void waitUntil(const std::function<bool()>& holds) {
    while (!holds()) { QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents); }
}

QString stallText(const Stall& stall) {
    return QStringLiteral("%1 ms  (processor %2 ms, %3)")
        .arg(stall.milliseconds, 0, 'f', 0)
        .arg(stall.processorMilliseconds, 0, 'f', 0)
        .arg(stall.event);
}

/// Says "painted" as soon as the window with its lab has been painted once.
class FirstPaint : public QObject {
public:
    using QObject::QObject;
    bool isPainted = false;
    bool eventFilter(QObject* object, QEvent* event) override {
        if (event->type() == QEvent::Paint && !isPainted) {
            isPainted = true;
            QMetaObject::invokeMethod(
                object, [] { say(QStringLiteral("painted:%1").arg(ownSeconds())); }, Qt::QueuedConnection);
        }
        return false;
    }
};

/// A check of the open lab; its points.
int check(test::WholeStudio& studio) {
    std::optional<int> score;
    QString trouble;
    const QObject life;
    QObject::connect(&studio.window->runner(), &app::CheckRunner::finished, &life,
                     [&score](const app::CheckOutcomePtr& outcome) { score = outcome->result.score; });
    QObject::connect(&studio.window->runner(), &app::CheckRunner::failed, &life,
                     [&trouble](const QString& what, const QString&) { trouble = what; });
    studio.wiring->check({});
    waitUntil([&] { return score || !trouble.isEmpty(); });
    if (!trouble.isEmpty()) { throw std::runtime_error(trouble.toStdString()); }
    return *score;
}

void stopMachine(test::WholeStudio& studio) {
    using State = app::MachineController::State;
    app::MachineController& machine = studio.machine->controller();
    QString trouble;
    const QObject life;
    QObject::connect(&machine, &app::MachineController::failed, &life,
                     [&trouble](const QString& what, const QString&) { trouble = what; });
    machine.start(app::orderOfSystem(studio.work.course(), std::nullopt));
    waitUntil([&] { return machine.state() == State::running || !trouble.isEmpty(); });
    QElapsedTimer clock;
    clock.start();
    waitUntil([&clock] { return clock.elapsed() > 3000; }); // ticks come all the time; by then the shell is there
    machine.pause();
    waitUntil([&] { return machine.state() == State::stopped || !trouble.isEmpty(); });
    if (!trouble.isEmpty()) { throw std::runtime_error(trouble.toStdString()); }
}

/// The Studio that is measured; `all`: also check and machine, not only the start.
int beStudio(StallWatch& application, bool all) {
    test::WholeStudio studio;
    FirstPaint first;
    studio.window->resize(1400, 900);
    studio.open(QStringLiteral("interrupts"));
    studio.window->installEventFilter(&first);
    waitUntil([&first] { return first.isPainted; });
    QCoreApplication::processEvents();
    if (!all) { return 0; }
    say(QStringLiteral("memory:%1").arg(presentMemory(QCoreApplication::applicationPid())));
    application.begin();
    const int score = check(studio);
    say(QStringLiteral("check:%1").arg(stallText(application.longest())));
    application.begin();
    stopMachine(studio);
    say(QStringLiteral("machine:%1").arg(stallText(application.longest())));
    application.begin();
    studio.showAllDocks();
    QCoreApplication::processEvents();
    say(QStringLiteral("docks:%1").arg(stallText(application.longest())));
    say(QStringLiteral("full:%1").arg(presentMemory(QCoreApplication::applicationPid())));
    studio.window->close();
    return score == 0 ? 0 : 1; // the skeleton scores nothing
}

struct Run {
    double secondsToWindow = 0;
    QMap<QString, QString> said;
};

Run runStudio(const QString& mode) {
    QProcess process;
    QElapsedTimer clock;
    clock.start();
    process.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--inside"), mode});
    Run run;
    while (process.state() != QProcess::NotRunning || process.canReadLine()) {
        if (!process.canReadLine() && !process.waitForReadyRead(-1)) { process.waitForFinished(-1); }
        while (process.canReadLine()) {
            const QString line = QString::fromUtf8(process.readLine()).trimmed();
            if (line.startsWith(u"painted")) { run.secondsToWindow = static_cast<double>(clock.nsecsElapsed()) / 1e9; }
            run.said.insert(line.section(u':', 0, 0), line.section(u':', 1));
        }
    }
    if (process.exitCode() != 0 || !run.said.contains(QStringLiteral("painted"))) {
        throw std::runtime_error("Studio did not come to its end:\n" + process.readAllStandardError().toStdString());
    }
    return run;
}

QString megabytes(const QString& bytes) { return QStringLiteral("%1 MB").arg(bytes.toLongLong() / 1'000'000); }

void benchStudio() {
    printRow(QStringLiteral("what"), QStringLiteral("measured"), QStringLiteral("goal"));
    QList<double> seconds, processor;
    for (int round = 0; round < starts; ++round) {
        const Run run = runStudio(QStringLiteral("start"));
        seconds += run.secondsToWindow;
        processor += run.said.value(QStringLiteral("painted")).toDouble();
    }
    const Spread spread = spreadOf(seconds);
    printRow(QStringLiteral("start to painted window, lab 02 open, median of %1").arg(starts),
             QStringLiteral("%1 s  (%2 to %3)")
                 .arg(spread.median, 0, 'f', 2)
                 .arg(spread.least, 0, 'f', 2)
                 .arg(spread.most, 0, 'f', 2),
             QStringLiteral("<= 1 s"));
    printRow(QStringLiteral("  processor time of all its threads"),
             QStringLiteral("%1 s").arg(spreadOf(processor).median, 0, 'f', 2), QStringLiteral("-"));
    const Run run = runStudio(QStringLiteral("all"));
    const auto said = [&run](const char* key) { return run.said.value(QLatin1String(key)); };
    printRow(QStringLiteral("memory, lab 02 open"), megabytes(said("memory")), QStringLiteral("-"));
    printRow(QStringLiteral("memory, machine stopped, all docks open"), megabytes(said("full")),
             QStringLiteral("<= 200 MB"));
    printRow(QStringLiteral("longest stall while lab 02 is checked"), said("check"), QStringLiteral("<= 50 ms"));
    printRow(QStringLiteral("longest stall while the system boots and is stopped"), said("machine"),
             QStringLiteral("<= 50 ms"));
    printRow(QStringLiteral("longest stall while all docks are opened"), said("docks"), QStringLiteral("-"));
}

} // namespace

int main(int argc, char** argv) {
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM") && !qEnvironmentVariableIsSet("DISPLAY")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    StallWatch application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("mica-bench-studio"));
    const QStringList arguments = QCoreApplication::arguments();
    try {
        if (arguments.value(1) == u"--inside") { return beStudio(application, arguments.value(2) == u"all"); }
        benchStudio();
    } catch (const std::exception& trouble) {
        std::fprintf(stderr, "mica-bench-studio: %s\n", trouble.what());
        return 1;
    }
    return 0;
}
