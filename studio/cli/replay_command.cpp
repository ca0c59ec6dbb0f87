// SPDX-License-Identifier: GPL-3.0-or-later
// `mica replay RESULT CHECK`: boots the same image again and stops at the failing moment.
#include "cli/command.h"
#include "cli/moment_report.h"
#include "core/build/folder_lock.h"
#include "core/check/replay.h"
#include "core/session/build_request.h"
#include "core/session/stored_result.h"

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

/// The check to replay and the tick it failed at. Throws Failure(usage) for one that did not fail.
session::StoredCheck failedCheck(const session::StoredResult& result, const QString& name) {
    const session::StoredCheck* check = result.find(name);
    if (check == nullptr) {
        QStringList failed;
        for (const session::StoredCheck& one : result.checks) {
            if (one.tick && one.status == u"failed") { failed += one.id; }
        }
        throw Failure(FailureKind::usage, QStringLiteral("the result has no check \"%1\"").arg(name),
                      QDir::toNativeSeparators(result.path),
                      failed.isEmpty() ? QStringLiteral("No check of it failed.")
                                       : QStringLiteral("Failed: %1.").arg(failed.join(QStringLiteral(", "))));
    }
    if (!check->tick) {
        throw Failure(
            FailureKind::usage, QStringLiteral("has no failing moment: it is \"%1\"").arg(check->status), check->id,
            check->status == u"skipped" ? QStringLiteral("Replay the check it needs: %1.").arg(check->blockedBy)
                                        : QStringLiteral("Only a check that failed can be replayed."));
    }
    return *check;
}

/// Names of the files that are not those the result was made from.
QStringList differing(const QMap<QString, QString>& then, const course::Sources& sources) {
    const QMap<QString, QString> now = session::hashesOf(sources);
    QStringList different;
    for (auto file = now.cbegin(); file != now.cend(); ++file) {
        if (then.value(file.key()) != file.value()) { different += file.key(); }
    }
    return different;
}

/// What the result was made from must be what is built now, else the moment is another one.
void requireSameFiles(const session::StoredResult& result, const build::BuildRequest& request, bool anyway,
                      Console& console) {
    QStringList different = differing(result.files, request.sources);
    for (auto part = request.others.cbegin(); part != request.others.cend(); ++part) {
        for (const QString& name : differing(result.others.value(part.key()), part.value())) {
            different += QStringLiteral("%1 (of lab %2)").arg(name, part.key());
        }
    }
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

/// The build of the result: its lab's files, and those own parts of other labs that were linked too.
build::BuildRequest requestFor(const session::StoredResult& result, const session::Target& target,
                               const session::CourseAccess& access) {
    build::BuildRequest request = session::buildRequestFor(target, access.kit);
    for (auto part = result.others.cbegin(); part != result.others.cend(); ++part) {
        const course::Lab& lab = access.course.find(part.key());
        if (!target.workspace) {
            throw Failure(FailureKind::usage, QStringLiteral("was linked with own parts of other labs"), result.path,
                          QStringLiteral("Say with --workspace where they are."));
        }
        request.others.insert(lab.id, course::readSources(lab, target.workspace->labDir(lab)));
    }
    return request;
}

session::Target targetOf(const session::StoredResult& result, const QString& place,
                         const session::CourseAccess& access) {
    session::TargetRequest request{result.lab, {}, place};
    if (QStringList{QStringLiteral("reference"), QStringLiteral("alternative"), QStringLiteral("skeleton")}.contains(
            result.origin)) {
        request.from = result.origin;
    }
    return session::chooseTarget(request, access);
}

int replay(const Options& options, Context& context) {
    const session::CourseAccess access = session::openCourse(context.kitPath);
    const QString chosen = fromArgument(options.workspace);
    const QString place = chosen.isEmpty() ? QDir::currentPath() : QFileInfo(chosen).absoluteFilePath();
    const session::StoredResult result = openResult(options, access, place);
    const session::StoredCheck stored = failedCheck(result, fromArgument(options.check));
    const session::Target target = targetOf(result, place, access);
    const course::Check* check = target.lab->findCheck(stored.id);
    if (check == nullptr) {
        throw Failure(FailureKind::content, QStringLiteral("this kit's lab has no such check any more"), stored.id,
                      QStringLiteral("Replay with the kit that made the result."));
    }
    const check::EngineTools tools = session::openTools(access);
    const build::BuildRequest request = requestFor(result, target, access);
    requireSameFiles(result, request, options.anyway, context.console);
    const auto waiting = [&context](const QString& what) {
        context.console.notice(QStringLiteral("waiting for %1").arg(what));
    };
    const build::BuildResult built = build::build(request, access.kit, tools.toolchain, context.cancel, waiting);
    session::requireBuilt(built);

    const QString workDir = target.workDir + QStringLiteral("/replay");
    const build::FolderLock lock(workDir, QStringLiteral("replay.lock"), context.cancel, waiting);
    const check::LinkedKernel kernel(built.elfPath, access.kit, built.programs, target.lab->directory);
    const std::unique_ptr<machine::Machine> machine = check::bootTo(
        *check, *stored.tick, stored.seed, kernel, tools, workDir + QStringLiteral("/machine"), context.cancel);
    const check::Moment moment = check::describe(*machine, kernel, tools.toolchain);
    context.console.text(momentText(*check, stored, moment, request.sources, context.console.style()));
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
