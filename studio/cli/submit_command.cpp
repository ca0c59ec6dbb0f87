// SPDX-License-Identifier: GPL-3.0-or-later
// `mica submit [LAB] [-o FILE.zip]`: packs the workspace's lab for handing in.
#include "cli/command.h"
#include "core/session/packed_work.h"

#include <CLI/App.hpp>

#include <QDir>
#include <QFileInfo>

#include <memory>

namespace mica::cli {

namespace {

struct Options {
    std::string lab, output;
};

/// How the packed files did when they were last checked, in one sentence.
QString standing(const session::LastCheck& last, const course::Lab& lab) {
    switch (last.kind) {
    case session::LastCheck::Kind::none:
        return QStringLiteral("These files have not been checked yet: mica check %1").arg(lab.id);
    case session::LastCheck::Kind::otherText:
        return QStringLiteral("These files have changed since the last check: mica check %1").arg(lab.id);
    case session::LastCheck::Kind::same: break;
    }
    return QStringLiteral("The last check of exactly these files gave %1 of %2 points.")
        .arg(last.score)
        .arg(last.maxScore);
}

int submit(const Options& options, Context& context) {
    const session::CourseAccess access = session::openCourse(context.kitPath);
    const session::Target target = session::chooseTarget({fromArgument(options.lab), {}, QDir::currentPath()}, access);
    const QString chosen = fromArgument(options.output);
    const session::PackedWork packed =
        session::packWork(target, access.kit, chosen.isEmpty() ? QString() : QFileInfo(chosen).absoluteFilePath());

    Console& console = context.console;
    console.line(QStringLiteral("Packed lab %1 into %2").arg(target.lab->id, QDir::toNativeSeparators(packed.path)));
    for (auto file = packed.sources.cbegin(); file != packed.sources.cend(); ++file) {
        console.line(QStringLiteral("  %1  %2 bytes").arg(file.key(), -20).arg(file.value().size(), 7));
    }
    console.line(QStringLiteral("  SHA-256 of the archive: %1").arg(packed.sha256));
    console.line(standing(packed.lastCheck, *target.lab));
    return 0;
}

} // namespace

Command makeSubmitCommand(CLI::App& program) {
    auto options = std::make_shared<Options>();
    CLI::App* arguments = program.add_subcommand("submit", "pack the workspace's files of a lab for handing in");
    arguments->add_option("LAB", options->lab, "the lab (default: the one in whose folder you stand)");
    arguments->add_option("-o,--output", options->output, "the archive (default: <workspace>/<lab>.zip)")
        ->type_name("FILE");
    return {arguments, [options](Context& context) { return submit(*options, context); }};
}

} // namespace mica::cli
