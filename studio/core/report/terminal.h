// SPDX-License-Identifier: GPL-3.0-or-later
// The report of a check for people at a terminal, in pieces a program prints as they become known:
//
//   heading()       before the build
//   buildReport()   after it: messages of the compiler with the student's lines, refusals, notes; empty when there is nothing to say
//   checkLine()     one for each verdict as it comes
//   failureBlocks() once all are known: what was expected and seen, what it means, hints, where to read and how to replay
//   closing()       the score
//   scoreboard()    over several labs
//
// Every text ends with '\n' or is empty. What stems from a student's file or machine is escaped (printable.h). Status is an icon and
// a word; colour only repeats them. Nothing here depends on wall time.
#pragma once

#include "core/check/result.h"
#include "core/report/text_layout.h"

namespace mica::report {

/// What the report says around a result.
struct ReportContext {
    int hints = 1;   ///< how many of a check's three hints a failure shows, 0 to 3
    QString handout; ///< how the student finds the handout: "labs/02-interrupts/handout.md"; an anchor is appended
    QString replay;  ///< "mica replay interrupts"; the check's id is appended. Empty: nothing is said about replaying
};

/// "Lab 02, Interrupts: the files in …". `whose` says whose files: "the reference".
QString heading(const course::Lab& lab, const QString& whose, const TerminalStyle& style);

QString buildReport(const build::BuildResult& result, const TerminalStyle& style);

/// Icon, word, points, id, title, all below each other over the checks of `lab`; of a skipped check also what it needs.
QString checkLine(const check::CheckResult& result, const course::Lab& lab, const TerminalStyle& style);

/// Of a failed check or a harness error; empty for the other verdicts.
QString failureBlock(const check::CheckResult& result, const ReportContext& context, const TerminalStyle& style);

/// failureBlock of every check, an empty line before each.
QString failureBlocks(const check::LabResult& result, const ReportContext& context, const TerminalStyle& style);

/// The score and the count of each verdict; or why there is none.
QString closing(const check::LabResult& result, const TerminalStyle& style);

/// A row a lab and a sum. Pre: each result's lab outlives the call.
QString scoreboard(const QList<check::LabResult>& results, const TerminalStyle& style);

} // namespace mica::report
