// SPDX-License-Identifier: GPL-3.0-or-later
// ProcessTree on Windows: a Job object. The child starts suspended, is put into the job, and only then runs, so that nothing it
// starts can be outside. Closing the job's last handle ends what is left, also when this program dies.
#include "core/build/process_tree.h"

#include "core/failure.h"

#include <QProcess>

#include <windows.h>

#include <tlhelp32.h>

namespace mica::build {

namespace {

void resumeThreadsOf(DWORD process)
{
    const HANDLE threads = CreateToolhelp32Snapshot(TH32CS_SNAPTHREAD, 0);
    if (threads == INVALID_HANDLE_VALUE) {
        return;
    }
    THREADENTRY32 entry{};
    entry.dwSize = sizeof(entry);
    for (BOOL more = Thread32First(threads, &entry); more; more = Thread32Next(threads, &entry)) {
        if (entry.th32OwnerProcessID != process) {
            continue;
        }
        if (const HANDLE thread = OpenThread(THREAD_SUSPEND_RESUME, FALSE, entry.th32ThreadID)) {
            ResumeThread(thread);
            CloseHandle(thread);
        }
    }
    CloseHandle(threads);
}

JOBOBJECT_EXTENDED_LIMIT_INFORMATION jobLimits(const ProcessLimits& limits)
{
    JOBOBJECT_EXTENDED_LIMIT_INFORMATION info{};
    DWORD flags = JOB_OBJECT_LIMIT_KILL_ON_JOB_CLOSE | JOB_OBJECT_LIMIT_DIE_ON_UNHANDLED_EXCEPTION;
    if (limits.memoryBytes > 0) {
        flags |= JOB_OBJECT_LIMIT_PROCESS_MEMORY;
        info.ProcessMemoryLimit = static_cast<SIZE_T>(limits.memoryBytes);
    }
    if (limits.processorSeconds > 0) {
        flags |= JOB_OBJECT_LIMIT_PROCESS_TIME;
        info.BasicLimitInformation.PerProcessUserTimeLimit.QuadPart = LONGLONG{limits.processorSeconds} * 10'000'000;
    }
    info.BasicLimitInformation.LimitFlags = flags;
    return info;
}

} // namespace

class ProcessTree::Private {
public:
    explicit Private(QProcess& child) : process(child) {}
    ~Private()
    {
        if (job != nullptr) {
            CloseHandle(job);
        }
    }
    Private(const Private&) = delete;
    Private& operator=(const Private&) = delete;
    QProcess& process;
    HANDLE job = nullptr;
};

ProcessTree::ProcessTree(QProcess& process, const ProcessLimits& limits) : d(std::make_unique<Private>(process))
{
    d->job = CreateJobObjectW(nullptr, nullptr);
    JOBOBJECT_EXTENDED_LIMIT_INFORMATION info = jobLimits(limits);
    if (d->job == nullptr || !SetInformationJobObject(d->job, JobObjectExtendedLimitInformation, &info, sizeof(info))) {
        throw Failure(FailureKind::harness, QStringLiteral("Windows refused a Job object for the compiler"));
    }
    process.setCreateProcessArgumentsModifier(
        [](QProcess::CreateProcessArguments* arguments) { arguments->flags |= CREATE_SUSPENDED | CREATE_NO_WINDOW; });
}

ProcessTree::~ProcessTree() = default;

void ProcessTree::started()
{
    const auto pid = static_cast<DWORD>(d->process.processId());
    if (const HANDLE child = OpenProcess(PROCESS_SET_QUOTA | PROCESS_TERMINATE, FALSE, pid)) {
        AssignProcessToJobObject(d->job, child);
        CloseHandle(child);
    }
    resumeThreadsOf(pid);
}

void ProcessTree::end()
{
    TerminateJobObject(d->job, 1);
    d->process.waitForFinished(1000);
}

} // namespace mica::build
