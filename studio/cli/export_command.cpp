// SPDX-License-Identifier: GPL-3.0-or-later
// `mica export FORMAT RESULTS…`: results as a gradebook, an autograder or CI wants them.
#include "cli/command.h"
#include "core/session/class_export.h"

#include <CLI/App.hpp>

#include <QDateTime>
#include <QDir>

#include <memory>

namespace mica::cli {

namespace {

struct Options {
    std::string format, out = "-", sheet, assignment;
    std::vector<std::string> results;
};

double scaleFrom(const char* variable, double otherwise) {
    bool isNumber = false;
    const double value = qEnvironmentVariable(variable).toDouble(&isNumber);
    return isNumber ? value : otherwise;
}

/// VPL and Classroom 50 tell by environment variables what the results are for.
exports::ExportContext contextFromEnvironment() {
    exports::ExportContext context;
    context.vpl = {scaleFrom("VPL_GRADEMIN", 0), scaleFrom("VPL_GRADEMAX", 100)};
    context.classroom50 = {qEnvironmentVariable("CLASSROOM"),
                           qEnvironmentVariable("ASSIGNMENT"),
                           qEnvironmentVariable("SUBMISSION_TAG"),
                           qEnvironmentVariable("COMMIT_URL"),
                           qEnvironmentVariable("RELEASE_URL"),
                           qEnvironmentVariable("REVIEW_URL"),
                           QDateTime::currentDateTimeUtc().toString(Qt::ISODate)};
    return context;
}

int exportResults(const Options& options, Context& context) {
    session::ExportOrder order;
    order.format = fromArgument(options.format);
    for (const std::string& result : options.results) { order.results += fromArgument(result); }
    if (options.out != "-") { order.out = fromArgument(options.out); }
    order.sheet = fromArgument(options.sheet);
    order.assignment = fromArgument(options.assignment);
    const session::ExportOutcome outcome = session::exportResults(order, contextFromEnvironment(), context.cancel);
    for (const QString& notice : outcome.notices) { context.console.notice(notice); }
    if (outcome.written.isEmpty()) {
        context.console.raw(outcome.bytes);
    } else if (options.format == "html") {
        context.console.line(QDir::toNativeSeparators(outcome.written));
    }
    return 0;
}

} // namespace

Command makeExportCommand(CLI::App& program) {
    auto options = std::make_shared<Options>();
    std::vector<std::string> names;
    for (const session::ExportKind& kind : session::exportKinds()) { names.push_back(kind.name.toStdString()); }
    CLI::App* arguments = program.add_subcommand("export", "instructors: results for a gradebook, an autograder or CI");
    arguments->add_option("FORMAT", options->format, "the format")->required()->check(CLI::IsMember(names));
    arguments->add_option("RESULTS", options->results, "result documents, or the folder of mica grade")->required();
    arguments
        ->add_option("-o,--output", options->out,
                     "a file, or for several documents a folder (default: standard output)")
        ->type_name("PATH");
    arguments->add_option("--fill", options->sheet, "moodle, canvas: the sheet you exported, filled in")
        ->type_name("CSV");
    arguments->add_option("--assignment", options->assignment, "canvas: the number in the column's header")
        ->type_name("ID");
    return {arguments, [options](Context& context) { return exportResults(*options, context); }};
}

} // namespace mica::cli
