// SPDX-License-Identifier: GPL-3.0-or-later
// ChildControl on Linux: the child leads a process group of its own, asks the kernel to be killed with the thread that made it, and
// may be given a network of its own with nothing in it.
#include "core/machine/child_control.h"

#include <QProcess>

#include <csignal>
#include <sched.h>
#include <sys/prctl.h>
#include <unistd.h>

namespace mica::machine {

class ChildControl::Private {
public:
    QProcess& process;
    pid_t group = 0;
};

ChildControl::ChildControl(QProcess& process, bool ownNetwork) : d(std::make_unique<Private>(Private{process}))
{
    const pid_t parent = getpid();
    // Runs in the child between fork and exec: only calls that signal-safety(7) allows.
    process.setChildProcessModifier([parent, ownNetwork] {
        setsid();
        // Without the right to make a network it shares ours. A change of credentials would undo the next call, so this comes first.
        if (ownNetwork && unshare(CLONE_NEWNET) != 0) {
            unshare(CLONE_NEWUSER | CLONE_NEWNET);
        }
        prctl(PR_SET_PDEATHSIG, SIGKILL);
        if (getppid() != parent) {
            _exit(1); // we died before the line above
        }
        // The thread that starts Bochs may have signals blocked, and a block is inherited: interrupt() would not arrive.
        sigset_t none;
        sigemptyset(&none);
        sigprocmask(SIG_SETMASK, &none, nullptr);
    });
}

ChildControl::~ChildControl() = default;

void ChildControl::started()
{
    d->group = static_cast<pid_t>(d->process.processId());
}

bool ChildControl::interrupt()
{
    return d->group > 0 && kill(d->group, SIGINT) == 0;
}

void ChildControl::end()
{
    // Pre of the only caller: QProcess has not reaped it yet, so the number is still that of our child.
    if (d->group > 0) {
        kill(-d->group, SIGKILL);
    }
}

} // namespace mica::machine
