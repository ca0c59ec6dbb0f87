// SPDX-License-Identifier: GPL-3.0-or-later
// `mica doctor`: what is installed, what is missing, how to get it.
#include "cli/command.h"
#include "core/session/installation.h"

#include <CLI/App.hpp>

#include <QDir>

#include <algorithm>

namespace mica::cli {

namespace {

constexpr int adviceColumn = 25;

QString healthWord(session::Health health) {
    switch (health) {
    case session::Health::ok: return QStringLiteral("ok");
    case session::Health::absent: return QStringLiteral("absent");
    case session::Health::wrong: return QStringLiteral("WRONG");
    }
    return {};
}

int examine(Context& context) {
    const QList<session::Finding> findings = session::examineInstallation(context.kitPath, QDir::currentPath());
    Console& console = context.console;
    for (const session::Finding& finding : findings) {
        console.line(
            QStringLiteral("%1 %2 %3").arg(healthWord(finding.health), -7).arg(finding.subject, -16).arg(finding.seen));
        if (!finding.advice.isEmpty()) {
            console.text(report::hanging(QString(adviceColumn, u' '), adviceColumn, finding.advice, console.style()));
        }
    }
    const auto wrong = std::count_if(findings.begin(), findings.end(), [](const session::Finding& finding) {
        return finding.health == session::Health::wrong;
    });
    if (wrong == 0) {
        console.line(QStringLiteral("Everything that is needed is here."));
        return 0;
    }
    console.error(QStringLiteral("%1 of the things that are needed are missing or wrong; see above.").arg(wrong));
    return exitCode(FailureKind::tool);
}

} // namespace

Command makeDoctorCommand(CLI::App& program) {
    CLI::App* arguments = program.add_subcommand("doctor", "what is installed, what is missing, how to get it");
    return {arguments, examine};
}

} // namespace mica::cli
