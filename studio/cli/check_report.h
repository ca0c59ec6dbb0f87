// SPDX-License-Identifier: GPL-3.0-or-later
// A check as it happens, in the terminal: a line a verdict as it comes, then what failed and why, and the score. The words are those
// of core/report. Used by `mica check`.
#pragma once

#include "cli/console.h"
#include "core/check/engine.h"
#include "core/report/terminal.h"
#include "core/session/target.h"

namespace mica::cli {

class CheckReport : public check::Listener {
public:
    /// `hints`: how many of a failed check's three hints are shown.
    CheckReport(Console& console, const session::Target& target, int hints);

    void checksSelected(qsizetype count) override { m_selected = count; }
    void buildStarted() override;
    void waiting(const QString& forWhat) override;
    void buildFinished(const build::BuildResult& result) override;
    void checkStarted(const course::Check& check) override;
    void checkFinished(const check::CheckResult& result) override;

    /// The closing lines, once runChecks has returned.
    void close(const check::LabResult& result);

private:
    report::ReportContext context() const;

    Console& m_console;
    session::Target m_target;
    int m_hints;
    qsizetype m_selected = 0;
    int m_started = 0;
};

/// The exit code a result stands for.
int exitCodeOf(const check::LabResult& result);

} // namespace mica::cli
