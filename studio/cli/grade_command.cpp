// SPDX-License-Identifier: GPL-3.0-or-later
// `mica grade SUBMISSIONS… --lab LAB --out DIR`: grades a class.
#include "cli/command.h"
#include "cli/grade_report.h"
#include "core/build/folder_lock.h"
#include "core/grade/class_pages.h"
#include "core/grade/class_run.h"
#include "core/session/course_access.h"

#include <CLI/App.hpp>

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <memory>

namespace mica::cli {

namespace {

struct Options {
    std::vector<std::string> submissions;
    std::string lab, out, roster;
    std::string seed;
    std::string sandbox = "auto";
    int workers = 2;
    bool resume = false, each = false, hidden = false;
};

QList<intake::Person> readRosterFile(const std::string& argument) {
    if (argument.empty()) { return {}; }
    const QString path = fromArgument(argument);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        throw Failure(FailureKind::usage, QStringLiteral("cannot be read: %1").arg(file.errorString()),
                      QDir::toNativeSeparators(path), QStringLiteral("Name the CSV file of the class list."));
    }
    return intake::readRoster(file.readAll(), QDir::toNativeSeparators(path));
}

std::optional<quint64> seedOf(const std::string& argument) {
    if (argument.empty()) { return std::nullopt; }
    bool isNumber = false;
    const quint64 seed = fromArgument(argument).toULongLong(&isNumber);
    if (!isNumber) {
        throw Failure(FailureKind::usage, QStringLiteral("\"%1\" is no seed").arg(fromArgument(argument)),
                      QStringLiteral("--seed"), QStringLiteral("Give a whole number."));
    }
    return seed;
}

/// What is handed in, read before anything is graded.
intake::ClassIntake readSubmissions(const Options& options, const session::CourseAccess& access, const course::Lab& lab,
                                    const Context& context) {
    intake::ClassRequest request;
    for (const std::string& path : options.submissions) { request.paths += QDir(fromArgument(path)).path(); }
    request.lab = &lab;
    request.isEachOne = options.each;
    request.course = &access.course;
    request.skeleton = course::readSources(lab, lab.path + QStringLiteral("/src"));
    request.roster = readRosterFile(options.roster);
    context.console.status(QStringLiteral("reading the submissions"));
    intake::ClassIntake intake = intake::readClass(request, context.cancel);
    if (intake.submissions.isEmpty()) {
        throw Failure(FailureKind::content, QStringLiteral("there is no submission in what you named"),
                      request.paths.value(0),
                      QStringLiteral("Name a folder or archive with a folder or archive a student."));
    }
    return intake;
}

int gradeClass(const Options& options, Context& context) {
    const session::CourseAccess access = session::openCourse(context.kitPath);
    const course::Lab& lab = access.course.find(fromArgument(options.lab));
    const check::EngineTools tools = session::openTools(access);
    const grade::ResultFolder folder(fromArgument(options.out));
    const std::unique_ptr<const process::Sandbox> sandbox =
        options.sandbox == "none" ? nullptr : process::findSandbox();
    grade::ClassRun run;
    run.sandbox = sandbox.get();
    run.lab = &lab;
    run.seed = seedOf(options.seed);
    run.workers = options.workers;
    if (options.hidden) {
        run.hidden = course::loadHiddenVariants(access.kit, lab);
        if (run.hidden.isEmpty()) {
            context.console.notice(QStringLiteral("lab %1 has no hidden variants").arg(lab.directory));
        }
    }
    run.micaVersion = QCoreApplication::applicationVersion();
    run.workDir = folder.statePath(QStringLiteral("work"));
    run.intake = readSubmissions(options, access, lab, context);
    folder.open(options.resume);
    const build::FolderLock lock(
        folder.statePath({}), QStringLiteral("grade.lock"), context.cancel,
        [&context](const QString& who) { context.console.notice(QStringLiteral("waiting for ") + who); });
    GradeProgress progress(context.console, run.intake.submissions.size());
    const QList<grade::StudentOutcome> outcomes = grade::gradeClass(
        run, folder, tools, [&progress](const auto& one) { progress.finished(one); }, context.cancel);
    context.console.status(QStringLiteral("writing the report"));
    grade::writePages(folder.path(), folder.path(), context.cancel);
    context.console.clearStatus();
    context.console.text(gradeSummary(run.intake, outcomes, folder));
    return exitCodeOf(outcomes);
}

} // namespace

Command makeGradeCommand(CLI::App& program) {
    auto options = std::make_shared<Options>();
    CLI::App* arguments = program.add_subcommand("grade", "instructors: grade the submissions of a class");
    arguments
        ->add_option("SUBMISSIONS", options->submissions, "folders and archives: of a class, or of one student each")
        ->required();
    arguments->add_option("--lab", options->lab, "the lab to grade")->required();
    arguments->add_option("--out", options->out, "the folder for the results")->required()->type_name("DIR");
    arguments->add_option("--roster", options->roster, "the class list; who handed nothing in gets a row, too")
        ->type_name("CSV");
    arguments->add_option("--jobs", options->workers, "submissions at once (default 2)")
        ->check(CLI::Range(1, 64))
        ->type_name("N");
    arguments->add_option("--seed", options->seed, "another seed for the probes than the lab's")->type_name("N");
    arguments
        ->add_option(
            "--sandbox", options->sandbox,
            "auto: compile in the system's sandbox, refuse without one; none: trust the submissions (default auto)")
        ->check(CLI::IsMember({"auto", "none"}))
        ->type_name("KIND");
    arguments->add_flag("--each", options->each, "each SUBMISSIONS is the work of one student, whatever lies in it");
    arguments->add_flag("--hidden", options->hidden,
                        "also run the lab's hidden variants; students are told no values of them");
    arguments->add_flag("--resume", options->resume,
                        "go on in a folder of results; grade only what is new or has changed");
    return {arguments, [options](Context& context) { return gradeClass(*options, context); }};
}

} // namespace mica::cli
