// SPDX-License-Identifier: GPL-3.0-or-later
// ProcessTree on Windows: a Job object. The child is created in the job, so that neither it nor what it starts is ever outside; where
// Windows does not do that, it starts suspended, is put into the job, and only then runs. Closing the job's last handle ends what is left, also when this program dies. mica-interrupt.exe presses
// Ctrl-C on the child's console.
#include "core/process/process_tree.h"

#include "core/failure.h"

#include <QFileInfo>
#include <QProcess>

#include <windows.h>

#include <tlhelp32.h>

#include <vector>

namespace mica::process {

namespace {

constexpr int interruptMilliseconds = 5000;
constexpr int endMilliseconds = 5000;

void resumeThreadsOf(DWORD process) {
    const HANDLE threads = CreateToolhelp32Snapshot(TH32CS_SNAPTHREAD, 0);
    if (threads == INVALID_HANDLE_VALUE) { return; }
    THREADENTRY32 entry{};
    entry.dwSize = sizeof(entry);
    for (BOOL more = Thread32First(threads, &entry); more; more = Thread32Next(threads, &entry)) {
        if (entry.th32OwnerProcessID != process) { continue; }
        if (const HANDLE thread = OpenThread(THREAD_SUSPEND_RESUME, FALSE, entry.th32ThreadID)) {
            ResumeThread(thread);
            CloseHandle(thread);
        }
    }
    CloseHandle(threads);
}

JOBOBJECT_EXTENDED_LIMIT_INFORMATION jobLimits(const ProcessLimits& limits) {
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
    if (limits.processes > 0) {
        flags |= JOB_OBJECT_LIMIT_ACTIVE_PROCESS;
        info.BasicLimitInformation.ActiveProcessLimit = static_cast<DWORD>(limits.processes);
    }
    info.BasicLimitInformation.LimitFlags = flags;
    return info;
}

HANDLE makeJob(const ProcessLimits& limits) {
    const HANDLE job = CreateJobObjectW(nullptr, nullptr);
    JOBOBJECT_EXTENDED_LIMIT_INFORMATION info = jobLimits(limits);
    if (job == nullptr || !SetInformationJobObject(job, JobObjectExtendedLimitInformation, &info, sizeof(info))) {
        throw Failure(FailureKind::harness, QStringLiteral("Windows refused a Job object"), {},
                      QStringLiteral("Close other programs and run it again."));
    }
    return job;
}

/// What CreateProcess is told beside Qt's own wishes: the job that the process is born in (winbase.h, UpdateProcThreadAttribute).
class JobAtBirth {
public:
    /// Pre: `job` lives as long as this object and does not move.
    explicit JobAtBirth(HANDLE* job) {
        SIZE_T bytes = 0;
        InitializeProcThreadAttributeList(nullptr, 1, 0, &bytes); // says how many bytes it wants
        m_storage.resize(bytes);
        const auto list = reinterpret_cast<LPPROC_THREAD_ATTRIBUTE_LIST>(m_storage.data());
        if (bytes == 0 || !InitializeProcThreadAttributeList(list, 1, 0, &bytes)) { return; }
        m_info.lpAttributeList = list;
        m_known =
            UpdateProcThreadAttribute(list, 0, PROC_THREAD_ATTRIBUTE_JOB_LIST, job, sizeof(*job), nullptr, nullptr);
    }
    ~JobAtBirth() {
        if (m_info.lpAttributeList != nullptr) { DeleteProcThreadAttributeList(m_info.lpAttributeList); }
    }
    JobAtBirth(const JobAtBirth&) = delete;
    JobAtBirth& operator=(const JobAtBirth&) = delete;

    /// Changes nothing where Windows does not know the attribute.
    void addTo(QProcess::CreateProcessArguments& arguments) {
        if (!m_known) { return; }
        m_info.StartupInfo = *arguments.startupInfo;
        m_info.StartupInfo.cb = sizeof(m_info);
        arguments.startupInfo = &m_info.StartupInfo;
        arguments.flags |= EXTENDED_STARTUPINFO_PRESENT;
    }

private:
    std::vector<char> m_storage;
    STARTUPINFOEXW m_info{};
    BOOL m_known = FALSE;
};

/// mica-interrupt.exe lies beside this program.
QString interruptProgram() {
    std::vector<wchar_t> path(32768); // the longest path Windows knows
    const DWORD length = GetModuleFileNameW(nullptr, path.data(), static_cast<DWORD>(path.size()));
    const QString program = QString::fromWCharArray(path.data(), static_cast<int>(length));
    return QFileInfo(program).absolutePath() + QStringLiteral("/mica-interrupt.exe");
}

} // namespace

class ProcessTree::Private {
public:
    Private(QProcess& child, const ProcessLimits& limits) : process(child), job(makeJob(limits)), birth(&job) {}
    ~Private() { CloseHandle(job); }
    Private(const Private&) = delete;
    Private& operator=(const Private&) = delete;
    QProcess& process;
    HANDLE job;
    JobAtBirth birth;
};

ProcessTree::ProcessTree(QProcess& process, const ProcessLimits& limits, Network network)
    : d(std::make_unique<Private>(process, limits)) {
    Q_UNUSED(network) // Windows has none to give; Bochs 3.x listens nowhere when it has no window
    // A console of its own, without a window: Ctrl-C on it reaches the child alone.
    process.setCreateProcessArgumentsModifier([own = d.get()](QProcess::CreateProcessArguments* arguments) {
        arguments->flags |= CREATE_SUSPENDED | CREATE_NO_WINDOW;
        own->birth.addTo(*arguments);
    });
}

ProcessTree::~ProcessTree() = default;

void ProcessTree::started() {
    const auto pid = static_cast<DWORD>(d->process.processId());
    const HANDLE child = OpenProcess(PROCESS_SET_QUOTA | PROCESS_TERMINATE | PROCESS_QUERY_INFORMATION, FALSE, pid);
    BOOL inside = FALSE;
    const bool assigned = child != nullptr && ((IsProcessInJob(child, d->job, &inside) && inside) ||
                                               AssignProcessToJobObject(d->job, child));
    if (child != nullptr) { CloseHandle(child); }
    if (!assigned) {
        d->process.kill();
        throw Failure(FailureKind::harness, QStringLiteral("Windows refused to put a program into a Job object"),
                      d->process.program(), QStringLiteral("Start Mica outside of a program that restricts its jobs."));
    }
    resumeThreadsOf(pid);
}

bool ProcessTree::interrupt() {
    // A process can be attached to one console only, and ours may be the user's: a helper attaches to the child's.
    QProcess helper;
    helper.start(interruptProgram(), {QString::number(d->process.processId())});
    return helper.waitForFinished(interruptMilliseconds) && helper.exitStatus() == QProcess::NormalExit &&
           helper.exitCode() == 0;
}

void ProcessTree::end() {
    TerminateJobObject(d->job, 1);
    d->process.waitForFinished(endMilliseconds);
}

} // namespace mica::process
