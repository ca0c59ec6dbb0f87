// SPDX-License-Identifier: GPL-3.0-or-later
// `mica replay RESULT CHECK`: boots the same image again and stops at the failing moment.
#include "cli/command.h"
#include "cli/moment_report.h"
#include "core/build/folder_lock.h"
#include "core/check/replay.h"
#include "core/session/replay_plan.h"

#include <CLI/App.hpp>

#include <QDir>
#include <QFileInfo>

#include <memory>

namespace mica::cli {

namespace {

struct Options {
    std::string result, check, workspace;
    bool anyway = false;
};

/// RESULT is a file, or the name of a lab: then the workspace's last result of it.
session::StoredResult openResult(const Options& options, const session::CourseAccess& access, const QString& place) {
    const QString name = fromArgument(options.result);
    if (QFileInfo(name).isFile()) { return session::readResult(QFileInfo(name).absoluteFilePath()); }
    if (name.endsWith(u".json") || name.contains(u'/') || name.contains(u'\\')) {
        return session::readResult(name); // says that it cannot be read
    }
    const course::Lab& lab = access.course.find(name);
    return session::readResult(session::lastResultPath(course::Workspace::find(place), lab));
}

/// What the result was made from must be what is built now, else the moment is another one.
void requireSameFiles(const QStringList& different, bool anyway, Console& console) {
    if (different.isEmpty()) { return; }
    const QString what =
        QStringLiteral("changed since the result was made: %1").arg(different.join(QStringLiteral(", ")));
    if (!anyway) {
        throw Failure(
            FailureKind::integrity, what, {},
            QStringLiteral("Run 'mica check' again and replay its result, or add --anyway to see what these files "
                           "do at that tick."));
    }
    console.notice(QStringLiteral("note: %1; the moment shown is that of the files as they are now.").arg(what));
}

int replay(const Options& options, Context& context) {
    const session::CourseAccess access = session::openCourse(context.kitPath);
    const QString chosen = fromArgument(options.workspace);
    const QString place = chosen.isEmpty() ? QDir::currentPath() : QFileInfo(chosen).absoluteFilePath();
    const session::StoredResult result = openResult(options, access, place);
    const QString name = fromArgument(options.check);
    const session::ReplayPlan plan = session::planReplay(result, name, place, access);
    const check::EngineTools tools = session::openTools(access);
    requireSameFiles(plan.changed, options.anyway, context.console);
    const auto waiting = [&context](const QString& what) {
        context.console.notice(QStringLiteral("waiting for %1").arg(what));
    };
    const build::BuildResult built = build::build(plan.request, access.kit, tools.toolchain, context.cancel, waiting);
    session::requireBuilt(built);

    const QString workDir = plan.target.workDir + QStringLiteral("/replay");
    const build::FolderLock lock(workDir, QStringLiteral("replay.lock"), context.cancel, waiting);
    const check::LinkedKernel kernel(built.elfPath, access.kit, built.programs, plan.target.lab->directory);
    const std::unique_ptr<machine::Machine> machine = check::bootTo(
        plan.check, plan.tick, plan.seed, kernel, tools, workDir + QStringLiteral("/machine"), context.cancel);
    const check::Moment moment = check::describe(*machine, kernel, tools.toolchain);
    context.console.text(
        momentText(plan.check, *result.find(name), moment, plan.request.sources, context.console.style()));
    return 0;
}

} // namespace

Command makeReplayCommand(CLI::App& program) {
    auto options = std::make_shared<Options>();
    CLI::App* arguments = program.add_subcommand("replay", "boot a check again and stop at the moment it failed");
    arguments->add_option("RESULT", options->result, "a result document, or a lab: its last result in the workspace")
        ->required();
    arguments->add_option("CHECK", options->check, "the failed check, e.g. timer-rate")->required();
    arguments
        ->add_option("--workspace", options->workspace, "the workspace with the files (default: the one you stand in)")
        ->type_name("DIR");
    arguments->add_flag("--anyway", options->anyway, "replay although the files have changed since");
    return {arguments, [options](Context& context) { return replay(*options, context); }};
}

} // namespace mica::cli
