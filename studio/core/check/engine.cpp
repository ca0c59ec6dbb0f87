// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/check/engine.h"

#include "core/check/check_schedule.h"
#include "core/check/probe_run.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <condition_variable>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace mica::check {

namespace {

/// A folder for the runs of this call alone: two checks in one workspace must not meet in it. Gone afterwards.
class RunFolder {
public:
    explicit RunFolder(const QString& workDir) : m_folder(prepared(workDir) + QStringLiteral("/run-XXXXXX"))
    {
        if (!m_folder.isValid()) {
            throw Failure(FailureKind::harness,
                          QStringLiteral("no folder for the runs can be made: %1").arg(m_folder.errorString()), workDir,
                          QStringLiteral("Check that there is space left and that the folder may be written to."));
        }
    }
    QString path(const QString& name) const { return m_folder.filePath(name); }

private:
    static QString prepared(const QString& workDir)
    {
        QDir().mkpath(workDir);
        return workDir;
    }
    QTemporaryDir m_folder;
};

/// The nucleus as it was built for this call: another build in the same workspace may replace the original while this one boots.
QString privateCopy(const QString& elfPath, const RunFolder& folder)
{
    const QString copy = folder.path(QStringLiteral("nucleus.elf"));
    if (!QFile::copy(elfPath, copy)) {
        throw Failure(FailureKind::harness, QStringLiteral("the nucleus cannot be copied to the folder of the runs"),
                      elfPath, QStringLiteral("Check that there is space left on the disk."));
    }
    return copy;
}

/// Worker threads that take boots from the schedule until nothing is left.
class Workers {
public:
    Workers(CheckSchedule& schedule, const ProbeRunContext& context, const RunFolder& folder, Listener& listener,
            const Cancellation& cancel)
        : m_schedule(schedule), m_context(context), m_folder(folder), m_listener(listener), m_cancel(cancel)
    {}

    /// Rethrows the first Failure of a worker, after all have ended.
    QList<CheckResult> run(int jobs)
    {
        {
            std::vector<std::jthread> threads;
            for (int i = 0; i < jobs; ++i) {
                threads.emplace_back([this] { work(); });
            }
        }
        if (m_failure) {
            std::rethrow_exception(m_failure);
        }
        return m_results;
    }

private:
    void work()
    {
        std::unique_lock lock(m_mutex);
        while (!m_failure && !m_schedule.isDone()) {
            const int index = m_schedule.next();
            if (index < 0) {
                m_changed.wait(lock);
                continue;
            }
            bootOne(index, lock);
            m_changed.notify_all();
        }
    }

    void bootOne(int index, std::unique_lock<std::mutex>& lock)
    {
        const Boot boot = m_schedule.boot(index);
        for (const course::Check* check : boot.checks) {
            m_listener.checkStarted(*check);
        }
        lock.unlock();
        try {
            BootOutcome outcome =
                runProbe(boot, m_context, m_folder.path(QStringLiteral("boot-%1").arg(index)), m_cancel);
            lock.lock();
            m_schedule.finish(index, std::move(outcome));
            tell();
        } catch (...) {
            if (!lock.owns_lock()) {
                lock.lock();
            }
            m_failure = m_failure ? m_failure : std::current_exception();
        }
    }

    /// Under the lock, so that the listener hears one thing at a time and in order.
    void tell()
    {
        for (const CheckResult& result : m_schedule.decidedInOrder(m_results.size())) {
            m_results.append(result);
            m_listener.checkFinished(result);
        }
    }

    CheckSchedule& m_schedule;
    const ProbeRunContext& m_context;
    const RunFolder& m_folder;
    Listener& m_listener;
    const Cancellation& m_cancel;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::exception_ptr m_failure;
    QList<CheckResult> m_results;
};

QList<CheckResult> bootAndJudge(const CheckRequest& request, const QList<const course::Check*>& checks,
                                const QString& builtElf, const EngineTools& tools, Listener& listener,
                                const Cancellation& cancel)
{
    const RunFolder folder(request.build.workDir);
    const LinkedKernel kernel(privateCopy(builtElf, folder), tools.kit);
    SourceLookup sources(kernel.elfPath(), tools.toolchain);
    const CodePlaces places(kernel.symbols(), sources);
    CheckSchedule schedule(checks, planBoots(*request.build.lab, checks, tools.course.memoryMiB, request.seed),
                           [&places](const QString& symbol) { return places.ofStudentSymbol(symbol); });
    const ProbeRunContext context{kernel, places, tools.bochs, tools.course.ips};
    const int cores = std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
    return Workers(schedule, context, folder, listener, cancel).run(request.jobs > 0 ? request.jobs : cores);
}

/// Every check of a lab that could not be built or was refused: skipped, because there is no machine to judge.
QList<CheckResult> withoutMachine(const QList<const course::Check*>& checks, build::BuildStatus status)
{
    QList<CheckResult> results;
    for (const course::Check* check : checks) {
        CheckResult result;
        result.check = check;
        result.message = status == build::BuildStatus::refused
                             ? QStringLiteral("Not run: a file does what a submission must not do.")
                             : QStringLiteral("Not run: the lab does not build.");
        results.append(result);
    }
    return results;
}

void addUp(LabResult& result)
{
    for (const CheckResult& check : result.checks) {
        result.score += check.points;
        result.maxScore += check.check->points;
        if (check.verdict == Verdict::harnessError) {
            result.status = LabStatus::infrastructureError;
        }
    }
}

} // namespace

LabResult runChecks(const CheckRequest& request, const EngineTools& tools, Listener& listener,
                    const Cancellation& cancel)
{
    QElapsedTimer clock;
    clock.start();
    const QList<const course::Check*> checks = selectChecks(*request.build.lab, request.only);
    LabResult result;
    result.lab = request.build.lab;
    result.sources = request.build.sources;
    result.origin = request.build.originName;
    result.bochsVersion = tools.bochs.version;
    result.compilerVersion = tools.toolchain.compilerVersion;

    listener.buildStarted();
    result.build = build::build(request.build, tools.kit, tools.toolchain, cancel,
                                [&listener](const QString& forWhat) { listener.waiting(forWhat); });
    listener.buildFinished(result.build);
    result.elfPath = result.build.elfPath;
    if (result.build.status == build::BuildStatus::ok) {
        result.checks = bootAndJudge(request, checks, result.build.elfPath, tools, listener, cancel);
    } else {
        result.status = LabStatus::notGradable;
        result.checks = withoutMachine(checks, result.build.status);
    }
    addUp(result);
    result.wallMilliseconds = clock.elapsed();
    return result;
}

} // namespace mica::check
