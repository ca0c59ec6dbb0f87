// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/check_report.h"

#include <QDir>

#include <algorithm>

namespace mica::cli {

namespace {

QString whose(const session::Target& target) {
    switch (target.origin) {
    case session::Origin::workspace:
    case session::Origin::folder: return QStringLiteral("the files in %1").arg(QDir::toNativeSeparators(target.folder));
    case session::Origin::reference:
    case session::Origin::alternative:
    case session::Origin::skeleton: break;
    }
    return QStringLiteral("the %1").arg(toString(target.origin));
}

} // namespace

CheckReport::CheckReport(Console& console, const session::Target& target, int hints)
    : m_console(console), m_target(target), m_hints(hints) {
    m_console.text(report::heading(*target.lab, whose(target), console.style()));
}

void CheckReport::buildStarted() { m_console.status(QStringLiteral("building")); }

void CheckReport::waiting(const QString& forWhat) {
    m_console.notice(QStringLiteral("another check is running here; waiting for %1").arg(forWhat));
}

void CheckReport::buildFinished(const build::BuildResult& result) {
    m_console.text(report::buildReport(result, m_console.style()));
}

void CheckReport::checkStarted(const course::Check& check) {
    ++m_started;
    m_console.status(QStringLiteral("%1 of %2: %3").arg(m_started).arg(m_selected).arg(check.title));
}

void CheckReport::checkFinished(const check::CheckResult& result) {
    m_console.text(report::checkLine(result, *m_target.lab, m_console.style()));
}

void CheckReport::close(const check::LabResult& result) {
    m_console.clearStatus();
    const QString blocks = report::failureBlocks(result, context(), m_console.style());
    m_console.text(blocks);
    if (!blocks.isEmpty()) { m_console.line(); }
    m_console.text(report::closing(result, m_console.style()));
}

/// A result is replayed from where it is kept: only a workspace keeps one.
report::ReportContext CheckReport::context() const {
    report::ReportContext context;
    context.hints = m_hints;
    context.handout = QDir::toNativeSeparators(m_target.lab->handoutPath());
    if (m_target.origin == session::Origin::workspace) {
        context.replay = QStringLiteral("mica replay %1").arg(m_target.lab->id);
    }
    return context;
}

int exitCodeOf(const check::LabResult& result) {
    if (result.status == check::LabStatus::infrastructureError) { return exitCode(FailureKind::harness); }
    if (result.build.status == build::BuildStatus::refused) { return exitCode(FailureKind::integrity); }
    if (result.build.status != build::BuildStatus::ok) { return exitCode(FailureKind::build); }
    const auto anyIs = [&result](check::Verdict verdict) {
        return std::any_of(result.checks.begin(), result.checks.end(),
                           [verdict](const check::CheckResult& one) { return one.verdict == verdict; });
    };
    if (anyIs(check::Verdict::harnessError)) { return exitCode(FailureKind::harness); }
    return anyIs(check::Verdict::failed) || anyIs(check::Verdict::skipped) ? 1 : 0;
}

} // namespace mica::cli
