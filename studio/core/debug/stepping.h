// SPDX-License-Identifier: GPL-3.0-or-later
// Steps as a person means them: a line, out of a function, to an address; over calls and over interrupts. Used by DebugSession.
#pragma once

#include "core/debug/guest_run.h"

namespace mica::debug {

/// How a step ended.
enum class Stepped {
    done,
    breakpoint, ///< one of the person's was met first
    paused,
    halted,
    ended,
};

enum class Calls { over, into };

class Stepper {
public:
    /// `stops`: the person's breakpoints, which are set in the machine already. References outlive the stepper.
    Stepper(GuestRun& run, const QList<quint32>& stops) : m_run(run), m_stops(stops) {}

    Stepped instruction();
    /// To the beginning of another line, in this function, a called one (Calls::into), or the caller. Hardware interrupts on the way
    /// are run through.
    Stepped line(Calls calls);
    /// To behind the call of the present function. By the frame pointer, and at a function's first two instructions and its return
    /// by the stack pointer. Stepped::done without a move when no caller can be made out.
    Stepped out();
    /// To the address, where ESP is at least `espAtLeast`: in the same or an outer frame.
    Stepped to(quint32 address, quint32 espAtLeast = 0);

private:
    struct Position {
        quint32 eip, esp;
        quint8 inService, requested;
    };
    Position position();
    Stepped once(Calls calls);
    Stepped overInterrupt(const Position& before);
    bool isStop(quint32 address) const { return m_stops.contains(address); }

    GuestRun& m_run;
    const QList<quint32>& m_stops;
};

/// The length of a call instruction, or of a repeated string instruction, at the beginning of `code`; 0 for any other. Such an
/// instruction is stepped over by a breakpoint behind it. Intel SDM 2A, CALL and REP; prefixes: 2.1.1.
int lengthToStepOver(const QByteArray& code, Calls calls);

} // namespace mica::debug
