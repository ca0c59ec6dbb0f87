// SPDX-License-Identifier: GPL-3.0-or-later
// A check as it happens, in the terminal: what was built, a line a verdict, evidence below what failed, and the score.
// Used by `mica check`.
#pragma once

#include "cli/console.h"
#include "cli/target.h"
#include "core/check/engine.h"

namespace mica::cli {

class CheckReport : public check::Listener {
public:
    /// `hints`: how many of a failed check's three hints are shown.
    CheckReport(Console& console, const Target& target, int hints);

    void buildStarted() override;
    void waiting(const QString& forWhat) override;
    void buildFinished(const build::BuildResult& result) override;
    void checkStarted(const course::Check& check) override;
    void checkFinished(const check::CheckResult& result) override;

    /// The closing lines, once runChecks has returned.
    void close(const check::LabResult& result);

private:
    void showFailure(const check::CheckResult& result);
    QString coloured(const QString& text, check::Verdict verdict) const;

    Console& m_console;
    Target m_target;
    int m_hints;
    int m_started = 0;
    int m_idWidth = 0; ///< of the longest check id
};

/// One line a lab: points, and how many checks passed, failed, were skipped. Empty for less than two results.
QStringList scoreboard(const QList<check::LabResult>& results);

/// "62 of 100 points: 9 passed, 3 failed, 3 skipped"
QString scoreText(const check::LabResult& result);

} // namespace mica::cli
