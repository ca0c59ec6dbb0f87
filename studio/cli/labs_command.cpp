// SPDX-License-Identifier: GPL-3.0-or-later
// `mica labs`: the course, and how far you are.
#include "cli/command.h"
#include "core/session/course_access.h"
#include "core/session/progress.h"

#include <CLI/App.hpp>

#include <QDir>
#include <QJsonObject>

namespace mica::cli {

namespace {

/// What the student has reached in a lab: the best score and its day, or how far it has come at all.
QString standing(const course::Lab& lab, const std::optional<course::Workspace>& workspace,
                 const QJsonObject& progress) {
    if (!workspace) { return QStringLiteral("-"); }
    const session::LabProgress reached = session::progressOf(lab, *workspace, progress);
    switch (reached.state) {
    case session::LabProgress::State::notBegun: return QStringLiteral("-");
    case session::LabProgress::State::unchecked: return QStringLiteral("begun, not checked yet");
    case session::LabProgress::State::scored: break;
    }
    return QStringLiteral("%1 of %2, %3").arg(reached.score).arg(reached.maxScore).arg(reached.day);
}

int listLabs(Context& context) {
    const session::CourseAccess access = session::openCourse(context.kitPath);
    const std::optional<course::Workspace> workspace = session::workspaceAt(QDir::currentPath());
    const QJsonObject progress = workspace ? workspace->progress() : QJsonObject();
    QList<QStringList> rows{{QStringLiteral("no"), QStringLiteral("lab"), QStringLiteral("title"),
                             QStringLiteral("checks"), QStringLiteral("hours"), QStringLiteral("points"),
                             QStringLiteral("yours")}};
    for (const course::Lab& lab : access.course.labs) {
        rows += {QStringLiteral("%1").arg(lab.number, 2, 10, QChar(u'0')),
                 lab.id,
                 lab.title,
                 QString::number(lab.checks.size()),
                 QString::number(lab.hours),
                 QString::number(lab.points),
                 standing(lab, workspace, progress)};
    }
    Console& console = context.console;
    console.line(access.course.title);
    console.text(report::table(rows, {3, 4, 5}));
    if (workspace) {
        console.line(QStringLiteral("Workspace: %1").arg(QDir::toNativeSeparators(workspace->root())));
    } else if (!access.course.labs.isEmpty()) {
        console.line(
            QStringLiteral("You stand in no workspace. Begin with: mica start %1").arg(access.course.labs.first().id));
    }
    return 0;
}

} // namespace

Command makeLabsCommand(CLI::App& program) {
    CLI::App* arguments = program.add_subcommand("labs", "the course and your progress");
    return {arguments, listLabs};
}

} // namespace mica::cli
