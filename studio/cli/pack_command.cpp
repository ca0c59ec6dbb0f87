// SPDX-License-Identifier: GPL-3.0-or-later
// `mica pack gradescope --lab LAB -o FILE.zip`: an autograder to upload.
#include "cli/command.h"
#include "core/grade/autograder_pack.h"
#include "core/session/course_access.h"
#include "core/session/file_output.h"

#include <CLI/App.hpp>

#include <QCoreApplication>
#include <QDir>

#include <memory>

namespace mica::cli {

namespace {

struct Options {
    std::string platform, lab, out;
};

int pack(const Options& options, Context& context) {
    const session::CourseAccess access = session::openCourse(context.kitPath);
    const course::Lab& lab = access.course.find(fromArgument(options.lab));
    const QString path = fromArgument(options.out);
    const QByteArray zip = grade::packGradescope(access.kit, lab, QCoreApplication::applicationFilePath());
    session::writeWholeFile(path, zip);
    context.console.line(QStringLiteral("%1: %2 bytes, grades lab %3. Upload it as the assignment's autograder.")
                             .arg(QDir::toNativeSeparators(path), QString::number(zip.size()), lab.directory));
    return 0;
}

} // namespace

Command makePackCommand(CLI::App& program) {
    auto options = std::make_shared<Options>();
    CLI::App* arguments = program.add_subcommand("pack", "instructors: an autograder to upload");
    arguments->add_option("PLATFORM", options->platform, "gradescope")
        ->required()
        ->check(CLI::IsMember({"gradescope"}));
    arguments->add_option("--lab", options->lab, "the lab it grades")->required();
    arguments->add_option("-o,--output", options->out, "the zip")->required()->type_name("FILE");
    return {arguments, [options](Context& context) { return pack(*options, context); }};
}

} // namespace mica::cli
