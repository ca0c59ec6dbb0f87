// SPDX-License-Identifier: GPL-3.0-or-later
// `mica doctor`: what is installed, what is missing, how to get it.
#include "cli/command.h"
#include "cli/installation.h"

#include <CLI/App.hpp>

#include <algorithm>

namespace mica::cli {

namespace {

constexpr int adviceColumn = 25;

QString healthWord(Health health) {
    switch (health) {
    case Health::ok: return QStringLiteral("ok");
    case Health::absent: return QStringLiteral("absent");
    case Health::wrong: return QStringLiteral("WRONG");
    }
    return {};
}

int examine(Context& context) {
    const QList<Finding> findings = examineInstallation(context);
    Console& console = context.console;
    for (const Finding& finding : findings) {
        console.line(
            QStringLiteral("%1 %2 %3").arg(healthWord(finding.health), -7).arg(finding.subject, -16).arg(finding.seen));
        if (!finding.advice.isEmpty()) {
            console.text(report::hanging(QString(adviceColumn, u' '), adviceColumn, finding.advice, console.style()));
        }
    }
    const auto wrong = std::count_if(findings.begin(), findings.end(),
                                     [](const Finding& finding) { return finding.health == Health::wrong; });
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
