// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/debug/screen_hold.h"

#include "core/waiting.h"

#include <algorithm>

namespace mica::debug {

ScreenHold::ScreenHold(std::function<bool()> isConnected, Requests& requests, std::chrono::milliseconds patience)
    : m_isConnected(std::move(isConnected)), m_requests(requests), m_patience(patience) {}

ScreenHold::End ScreenHold::wait() {
    aboutToWait("the screen of a machine to be connected");
    using Clock = std::chrono::steady_clock;
    constexpr std::chrono::milliseconds betweenLooks(5); // a connection takes some 20
    const auto latest = Clock::now() + m_patience;
    for (;;) {
        m_requests.cancellation().throwIfRequested();
        if (m_isConnected()) { return End::connected; }
        if (m_requests.isScreenGivenUp()) { return End::givenUp; }
        if (m_requests.pauseWanted()) { return End::paused; }
        const auto now = Clock::now();
        if (now >= latest) { return End::missed; }
        m_requests.waitUntil(std::min(latest, now + betweenLooks));
    }
}

} // namespace mica::debug
