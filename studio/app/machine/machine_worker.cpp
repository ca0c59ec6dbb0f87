// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/machine/machine_worker.h"

#include <QMetaObject>

namespace mica::app {

MachineWorker::MachineWorker(QObject* receiver, const MachineOrder& order, Hearing hearing, Job first)
    : m_receiver(receiver), m_order(order), m_hearing(std::move(hearing)), m_jobs{std::move(first)},
      m_thread([this] { run(); }) {}

MachineWorker::~MachineWorker() {
    *m_alive = false;
    {
        const std::scoped_lock lock(m_mutex);
        m_leaving = true;
    }
    m_requests.end();
    m_asked.notify_all();
    m_thread.join();
}

void MachineWorker::ask(Job job) {
    const std::scoped_lock lock(m_mutex);
    m_jobs.push_back(std::move(job));
    m_asked.notify_all();
}

void MachineWorker::tell(std::function<void()> news) {
    QMetaObject::invokeMethod(
        m_receiver,
        [alive = m_alive, news = std::move(news)] {
            if (*alive) { news(); }
        },
        Qt::QueuedConnection);
}

std::optional<MachineWorker::Job> MachineWorker::next() {
    std::unique_lock lock(m_mutex);
    m_asked.wait(lock, [this] { return m_leaving || !m_jobs.empty(); });
    if (m_leaving) { return std::nullopt; }
    Job job = std::move(m_jobs.front());
    m_jobs.pop_front();
    return job;
}

/// A failure of Bochs ends the machine, not the worker: whoever asked hears of it.
void MachineWorker::work(const Job& job) {
    try {
        job(*m_session);
    } catch (const Failure& failure) {
        tell([hearing = m_hearing, failure, started = m_session->isStarted()] { hearing.failed(failure, started); });
    } catch (const std::exception& trouble) {
        const Failure failure(FailureKind::harness, QString::fromUtf8(trouble.what()), {},
                              QStringLiteral("Please report this with what you did before."));
        tell([hearing = m_hearing, failure] { hearing.failed(failure, false); });
    }
}

void MachineWorker::run() {
    PreparedBoot prepared;
    try {
        prepared = m_order.prepare(m_requests.cancellation());
        prepared.boot.config.display = m_order.display;
        const debug::RunNews news{
            [this] { tell([this] { m_hearing.consoleCleared(); }); },
            [this](const QByteArray& text) { tell([this, text] { m_hearing.guestWrote(text); }); },
            [this](quint64 tick) { tell([this, tick] { m_hearing.ticked(tick); }); },
            [this](quint16 port) { tell([this, port] { m_hearing.screenReady(port); }); },
            [this] { tell([this] { m_hearing.screenMissed(); }); },
        };
        m_session = std::make_unique<debug::DebugSession>(prepared.boot, m_requests, news);
    } catch (const Failure& failure) {
        tell([hearing = m_hearing, failure] { hearing.failed(failure, false); });
        return;
    }
    while (const std::optional<Job> job = next()) { work(*job); }
    m_session.reset(); // on the thread that started Bochs, before the folder's lock goes
}

} // namespace mica::app
