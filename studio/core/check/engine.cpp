// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/check/engine.h"

#include "core/build/folder_lock.h"
#include "core/check/check_folder.h"
#include "core/check/check_schedule.h"
#include "core/check/probe_run.h"
#include "core/waiting.h"

#include <QElapsedTimer>

#include <condition_variable>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace mica::check {

namespace {

/// Worker threads that take boots from the schedule until nothing is left.
class Workers {
public:
    Workers(CheckSchedule& schedule, const ProbeRunContext& context, const CheckFolder& folder, Listener& listener,
            const Cancellation& cancel)
        : m_schedule(schedule), m_context(context), m_folder(folder), m_listener(listener), m_cancel(cancel) {}

    /// Rethrows the first Failure of a worker, after all have ended.
    QList<CheckResult> run(int jobs) {
        {
            std::vector<std::jthread> threads;
            threads.reserve(static_cast<std::size_t>(jobs));
            for (int i = 0; i < jobs; ++i) {
                threads.emplace_back([this] { work(); });
            }
        }
        if (m_failure) { std::rethrow_exception(m_failure); }
        return m_results;
    }

private:
    void work() {
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

    void bootOne(int index, std::unique_lock<std::mutex>& lock) {
        const Boot boot = m_schedule.boot(index);
        for (const course::Check* check : boot.checks) { m_listener.checkStarted(*check); }
        lock.unlock();
        try {
            BootOutcome outcome =
                runProbe(boot, m_context, m_folder.path(QStringLiteral("boot-%1").arg(index)), m_cancel);
            lock.lock();
            m_schedule.finish(index, std::move(outcome));
            tell();
        } catch (...) {
            if (!lock.owns_lock()) { lock.lock(); }
            m_failure = m_failure ? m_failure : std::current_exception();
        }
    }

    /// Under the lock, so that the listener hears one thing at a time and in order.
    void tell() {
        for (const CheckResult& result : m_schedule.decidedInOrder(m_results.size())) {
            m_results.append(result);
            m_listener.checkFinished(result);
        }
    }

    CheckSchedule& m_schedule;
    const ProbeRunContext& m_context;
    const CheckFolder& m_folder;
    Listener& m_listener;
    const Cancellation& m_cancel;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::exception_ptr m_failure;
    QList<CheckResult> m_results;
};

/// What was built, with a folder to boot it in. From here on another build in the same work folder does no harm.
struct Built {
    CheckFolder folder;
    LinkedKernel kernel;

    Built(const QString& workDir, const QString& elfPath, const course::Kit& kit)
        : folder(workDir), kernel(folder.keepCopy(elfPath), kit) {}
    Built(const QString& workDir, const build::BuildResult& built, const course::Lab& lab, const course::Kit& kit)
        : folder(workDir), kernel(folder.keepCopy(built.elfPath), kit, kept(built.programs, folder), lab.directory) {}

private:
    static QList<build::BuiltProgram> kept(QList<build::BuiltProgram> programs, const CheckFolder& folder) {
        for (build::BuiltProgram& program : programs) { program.elfPath = folder.keepCopy(program.elfPath); }
        return programs;
    }
};

/// What of a request concerns the boots.
struct BootSettings {
    const course::Lab& lab;
    std::optional<quint64> seed;
    int jobs = 0;
};

QList<CheckResult> bootAndJudge(const BootSettings& settings, const QList<const course::Check*>& checks,
                                const Built& built, const EngineTools& tools, Listener& listener,
                                const Cancellation& cancel) {
    const CodePlaces places(built.kernel, tools.toolchain);
    CheckSchedule schedule(checks, planBoots(settings.lab, checks, tools.course.memoryMiB, settings.seed),
                           [&places](const QString& symbol) { return places.ofStudentSymbol(symbol); });
    const ProbeRunContext context{built.kernel, places, tools.bochs, tools.course.ips};
    const int cores = std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
    return Workers(schedule, context, built.folder, listener, cancel).run(settings.jobs > 0 ? settings.jobs : cores);
}

/// Builds, and takes what was built into safety before another check may build in the same work folder.
std::optional<Built> buildNucleus(const CheckRequest& request, const EngineTools& tools, Listener& listener,
                                  const Cancellation& cancel, LabResult& result) {
    const auto waiting = [&listener](const QString& forWhat) { listener.waiting(forWhat); };
    const build::FolderLock lock(request.build.workDir, QStringLiteral("check.lock"), cancel, waiting);
    listener.buildStarted();
    result.build = build::build(request.build, tools.kit, tools.toolchain, cancel, waiting);
    listener.buildFinished(result.build);
    result.elfPath = result.build.elfPath;
    if (result.build.status != build::BuildStatus::ok) { return std::nullopt; }
    return std::make_optional<Built>(request.build.workDir, result.build, *request.build.lab, tools.kit);
}

/// Every check of a lab that could not be built or was refused: skipped, because there is no machine to judge.
QList<CheckResult> withoutMachine(const QList<const course::Check*>& checks, build::BuildStatus status) {
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

void addUp(LabResult& result) {
    for (const CheckResult& check : result.checks) {
        result.score += check.points;
        result.maxScore += check.check->points;
        if (check.verdict == Verdict::harnessError) { result.status = LabStatus::infrastructureError; }
    }
}

} // namespace

LabResult runChecks(const CheckRequest& request, const EngineTools& tools, Listener& listener,
                    const Cancellation& cancel) {
    aboutToWait("a check");
    QElapsedTimer clock;
    clock.start();
    const QList<const course::Check*> checks = selectChecks(*request.build.lab, request.only);
    listener.checksSelected(checks.size());
    LabResult result;
    result.lab = request.build.lab;
    result.sources = request.build.sources;
    result.others = request.build.others;
    result.origin = request.build.originName;
    result.bochsVersion = tools.bochs.version;
    result.compilerVersion = tools.toolchain.compilerVersion;

    const std::optional<Built> built = buildNucleus(request, tools, listener, cancel, result);
    if (built) {
        result.checks =
            bootAndJudge({*request.build.lab, request.seed, request.jobs}, checks, *built, tools, listener, cancel);
    } else {
        result.status = LabStatus::notGradable;
        result.checks = withoutMachine(checks, result.build.status);
    }
    addUp(result);
    result.wallMilliseconds = clock.elapsed();
    return result;
}

LabResult runLinkedChecks(const LinkedCheckRequest& request, const EngineTools& tools, Listener& listener,
                          const Cancellation& cancel) {
    aboutToWait("a check");
    QElapsedTimer clock;
    clock.start();
    const QList<const course::Check*> checks = selectChecks(*request.lab, request.only);
    listener.checksSelected(checks.size());
    LabResult result;
    result.lab = request.lab;
    result.build.status = build::BuildStatus::ok; // elsewhere
    result.build.elfPath = request.elfPath;
    result.elfPath = request.elfPath;
    result.bochsVersion = tools.bochs.version;
    result.compilerVersion = tools.toolchain.compilerVersion;
    const Built built(request.workDir, request.elfPath, tools.kit);
    result.checks = bootAndJudge({*request.lab, request.seed, request.jobs}, checks, built, tools, listener, cancel);
    addUp(result);
    result.wallMilliseconds = clock.elapsed();
    return result;
}

} // namespace mica::check
