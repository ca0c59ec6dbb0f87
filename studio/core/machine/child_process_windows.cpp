// SPDX-License-Identifier: GPL-3.0-or-later
// ChildControl on Windows: a Job object that ends the child when its last handle is closed, so also when this program dies; and
// mica-interrupt.exe, which presses Ctrl-C on the child's console.
#include "core/machine/child_control.h"

#include "core/failure.h"

#include <QFileInfo>
#include <QProcess>

#include <windows.h>

#include <vector>

namespace mica::machine {

namespace {

constexpr int interruptMilliseconds = 5000;

HANDLE makeJob()
{
    const HANDLE job = CreateJobObjectW(nullptr, nullptr);
    JOBOBJECT_EXTENDED_LIMIT_INFORMATION limits{};
    limits.BasicLimitInformation.LimitFlags =
        JOB_OBJECT_LIMIT_KILL_ON_JOB_CLOSE | JOB_OBJECT_LIMIT_DIE_ON_UNHANDLED_EXCEPTION;
    if (job == nullptr || !SetInformationJobObject(job, JobObjectExtendedLimitInformation, &limits, sizeof(limits))) {
        throw Failure(FailureKind::harness, QStringLiteral("Windows refused a Job object for the emulator"), {},
                      QStringLiteral("Close other programs and run it again."));
    }
    return job;
}

/// mica-interrupt.exe lies beside this program.
QString interruptProgram()
{
    std::vector<wchar_t> path(32768); // the longest path Windows knows
    const DWORD length = GetModuleFileNameW(nullptr, path.data(), static_cast<DWORD>(path.size()));
    const QString program = QString::fromWCharArray(path.data(), static_cast<int>(length));
    return QFileInfo(program).absolutePath() + QStringLiteral("/mica-interrupt.exe");
}

} // namespace

class ChildControl::Private {
public:
    explicit Private(QProcess& child) : process(child), job(makeJob()) {}
    ~Private() { CloseHandle(job); }
    Private(const Private&) = delete;
    Private& operator=(const Private&) = delete;

    QProcess& process;
    HANDLE job;
};

ChildControl::ChildControl(QProcess& process, bool ownNetwork) : d(std::make_unique<Private>(process))
{
    Q_UNUSED(ownNetwork) // Windows has none to give; Bochs 3.x listens nowhere when it has no window
    // A console of its own, without a window: Ctrl-C on it reaches the child alone.
    process.setCreateProcessArgumentsModifier(
        [](QProcess::CreateProcessArguments* arguments) { arguments->flags |= CREATE_NO_WINDOW; });
}

ChildControl::~ChildControl() = default;

void ChildControl::started()
{
    // Bochs starts no other programs, so it need not be suspended until it is in the job.
    const HANDLE child =
        OpenProcess(PROCESS_SET_QUOTA | PROCESS_TERMINATE, FALSE, static_cast<DWORD>(d->process.processId()));
    const bool assigned = child != nullptr && AssignProcessToJobObject(d->job, child);
    if (child != nullptr) {
        CloseHandle(child);
    }
    if (!assigned && d->process.state() == QProcess::Running) {
        d->process.kill();
        throw Failure(FailureKind::harness, QStringLiteral("Windows refused to put the emulator into a Job object"), {},
                      QStringLiteral("Start Mica outside of a program that restricts its jobs."));
    }
}

bool ChildControl::interrupt()
{
    // A process can be attached to one console only, and ours may be the user's: a helper attaches to the child's.
    QProcess helper;
    helper.start(interruptProgram(), {QString::number(d->process.processId())});
    return helper.waitForFinished(interruptMilliseconds) && helper.exitStatus() == QProcess::NormalExit &&
           helper.exitCode() == 0;
}

void ChildControl::end()
{
    TerminateJobObject(d->job, 1);
}

} // namespace mica::machine
