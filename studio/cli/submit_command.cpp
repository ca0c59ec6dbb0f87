// SPDX-License-Identifier: GPL-3.0-or-later
// `mica submit [LAB] [-o FILE.zip]`: packs the workspace's lab for handing in.
#include "cli/command.h"
#include "cli/file_output.h"
#include "cli/stored_result.h"
#include "cli/target.h"
#include "core/grade/submission.h"

#include <CLI/App.hpp>

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>

#include <memory>

namespace mica::cli {

namespace {

struct Options {
    std::string lab, output;
};

/// How the packed files did when they were last checked, in one sentence.
QString standing(const Target& target, const course::Sources& sources) {
    const QString path = lastResultPath(*target.workspace, *target.lab);
    if (!QFileInfo::exists(path)) {
        return QStringLiteral("These files have not been checked yet: mica check %1").arg(target.lab->id);
    }
    const StoredResult last = readResult(path);
    if (last.files != hashesOf(sources)) {
        return QStringLiteral("These files have changed since the last check: mica check %1").arg(target.lab->id);
    }
    return QStringLiteral("The last check of exactly these files gave %1 of %2 points.")
        .arg(last.score)
        .arg(last.maxScore);
}

int submit(const Options& options, Context& context) {
    const CourseAccess access = openCourse(context);
    const Target target = chooseTarget({fromArgument(options.lab), {}, QDir::currentPath()}, access);
    const course::Sources sources = readTarget(target, access.kit);
    const QByteArray archive = grade::packSubmission(*target.lab, sources, access.kit.version);
    const QString chosen = fromArgument(options.output);
    const QString path = chosen.isEmpty() ? target.workspace->root() + u'/' + target.lab->id + QStringLiteral(".zip")
                                          : QFileInfo(chosen).absoluteFilePath();
    writeWholeFile(path, archive);

    Console& console = context.console;
    console.line(QStringLiteral("Packed lab %1 into %2").arg(target.lab->id, QDir::toNativeSeparators(path)));
    for (auto file = sources.cbegin(); file != sources.cend(); ++file) {
        console.line(QStringLiteral("  %1  %2 bytes").arg(file.key(), -20).arg(file.value().size(), 7));
    }
    const QByteArray hash = QCryptographicHash::hash(archive, QCryptographicHash::Sha256).toHex();
    console.line(QStringLiteral("  SHA-256 of the archive: %1").arg(QString::fromLatin1(hash)));
    console.line(standing(target, sources));
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
