// SPDX-License-Identifier: GPL-3.0-or-later
// One boot of a debugged machine, from power-on to its end: lets it run, feeds it what is typed and carries out what it writes. A boot
// that is run again gets the same keys at the same ticks, so it goes the same way. Used by DebugSession and its steps.
#pragma once

#include "core/debug/guest_boot.h"
#include "core/debug/screen_hold.h"
#include "core/machine/serial_line.h"

#include <functional>
#include <optional>

namespace mica::debug {

/// Keys that reached the guest, and when.
struct TypedKeys {
    quint64 tick = 0;
    QByteArray keys;
};

/// Told on the thread of the session.
struct RunNews {
    std::function<void()> consoleCleared;              ///< a boot begins: what the guest wrote before is void
    std::function<void(const QByteArray&)> guestWrote; ///< to its serial line
    std::function<void(quint64 tick)> reached = {};    ///< now and then, while it runs
    std::function<void(quint16 port)> screenAt = {}; ///< once a boot: where its screen is to be had (Display::network)
    std::function<void()> screenMissed = {};         ///< nobody has connected to it in time: the guest begins without
};

class GuestRun {
public:
    enum class End {
        goal,       ///< the tick asked for
        breakpoint, ///< an address given to the machine's addBreakpoint
        paused,     ///< Requests::pause
        halted,     ///< nothing wakes the processor any more
        ended,      ///< see stop().ending
    };

    /// Starts Bochs; the guest stands before its first instruction. `keys`: typed in an earlier boot; the list is added to. Throws as
    /// Machine does. All references outlive the run. With Display::network the first move begins when the screen is connected, or when
    /// that cannot be waited for (GuestBoot::screenPatience).
    GuestRun(const GuestBoot& boot, QList<TypedKeys>& keys, Requests& requests, const RunNews& news);

    /// Lets the guest run to the tick, at the speed of the wall clock where the boot has a console and `paced` is set.
    End runUntil(quint64 tick, bool paced = false);
    /// One instruction; End::goal, halted or ended.
    End step();

    machine::Machine& machine() { return m_machine; }
    const machine::Stop& stop() const { return m_stop; } ///< the last one
    bool over() const { return m_over; }
    const QByteArray& said() const {
        return m_said;
    } ///< what the guest has written to its serial line, without XON and XOFF
    const GuestCode& code() const { return *m_boot.code; }
    const Requests& requests() const { return m_requests; }

private:
    void feed();
    void deliver(const QByteArray& keys);
    void collect();
    void tellScreen();
    bool leaveHold();
    void keepPace(quint64 from, std::chrono::steady_clock::time_point since);
    quint64 nextKeys() const;
    End judge(quint64 goal);

    enum class Flow { unknown, go, hold };

    const GuestBoot& m_boot;
    QList<TypedKeys>& m_keys;
    Requests& m_requests;
    const RunNews& m_news;
    std::unique_ptr<machine::SerialLine> m_line; ///< where the boot has a console
    machine::Machine m_machine;
    machine::Stop m_stop;
    quint64 m_now = 0;
    bool m_over = false;
    bool m_screenTold = false;
    std::optional<ScreenHold> m_hold; ///< until the guest has begun
    qsizetype m_fed = 0;              ///< of m_keys
    QByteArray m_said;
    qsizetype m_heard = 0; ///< bytes of Machine::serialOutput()
    Flow m_flow = Flow::unknown;
};

} // namespace mica::debug
