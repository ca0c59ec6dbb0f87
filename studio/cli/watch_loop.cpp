// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/watch_loop.h"

namespace mica::cli {

namespace {

constexpr int interruptPollMilliseconds = 50;

} // namespace

WatchLoop::WatchLoop(const QString& folder, const QStringList& names, Work work)
    : m_watcher(folder, names), m_work(std::move(work)) {
    connect(&m_watcher, &session::SourceWatcher::changed, this, [this](const QStringList& changed) {
        for (const QString& name : changed) {
            if (!m_changed.contains(name)) { m_changed += name; }
        }
        if (m_running) {
            m_again = true;
            m_cancel.request();
        } else if (!m_ending) {
            begin();
        }
    });
}

WatchLoop::~WatchLoop() {
    m_cancel.request();
    if (m_thread.joinable()) { m_thread.join(); }
}

void WatchLoop::run(const Cancellation& interrupt) {
    QTimer poll;
    connect(&poll, &QTimer::timeout, this, [this, &interrupt] {
        if (interrupt.requested() && !m_ending) {
            m_ending = true;
            m_cancel.request();
            if (!m_running) { m_loop.quit(); }
        }
    });
    poll.start(interruptPollMilliseconds);
    begin();
    m_loop.exec();
}

void WatchLoop::begin() {
    m_running = true;
    m_again = false;
    m_cancel = Cancellation();
    const QStringList changed = std::exchange(m_changed, {});
    if (m_thread.joinable()) { m_thread.join(); }
    m_thread = std::thread([this, changed, cancel = m_cancel] {
        m_work(changed, cancel);
        QMetaObject::invokeMethod(this, &WatchLoop::finished, Qt::QueuedConnection);
    });
}

void WatchLoop::finished() {
    m_running = false;
    if (m_ending) {
        m_loop.quit();
    } else if (m_again) {
        begin();
    }
}

} // namespace mica::cli
