// SPDX-License-Identifier: GPL-3.0-or-later
// A person's breakpoints, and the addresses they stand for in the code that is booted. Used by DebugSession; the list is shown by the
// editor's margin.
#pragma once

#include "core/debug/guest_code.h"

namespace mica::debug {

/// At a line of a source file, or, where `file` is empty, at an address.
struct Breakpoint {
    QString file; ///< as CallFrame::file
    int line = 0; ///< 1-based, as the person set it
    quint32 address = 0;
    bool operator==(const Breakpoint&) const = default;
};

struct ResolvedBreakpoint {
    Breakpoint asked;
    int line = 0;             ///< where it really stands: the same, or the nearest later line that has code; 0: nowhere
    QList<quint32> addresses; ///< one for each function that holds the line's code
    QString remark;           ///< for people, where it is not as asked; else empty
    bool operator==(const ResolvedBreakpoint&) const = default;
};

/// Bochs holds 16; one is kept free for steps.
inline constexpr qsizetype breakpointLimit = 15;

/// In the order of `asked`. A breakpoint for whose addresses there is no room any more gets none, and says so.
QList<ResolvedBreakpoint> resolve(const QList<Breakpoint>& asked, const GuestCode& code);

/// The same with `codeOf` for the lines, so that it is tested without a kernel.
QList<ResolvedBreakpoint> resolve(const QList<Breakpoint>& asked,
                                  const std::function<std::optional<LineCode>(const QString& file, int line)>& codeOf);

} // namespace mica::debug
