// SPDX-License-Identifier: GPL-3.0-or-later
// `mica start LAB [DIR]`: makes or extends a workspace. Never overwrites a file.
#include "cli/command.h"
#include "core/report/terminal.h"
#include "core/session/course_access.h"

#include <CLI/App.hpp>

#include <QDir>
#include <QFileInfo>

#include <memory>

namespace mica::cli {

namespace {

struct Options {
    std::string lab, folder;
};

/// The workspace meant: DIR, or the one we stand in, or `mica-workspace` below the current folder.
course::Workspace openWorkspace(const QString& folder) {
    if (!folder.isEmpty()) { return course::Workspace::create(QFileInfo(folder).absoluteFilePath()); }
    if (const std::optional<course::Workspace> here = session::workspaceAt(QDir::currentPath())) { return *here; }
    return course::Workspace::create(QDir::current().absoluteFilePath(QStringLiteral("mica-workspace")));
}

void sayWhatNext(const course::Lab& lab, const QString& labFolder, Console& console) {
    console.line();
    console.line(QStringLiteral("What to do next:"));
    console.line(QStringLiteral("  cd \"%1\"").arg(QDir::toNativeSeparators(labFolder)));
    console.line(QStringLiteral("  read  %1").arg(QDir::toNativeSeparators(lab.handoutPath())));
    if (!lab.files.isEmpty()) {
        console.line(
            QStringLiteral("  edit  %1; your work goes between the \"student\" marks").arg(lab.files.first().path));
    }
    console.line(QStringLiteral("  mica check           what holds already, and what does not"));
    console.line(QStringLiteral("  mica check --watch   the same at every save"));
}

int start(const Options& options, Context& context) {
    const session::CourseAccess access = session::openCourse(context.kitPath);
    const course::Lab& lab = access.course.find(fromArgument(options.lab));
    const course::Workspace workspace = openWorkspace(fromArgument(options.folder));
    const QStringList written = workspace.addLab(lab);
    Console& console = context.console;
    console.text(report::heading(lab, lab.summary, console.style()));
    console.line(QStringLiteral("Workspace: %1").arg(QDir::toNativeSeparators(workspace.root())));
    for (const QString& file : written) {
        console.line(QStringLiteral("  new   %1").arg(QDir::toNativeSeparators(file)));
    }
    if (written.isEmpty()) {
        console.line(QStringLiteral("  every file of the lab is there already; none was touched"));
    }
    sayWhatNext(lab, workspace.labDir(lab), console);
    return 0;
}

} // namespace

Command makeStartCommand(CLI::App& program) {
    auto options = std::make_shared<Options>();
    CLI::App* arguments = program.add_subcommand("start", "make or extend a workspace with the files of a lab");
    arguments->add_option("LAB", options->lab, "id or number of the lab, see 'mica labs'")->required();
    arguments->add_option("DIR", options->folder,
                          "the workspace (default: the one you stand in, else mica-workspace in the current folder)");
    return {arguments, [options](Context& context) { return start(*options, context); }};
}

} // namespace mica::cli
