// SPDX-License-Identifier: GPL-3.0-or-later
// `mica similar SUBMISSIONS… --lab LAB --out DIR`: who wrote alike.
#include "cli/command.h"
#include "core/intake/class_source.h"
#include "core/session/course_access.h"
#include "core/session/file_output.h"
#include "core/similar/similar_report.h"

#include <CLI/App.hpp>

#include <QDir>

#include <memory>

namespace mica::cli {

namespace {

struct Options {
    std::vector<std::string> submissions;
    std::string lab, out;
    similar::ComparisonRules rules;
};

int findSimilar(const Options& options, Context& context) {
    const session::CourseAccess access = session::openCourse(context.kitPath);
    const course::Lab& lab = access.course.find(fromArgument(options.lab));
    intake::ClassRequest request;
    for (const std::string& path : options.submissions) { request.paths += QDir(fromArgument(path)).path(); }
    request.lab = &lab;
    request.course = &access.course;
    request.skeleton = course::readSources(lab, lab.path + QStringLiteral("/src"));
    QList<similar::Work> works;
    for (const intake::Submission& one : intake::readClass(request, context.cancel).submissions) {
        if (one.files.isUsable) { works += similar::Work{one.key, intake::sourcesOf(one.files)}; }
    }
    context.console.status(QStringLiteral("comparing %1 submissions").arg(works.size()));
    const QList<similar::Pair> pairs = similar::compareAll(works, request.skeleton, options.rules);
    const QString out = fromArgument(options.out);
    for (qsizetype i = 0; i < pairs.size(); ++i) {
        context.cancel.throwIfRequested();
        session::writeWholeFile(out + u'/' + similar::pairFileName(i),
                                similar::similarPage(works[pairs[i].left], works[pairs[i].right], pairs[i]));
    }
    const QString index = out + QStringLiteral("/index.html");
    session::writeWholeFile(index, similar::similarIndex(works, pairs, options.rules));
    context.console.clearStatus();
    QList<QStringList> rows;
    for (const similar::Pair& pair : pairs.mid(0, 20)) {
        rows += {QStringLiteral("%1 %").arg(pair.percent), works[pair.left].student, works[pair.right].student};
    }
    context.console.text(report::table(rows, {0}));
    context.console.line(QStringLiteral("%1 submissions, %2 pairs that are alike: likeness, not proof. %3")
                             .arg(works.size())
                             .arg(pairs.size())
                             .arg(QDir::toNativeSeparators(index)));
    return 0;
}

} // namespace

Command makeSimilarCommand(CLI::App& program) {
    auto options = std::make_shared<Options>();
    CLI::App* arguments = program.add_subcommand("similar", "instructors: submissions that are alike, with the places");
    arguments->add_option("SUBMISSIONS", options->submissions, "as for mica grade, or the submissions/ of its results")
        ->required();
    arguments->add_option("--lab", options->lab, "the lab")->required();
    arguments->add_option("--out", options->out, "the folder for the pages")->required()->type_name("DIR");
    arguments->add_option("--least", options->rules.leastPercent, "list pairs from this share on (default 30)")
        ->check(CLI::Range(1, 100))
        ->type_name("PERCENT");
    return {arguments, [options](Context& context) { return findSimilar(*options, context); }};
}

} // namespace mica::cli
