// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/debug/guest_run.h"

#include "core/waiting.h"

#include <algorithm>

namespace mica::debug {

namespace {

constexpr quint64 checkSlice = 5'000'000; // ticks: about 50 ms of host time
constexpr quint64 slicesASecond = 20;     // guest seconds, where there is a console
constexpr quint64 silentSeconds = 10;     // a console that has not said XON by then knows no flow control
constexpr char xon = '\x11', xoff = '\x13';
constexpr int deliveryMilliseconds = 1000; // far more than it takes

machine::MachineConfig configOf(const GuestBoot& boot, const machine::SerialLine* line) {
    machine::MachineConfig config = boot.config;
    if (line != nullptr) { config.serialDevice = line->device(); }
    return config;
}

} // namespace

GuestRun::GuestRun(const GuestBoot& boot, QList<TypedKeys>& keys, Requests& requests, const RunNews& news)
    : m_boot(boot), m_keys(keys), m_requests(requests), m_news(news),
      m_line(boot.console ? std::make_unique<machine::SerialLine>() : nullptr),
      m_machine(boot.bochs, configOf(boot, m_line.get()), boot.workDir, requests.cancellation()) {
    if (boot.console) { m_machine.setSliceTicks(boot.config.ips / slicesASecond); }
    if (m_news.consoleCleared) { m_news.consoleCleared(); }
    if (boot.config.display == machine::Display::network) {
        const auto isConnected = [this] {
            tellScreen();
            return m_machine.isScreenConnected();
        };
        m_hold.emplace(isConnected, requests, boot.screenPatience);
    }
}

quint64 GuestRun::nextKeys() const {
    return m_fed < m_keys.size() ? m_keys[m_fed].tick : std::numeric_limits<quint64>::max();
}

void GuestRun::deliver(const QByteArray& keys) {
    m_line->write(keys);
    if (!m_line->awaitDelivery(deliveryMilliseconds)) {
        throw Failure(FailureKind::harness, QStringLiteral("does not take what is typed"),
                      QStringLiteral("serial line"), QStringLiteral("Restart the machine."));
    }
}

/// First what was typed in an earlier boot; who types anew gives that up for another future.
void GuestRun::feed() {
    if (!m_line) {
        m_requests.dropTyped();
        return;
    }
    while (nextKeys() <= m_now) { deliver(m_keys[m_fed++].keys); }
    const bool listens = m_flow == Flow::go || (m_flow == Flow::unknown && m_now >= silentSeconds * m_boot.config.ips);
    const QByteArray typed = listens ? m_requests.takeTyped() : QByteArray();
    if (typed.isEmpty()) { return; }
    m_keys.resize(m_fed);
    m_keys += TypedKeys{m_now, typed};
    ++m_fed;
    deliver(typed);
}

/// Passes on what the guest has written since; it says with XON and XOFF whether somebody there wants a line.
void GuestRun::collect() {
    QByteArray text;
    if (m_line) {
        for (QByteArray part = m_line->read(0); !part.isEmpty(); part = m_line->read(0)) { text += part; }
    } else {
        text = m_machine.serialOutput().mid(m_heard);
        m_heard += text.size();
    }
    const qsizetype flow = std::max(text.lastIndexOf(xon), text.lastIndexOf(xoff));
    if (flow >= 0) { m_flow = text.at(flow) == xon ? Flow::go : Flow::hold; }
    if (m_line) { text.replace(xon, "").replace(xoff, ""); }
    m_said += text;
    if (!text.isEmpty() && m_news.guestWrote) { m_news.guestWrote(text); }
}

void GuestRun::tellScreen() {
    if (m_screenTold || !m_news.screenAt) { return; }
    const quint16 port = m_machine.screenPort();
    m_screenTold = port != 0;
    if (m_screenTold) { m_news.screenAt(port); }
}

/// False when a pause came first: the guest still stands before its first instruction.
bool GuestRun::leaveHold() {
    const ScreenHold::End end = m_hold ? m_hold->wait() : ScreenHold::End::connected;
    if (end == ScreenHold::End::paused) { return false; }
    m_hold.reset();
    if (end == ScreenHold::End::missed && m_news.screenMissed) { m_news.screenMissed(); }
    return true;
}

void GuestRun::keepPace(quint64 from, std::chrono::steady_clock::time_point since) {
    const auto due = since + std::chrono::microseconds((m_now - from) * 1'000'000 / m_boot.config.ips);
    if (due > std::chrono::steady_clock::now()) { m_requests.waitUntil(due); }
}

GuestRun::End GuestRun::judge(quint64 goal) {
    if (m_stop.reason == machine::StopReason::ended) {
        m_over = true;
        return End::ended;
    }
    if (m_stop.reason == machine::StopReason::breakpoint) { return End::breakpoint; }
    return m_stop.halted ? End::halted : m_now >= goal ? End::goal : End::paused;
}

GuestRun::End GuestRun::runUntil(quint64 tick, bool paced) {
    aboutToWait("the machine to stop");
    if (!leaveHold()) { return End::paused; }
    const quint64 slice = m_boot.console ? std::max<quint64>(m_boot.config.ips / slicesASecond, 1) : checkSlice;
    const quint64 from = m_now;
    const auto since = std::chrono::steady_clock::now();
    for (;;) {
        if (m_over) { return End::ended; }
        feed();
        // Slices end at the same ticks wherever a run begins: Bochs lets a halted processor's time pass in steps of ten from where it stopped.
        const quint64 sliceEnd = (m_now / slice + 1) * slice;
        const quint64 goal = std::min({tick, sliceEnd, std::max(nextKeys(), m_now + 1)});
        m_stop = m_machine.runUntil(goal);
        m_now = std::max(m_stop.tick, m_stop.reason == machine::StopReason::tickReached ? goal : quint64{0});
        collect();
        tellScreen();
        if (m_news.reached) { m_news.reached(m_now); }
        const End end = judge(tick);
        constexpr quint32 interruptFlag = 1U << 9U; // Intel SDM 3A, 2.3
        const bool keysMayWake =
            end == End::halted && m_line && paced && (m_machine.registers().eflags & interruptFlag) != 0;
        if (end != End::paused && !keysMayWake) { return end; }
        if (m_requests.pauseWanted()) { return End::paused; }
        if (paced && m_line) { keepPace(from, since); }
    }
}

GuestRun::End GuestRun::step() {
    aboutToWait("the machine to step");
    if (m_over) { return End::ended; }
    if (!leaveHold()) { return End::paused; }
    m_stop = m_machine.step();
    m_now = m_stop.tick;
    const End end = judge(0);
    if (m_over) { collect(); }
    return end;
}

} // namespace mica::debug
