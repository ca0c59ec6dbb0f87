// SPDX-License-Identifier: GPL-3.0-or-later
// `mica check [LAB]`: builds, boots and judges; streams the verdicts; again at every save with --watch.
#include "cli/check_report.h"
#include "cli/command.h"
#include "cli/watch_loop.h"
#include "core/report/result_document.h"
#include "core/session/check_session.h"
#include "core/session/file_output.h"

#include <CLI/App.hpp>

#include <QDateTime>
#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <memory>

namespace mica::cli {

namespace {

struct Options {
    std::string lab, from, json;
    std::vector<std::string> only;
    std::optional<std::uint64_t> seed;
    int jobs = 0, hints = 1;
    bool watch = false, onMine = false;
};

session::CheckSettings settingsOf(const Options& options) {
    session::CheckSettings settings;
    for (const std::string& id : options.only) { settings.only += fromArgument(id); }
    if (options.seed) { settings.seed = *options.seed; }
    settings.jobs = options.jobs;
    settings.onMine = options.onMine;
    return settings;
}

/// One target checked, reported, kept and, if asked for, written as JSON. Returns the exit code.
int checkOne(const session::Target& target, const Options& options, const check::EngineTools& tools, Console& console,
             const Cancellation& cancel, check::LabResult* keep = nullptr) {
    const session::CheckSettings settings = settingsOf(options);
    CheckReport report(console, target, options.hints);
    const check::LabResult result = session::checkTarget(target, settings, tools, report, cancel);
    report.close(result);
    const QByteArray document = report::resultBytes(
        result, tools.kit.version,
        {QDir::toNativeSeparators(target.folder), QDateTime::currentDateTimeUtc().toString(Qt::ISODate)});
    if (options.json == "-") {
        console.raw(document);
    } else if (!options.json.empty()) {
        session::writeWholeFile(QFileInfo(fromArgument(options.json)).absoluteFilePath(), document);
    }
    session::keepResult(target, settings, result, document);
    if (keep != nullptr) { *keep = result; }
    return exitCodeOf(result);
}

/// Several labs one after the other: what one of them lacks does not keep the next from being checked.
int checkAll(const QList<session::Target>& targets, const Options& options, const check::EngineTools& tools,
             Context& context) {
    int code = 0;
    QList<check::LabResult> results;
    for (const session::Target& target : targets) {
        try {
            check::LabResult result;
            code = std::max(code, checkOne(target, options, tools, context.console, context.cancel, &result));
            results += result;
        } catch (const Failure& failure) {
            if (failure.kind() == FailureKind::cancelled) { throw; }
            context.console.failure(failure);
            code = std::max(code, exitCode(failure.kind()));
        }
        context.console.line();
    }
    if (results.size() > 1) { context.console.text(report::scoreboard(results, context.console.style())); }
    return code;
}

int watch(const session::Target& target, const Options& options, const check::EngineTools& tools, Context& context) {
    Console& console = context.console;
    QStringList names;
    for (const course::StudentFile& file : target.lab->files) { names += file.path; }
    const auto work = [&](const QStringList& changed, const Cancellation& cancel) {
        if (!changed.isEmpty()) {
            console.line();
            console.line(QStringLiteral("%1  saved: %2")
                             .arg(QDateTime::currentDateTime().toString(QStringLiteral("HH:mm:ss")),
                                  changed.join(QStringLiteral(", "))));
        }
        try {
            checkOne(target, options, tools, console, cancel);
            console.notice(QStringLiteral("Watching %1. Ctrl-C ends it.").arg(QDir::toNativeSeparators(target.folder)));
        } catch (const Failure& failure) {
            if (failure.kind() != FailureKind::cancelled) { console.failure(failure); }
        } catch (const std::exception& trouble) { console.error(QString::fromUtf8(trouble.what())); }
    };
    WatchLoop(target.folder, names, work).run(context.cancel);
    return exitCode(FailureKind::cancelled);
}

int runCheck(const Options& options, Context& context) {
    const session::CourseAccess access = session::openCourse(context.kitPath);
    const QList<session::Target> targets =
        session::chooseTargets({fromArgument(options.lab), fromArgument(options.from), QDir::currentPath()}, access);
    if (targets.size() > 1 && (options.watch || !options.json.empty() || !options.only.empty())) {
        throw Failure(FailureKind::usage,
                      QStringLiteral("--watch, --json and --only are about one lab, and several are meant"), {},
                      QStringLiteral("Name the lab: mica check LAB."));
    }
    if (options.watch && targets.first().folder.isEmpty()) {
        throw Failure(FailureKind::usage, QStringLiteral("--watch needs files that somebody edits"), {},
                      QStringLiteral("Leave out --from, or give it a folder."));
    }
    context.console.setQuiet(options.json == "-");
    const check::EngineTools tools = session::openTools(access);
    if (options.watch) { return watch(targets.first(), options, tools, context); }
    return targets.size() == 1 ? checkOne(targets.first(), options, tools, context.console, context.cancel)
                               : checkAll(targets, options, tools, context);
}

} // namespace

Command makeCheckCommand(CLI::App& program) {
    auto options = std::make_shared<Options>();
    CLI::App* arguments =
        program.add_subcommand("check", "build your files, boot them, and say what holds and what does not");
    arguments->add_option("LAB", options->lab,
                          "the lab (default: the one in whose folder you stand, or all of the workspace)");
    arguments->add_option("--from", options->from, "check these files: a folder, or reference, alternative, skeleton")
        ->type_name("ORIGIN");
    arguments->add_flag("--watch", options->watch, "check again at every save");
    arguments
        ->add_option("--json", options->json, "write the result document to a file, or - for standard output alone")
        ->type_name("FILE");
    arguments->add_option("--only", options->only, "only these checks (and what they need)")->type_name("ID");
    arguments->add_option("--hints", options->hints, "hints shown with a failed check, 0 to 3 (default 1)")
        ->check(CLI::Range(0, 3))
        ->type_name("N");
    arguments->add_option("--seed", options->seed, "instead of the lab's seed")->type_name("N");
    arguments->add_option("--jobs", options->jobs, "boots at once (default: one a core)")
        ->check(CLI::Range(1, 64))
        ->type_name("N");
    arguments->add_flag("--on-mine", options->onMine, "link your own parts of the other labs too, not the references");
    return {arguments, [options](Context& context) { return runCheck(*options, context); }};
}

} // namespace mica::cli
