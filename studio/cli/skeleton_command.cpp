// SPDX-License-Identifier: GPL-3.0-or-later
// `mica skeleton [--check]`: makes labs/*/src from the references.
#include "cli/command.h"
#include "core/grade/skeletons.h"
#include "core/session/course_access.h"

#include <CLI/App.hpp>

#include <QDir>

#include <algorithm>
#include <memory>

namespace mica::cli {

namespace {

struct Options {
    bool checkOnly = false;
};

QString stateText(const grade::SkeletonFile& file, bool checkOnly) {
    switch (file.state) {
    case grade::SkeletonState::same: return {};
    case grade::SkeletonState::changed:
        return checkOnly ? QStringLiteral("differs from line %1 on").arg(file.firstDifference)
                         : QStringLiteral("rewritten from line %1 on").arg(file.firstDifference);
    case grade::SkeletonState::missing: return checkOnly ? QStringLiteral("missing") : QStringLiteral("written");
    case grade::SkeletonState::foreign:
        return QStringLiteral("not named in lab.toml; left alone: remove it or name it");
    }
    return {};
}

/// Reports one lab; returns whether something is still not as it must be.
bool treatLab(const course::Lab& lab, const course::Kit& kit, bool checkOnly, Console& console) {
    const QList<grade::SkeletonFile> files = grade::compareSkeletons(lab, course::loadSolution(kit, lab).reference);
    if (!checkOnly) { grade::writeSkeletons(files); }
    qsizetype same = 0;
    for (const grade::SkeletonFile& file : files) {
        const QString text = stateText(file, checkOnly);
        if (text.isEmpty()) {
            ++same;
        } else {
            console.line(QStringLiteral("%1: %2").arg(QDir::toNativeSeparators(file.path), text));
        }
    }
    console.line(QStringLiteral("%1: %2 of %3 skeleton files were as the reference makes them")
                     .arg(lab.directory, QString::number(same), QString::number(files.size())));
    return std::any_of(files.begin(), files.end(), [checkOnly](const grade::SkeletonFile& file) {
        return file.state == grade::SkeletonState::foreign || (checkOnly && file.state != grade::SkeletonState::same);
    });
}

int makeSkeletons(const Options& options, Context& context) {
    const session::CourseAccess access = session::openCourse(context.kitPath, course::LabFolder::withoutSkeleton);
    if (!access.kit.solutions) {
        throw Failure(FailureKind::usage, QStringLiteral("this kit has no solutions to make skeletons from"),
                      access.kit.root, QStringLiteral("Use the instructor edition of the kit."));
    }
    bool wrong = false;
    for (const course::Lab& lab : access.course.labs) {
        wrong = treatLab(lab, access.kit, options.checkOnly, context.console) || wrong;
    }
    if (wrong && options.checkOnly) {
        context.console.error(
            QStringLiteral("skeletons differ from what the references make. 'mica skeleton' writes them."));
    }
    return wrong ? 1 : 0;
}

} // namespace

Command makeSkeletonCommand(CLI::App& program) {
    auto options = std::make_shared<Options>();
    CLI::App* arguments = program.add_subcommand("skeleton", "authors: make labs/*/src from the references");
    arguments->add_flag("--check", options->checkOnly, "only say what differs; exit 1 when something does");
    return {arguments, [options](Context& context) { return makeSkeletons(*options, context); }};
}

} // namespace mica::cli
