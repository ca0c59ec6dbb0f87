// SPDX-License-Identifier: GPL-3.0-or-later
// The numbers by which QScintilla knows the editor's margins, markers and indicators. Used by CodeView and CodeMarks.
#pragma once

namespace mica::app {

enum Margin { marginBreakpoints = 0, marginNumbers = 1, marginProblems = 2 };

/// Of several that paint a line's background the highest one wins.
enum Marker {
    markerRegion,
    markerKitMark,
    markerRevealed,
    markerExecutionLine,
    markerBreakpoint,
    markerExecution,
    markerError,
    markerWarning
};

enum Indicator { indicatorError = 8, indicatorWarning = 9, indicatorFound = 10 };

} // namespace mica::app
