// SPDX-License-Identifier: GPL-3.0-or-later
// Takes apart what Bochs wrote while the guest ran: the guest's own bytes (port 0xE9), then Bochs' report of the stop.
// Pure functions; used by Machine.
//
// The guest's bytes and Bochs' text share one stream, and the guest may write anything, also text that looks like Bochs' own. Two
// facts keep them apart. The guest writes only while it runs, so the genuine report is the last thing before the prompt; and the
// end of the run is recognised by an answer the guest cannot know (see debugger.h). So these functions read from the end.
#pragma once

#include "core/machine/replies.h"

#include <QByteArray>

#include <optional>

namespace mica::machine {

struct StopReport {
    enum class Cause {
        timeBreakpoint,
        addressBreakpoint,
        other, ///< a single step, an interruption by us, port 0x8900 'D', or a triple fault
    };
    QByteArray guest; ///< what the guest wrote; after a triple fault still with Bochs' line about it: see cutTrace()
    Cause cause = Cause::other;
    quint64 tick = 0;
    std::optional<replies::Instruction>
        next; ///< the instruction that would run next; absent when its page is not mapped
};

/// What can have stopped the guest, so that its own text is not taken for a cause.
struct StopExpectation {
    quint64 earliestTimeBreakpoint = 0; ///< a stop before this tick was not made by a time breakpoint
    bool singleStep = false;            ///< Bochs does not look at address breakpoints then
};

/// `text`: all that came between the command that let the guest run and the next prompt. Nothing when it holds no stop report.
std::optional<StopReport> parseStop(const QByteArray& text, const StopExpectation& expected);

/// Removes the line "(0).[TICK] …" that Bochs adds without a line break of its own when it gives up (a triple fault, the end of the
/// program) from the end of `guest`, and returns it. Call it only when the machine's state says that there is such a line.
std::optional<replies::Instruction> cutTrace(QByteArray& guest);

} // namespace mica::machine
