// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/debug/requests.h"

namespace mica::debug {

void Requests::pause() {
    const std::scoped_lock lock(m_mutex);
    m_pause = true;
    m_asked.notify_all();
}

void Requests::end() {
    const std::scoped_lock lock(m_mutex);
    m_cancel.request();
    m_asked.notify_all();
}

void Requests::type(const QByteArray& keys) {
    const std::scoped_lock lock(m_mutex);
    m_typed += keys;
    m_asked.notify_all();
}

void Requests::giveUpScreen() {
    const std::scoped_lock lock(m_mutex);
    m_screenGivenUp = true;
    m_asked.notify_all();
}

void Requests::forgetPause() {
    const std::scoped_lock lock(m_mutex);
    m_pause = false;
}

bool Requests::pauseWanted() const {
    const std::scoped_lock lock(m_mutex);
    return m_pause;
}

bool Requests::isScreenGivenUp() const {
    const std::scoped_lock lock(m_mutex);
    return m_screenGivenUp;
}

QByteArray Requests::takeTyped() {
    const std::scoped_lock lock(m_mutex);
    qsizetype end = 0;
    while (end < m_typed.size() && m_typed.at(end) != '\r' && m_typed.at(end) != '\n') { ++end; }
    const QByteArray line = m_typed.left(end + 1);
    m_typed.remove(0, line.size());
    return line;
}

void Requests::dropTyped() {
    const std::scoped_lock lock(m_mutex);
    m_typed.clear();
}

void Requests::waitUntil(std::chrono::steady_clock::time_point until) {
    std::unique_lock lock(m_mutex);
    const qsizetype typed = m_typed.size();
    m_asked.wait_until(lock, until, [&] { return m_pause || m_cancel.requested() || m_typed.size() > typed; });
}

} // namespace mica::debug
