// SPDX-License-Identifier: GPL-3.0-or-later
// `mica grade SUBMISSIONS… --lab LAB --out DIR`: grades a class.
#include "cli/command.h"
#include "cli/grade_report.h"

#include <CLI/App.hpp>

#include <QCoreApplication>

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

session::ClassOrder orderOf(const Options& options) {
    session::ClassOrder order;
    for (const std::string& path : options.submissions) { order.submissions += fromArgument(path); }
    order.lab = fromArgument(options.lab);
    order.out = fromArgument(options.out);
    order.roster = fromArgument(options.roster);
    order.seed = seedOf(options.seed);
    order.micaVersion = QCoreApplication::applicationVersion();
    order.workers = options.workers;
    order.isEachOne = options.each;
    order.withHidden = options.hidden;
    order.mayContinue = options.resume;
    order.isolation = options.sandbox == "none" ? session::Isolation::none : session::Isolation::sandbox;
    return order;
}

int gradeClass(const Options& options, Context& context) {
    const session::CourseAccess access = session::openCourse(context.kitPath);
    const session::ClassOrder order = orderOf(options);
    GradeProgress progress(context.console);
    const session::GradedClass graded = session::gradeSubmissions(order, access, progress, context.cancel);
    context.console.clearStatus();
    context.console.text(gradeSummary(graded, grade::ResultFolder(order.out)));
    return exitCodeOf(graded.outcomes);
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
