// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/stop_report.h"

#include "core/machine/reply_scanner.h"

namespace mica::machine {

namespace {

constexpr QByteArrayView timeLine = "(0) Caught time breakpoint\n";
constexpr QByteArrayView breakpointStart = "(0) Breakpoint ";
constexpr QByteArrayView nextStart = "Next at t=";

/// Whether `line`, without its end, is exactly "(0) Breakpoint 1, 0x0000000000007c00 in ?? ()".
bool isBreakpointLine(QByteArrayView line) {
    ReplyScanner scanner(line);
    return scanner.skip(breakpointStart) && scanner.decimal() && scanner.skip(", ") && scanner.hex() &&
           scanner.skip(" in ?? ()") && scanner.atEnd();
}

/// Cuts the genuine cause from the end of `guest`. The guest's text may come directly before it, on the same line.
StopReport::Cause cutCause(QByteArray& guest, quint64 tick, const StopExpectation& expected) {
    if (tick >= expected.earliestTimeBreakpoint && guest.endsWith(timeLine)) {
        guest.chop(timeLine.size());
        return StopReport::Cause::timeBreakpoint;
    }
    const bool possible = !expected.singleStep && guest.endsWith('\n');
    const qsizetype start = possible ? guest.lastIndexOf(breakpointStart) : -1;
    if (start >= 0 && isBreakpointLine(QByteArrayView(guest).sliced(start).chopped(1))) {
        guest.truncate(start);
        return StopReport::Cause::addressBreakpoint;
    }
    return StopReport::Cause::other;
}

} // namespace

std::optional<StopReport> parseStop(const QByteArray& text, const StopExpectation& expected) {
    const qsizetype start = text.lastIndexOf(nextStart);
    if (start < 0) { return std::nullopt; }
    ReplyScanner scanner(QByteArrayView(text).sliced(start + nextStart.size()));
    const std::optional<quint64> tick = scanner.decimal();
    if (!tick || !(scanner.skip("\n") || scanner.skip("\r\n"))) { return std::nullopt; }
    StopReport report;
    report.tick = *tick;
    report.next = replies::instruction(scanner.line());
    report.guest = text.first(start);
    report.cause = cutCause(report.guest, report.tick, expected);
    return report;
}

std::optional<replies::Instruction> cutTrace(QByteArray& guest) {
    const qsizetype start = guest.lastIndexOf("(0).[");
    if (start < 0) { return std::nullopt; }
    ReplyScanner scanner(QByteArrayView(guest).sliced(start));
    const std::optional<replies::Instruction> trace = replies::instruction(scanner.line());
    if (trace && scanner.atEnd()) {
        guest.truncate(start);
        return trace;
    }
    return std::nullopt;
}

} // namespace mica::machine
