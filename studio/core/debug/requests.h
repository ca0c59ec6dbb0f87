// SPDX-License-Identifier: GPL-3.0-or-later
// What other threads ask of a machine that runs: to pause, to end, to take what a person types. Every function is safe from any thread.
// Used by DebugSession (which looks) and MachineController (which asks).
#pragma once

#include "core/cancellation.h"

#include <QByteArray>

#include <chrono>
#include <condition_variable>
#include <mutex>

namespace mica::debug {

class Requests {
public:
    /// The run, or the step, or the way back that is under way stops as soon as it can; where nothing moves yet, the next one does.
    /// Forgotten when that one ends.
    void pause();
    /// The machine ends, whatever it does, with Failure(cancelled).
    void end();
    /// Keys for the guest's serial line, in the order of typing.
    void type(const QByteArray& keys);
    /// Nobody will show the screen of this machine: it is held no longer for that (ScreenHold). For good.
    void giveUpScreen();

    void forgetPause();
    bool pauseWanted() const;
    bool isScreenGivenUp() const;
    const Cancellation& cancellation() const { return m_cancel; }
    /// The first line that was typed, with its end, or what there is of it; empty when nothing waits.
    QByteArray takeTyped();
    void dropTyped();
    /// Returns at `until`, or earlier when anything of the above comes.
    void waitUntil(std::chrono::steady_clock::time_point until);

private:
    mutable std::mutex m_mutex;
    std::condition_variable m_asked;
    Cancellation m_cancel;
    bool m_pause = false;
    bool m_screenGivenUp = false;
    QByteArray m_typed;
};

} // namespace mica::debug
