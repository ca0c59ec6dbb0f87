// SPDX-License-Identifier: GPL-3.0-or-later
// The thread that owns one debug session from its start to its end. Work is done in the order it was asked for; news goes to the GUI
// thread as calls of the functions given. Used by MachineController.
#pragma once

#include "app/machine/machine_order.h"
#include "core/debug/debug_session.h"

#include <QObject>

#include <deque>
#include <thread>

namespace mica::app {

class MachineWorker {
public:
    using Job = std::function<void(debug::DebugSession&)>;
    /// Called on the GUI thread, as long as the worker lives.
    struct Hearing {
        std::function<void()> consoleCleared;
        std::function<void(const QByteArray&)> guestWrote;
        std::function<void(quint64)> ticked;
        std::function<void(quint16 port)> screenReady;
        std::function<void()> screenMissed;
        /// `started`: the machine is still there.
        std::function<void(const Failure& failure, bool started)> failed;
    };

    /// `receiver`: lives on the GUI thread and outlives the worker. `first`: the first job once the session is made.
    MachineWorker(QObject* receiver, const MachineOrder& order, Hearing hearing, Job first);
    ~MachineWorker(); ///< ends the machine; waits for the thread, which ends at once
    MachineWorker(const MachineWorker&) = delete;
    MachineWorker& operator=(const MachineWorker&) = delete;

    void ask(Job job);
    debug::Requests& requests() { return m_requests; }
    /// From the worker's thread: runs `news` on the GUI thread, unless the worker is gone by then.
    void tell(std::function<void()> news);

private:
    void run();
    void work(const Job& job);
    std::optional<Job> next();

    QObject* m_receiver;
    MachineOrder m_order;
    Hearing m_hearing;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true); ///< used on the GUI thread only
    debug::Requests m_requests;
    std::mutex m_mutex;
    std::condition_variable m_asked;
    std::deque<Job> m_jobs;
    bool m_leaving = false;
    std::unique_ptr<debug::DebugSession> m_session; ///< on the thread only
    std::thread m_thread;                           ///< last: it uses everything above
};

} // namespace mica::app
