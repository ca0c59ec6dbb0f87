// SPDX-License-Identifier: GPL-3.0-or-later
// `mica export FORMAT RESULTS…`: results as a gradebook, an autograder or CI wants them.
#include "cli/command.h"
#include "core/export/formats.h"
#include "core/export/sheet_fill.h"
#include "core/grade/class_pages.h"
#include "core/grade/feedback_archive.h"
#include "core/session/file_output.h"

#include <CLI/App.hpp>

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <memory>

namespace mica::cli {

namespace {

struct Options {
    std::string format, out = "-", sheet, assignment;
    std::vector<std::string> results;
};

QStringList documentsOf(const std::vector<std::string>& arguments) {
    QStringList paths;
    for (const std::string& argument : arguments) {
        const QString path = QDir(fromArgument(argument)).path();
        if (!QFileInfo(path).isDir()) {
            paths += path;
            continue;
        }
        for (const QString& student : grade::studentsIn(path)) {
            paths += QStringLiteral("%1/results/%2.json").arg(path, student);
        }
    }
    return paths;
}

QList<exports::ResultView> load(const QStringList& paths, const Cancellation& cancel) {
    QList<exports::ResultView> results;
    for (const QString& path : paths) {
        cancel.throwIfRequested();
        results += exports::loadResult(path);
    }
    return results;
}

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

void give(const Options& options, const QByteArray& bytes, Context& context) {
    if (options.out == "-") {
        context.console.raw(bytes);
    } else {
        session::writeWholeFile(fromArgument(options.out), bytes);
    }
}

int fillSheet(const Options& options, const QList<exports::ResultView>& results, Context& context) {
    QFile file(fromArgument(options.sheet));
    if (!file.open(QIODevice::ReadOnly)) {
        throw Failure(FailureKind::usage, QStringLiteral("cannot be read: %1").arg(file.errorString()),
                      QDir::toNativeSeparators(file.fileName()), QStringLiteral("Name the sheet you exported."));
    }
    const exports::FilledSheet filled =
        options.format == "canvas" ? exports::fillCanvas(file.readAll(), results, fromArgument(options.assignment))
                                   : exports::fillMoodle(file.readAll(), results);
    for (const QString& notice : filled.notices) { context.console.notice(notice); }
    context.console.notice(QStringLiteral("%1 of %2 results are on the sheet").arg(filled.filled).arg(results.size()));
    give(options, filled.bytes, context);
    return 0;
}

int exportEach(const exports::Format& format, const Options& options, const QStringList& paths, Context& context) {
    const exports::ExportContext surroundings = contextFromEnvironment();
    if (paths.size() == 1) {
        give(options, format.write(load(paths, context.cancel), surroundings), context);
        return 0;
    }
    if (options.out == "-") {
        throw Failure(FailureKind::usage, QStringLiteral("%1 is one document a student").arg(format.name), {},
                      QStringLiteral("Name one result, or a folder for the documents: -o DIR"));
    }
    for (const QString& path : paths) {
        const QString name = QFileInfo(path).completeBaseName() + format.ending;
        session::writeWholeFile(fromArgument(options.out) + u'/' + name,
                                format.write(load({path}, context.cancel), surroundings));
    }
    context.console.notice(QStringLiteral("%1 documents in %2").arg(paths.size()).arg(fromArgument(options.out)));
    return 0;
}

int exportFeedback(const Options& options, Context& context) {
    if (options.out == "-") {
        throw Failure(FailureKind::usage, QStringLiteral("moodle-feedback is a zip"), {},
                      QStringLiteral("Name its file: -o feedback.zip"));
    }
    const grade::FeedbackArchive archive = grade::moodleFeedback(load(documentsOf(options.results), context.cancel));
    for (const QString& notice : archive.notices) { context.console.notice(notice); }
    if (archive.pages == 0) {
        throw Failure(
            FailureKind::content, QStringLiteral("no result belongs to a participant of Moodle"),
            fromArgument(options.results.front()),
            QStringLiteral("Grade Moodle's download, or name the grading worksheet: mica grade --roster CSV"));
    }
    give(options, archive.bytes, context);
    context.console.notice(QStringLiteral("%1 pages in %2").arg(archive.pages).arg(fromArgument(options.out)));
    return 0;
}

int exportPages(const Options& options, Context& context) {
    const QString from = QDir(fromArgument(options.results.front())).path();
    const QString to = options.out == "-" ? from : fromArgument(options.out);
    grade::writePages(from, to, context.cancel);
    context.console.line(QDir::toNativeSeparators(to + QStringLiteral("/report/index.html")));
    return 0;
}

int exportResults(const Options& options, Context& context) {
    if (!options.sheet.empty() && options.format != "canvas" && options.format != "moodle") {
        throw Failure(FailureKind::usage, QStringLiteral("only moodle and canvas fill in a sheet"),
                      QStringLiteral("--fill"), QStringLiteral("Leave it out."));
    }
    if (options.format == "html") { return exportPages(options, context); }
    if (options.format == "moodle-feedback") { return exportFeedback(options, context); }
    if (options.format == "canvas" && (options.sheet.empty() || options.assignment.empty())) {
        throw Failure(FailureKind::usage, QStringLiteral("canvas takes its own gradebook, filled in"), {},
                      QStringLiteral("Add --fill EXPORT.csv --assignment NUMBER"));
    }
    const QStringList paths = documentsOf(options.results);
    if (options.format == "canvas" || !options.sheet.empty()) {
        return fillSheet(options, load(paths, context.cancel), context);
    }
    const exports::Format& format = *exports::findFormat(fromArgument(options.format));
    if (!format.takesAll) { return exportEach(format, options, paths, context); }
    give(options, format.write(load(paths, context.cancel), contextFromEnvironment()), context);
    return 0;
}

} // namespace

Command makeExportCommand(CLI::App& program) {
    auto options = std::make_shared<Options>();
    std::vector<std::string> names{"canvas", "html", "moodle-feedback"};
    for (const exports::Format& format : exports::formats()) { names.push_back(format.name.toStdString()); }
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
