// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/program.h"

#include "cli/command.h"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include <QCoreApplication>

#include <algorithm>
#include <vector>

namespace mica::cli {

namespace {

constexpr int usageExit = 2;

const char* const exitCodes =
    "Exit codes: 0 all passed, 1 checks failed, 2 usage or unusable content, 3 build failed,\n"
    "4 tool missing or harness error, 5 integrity, 130 interrupted.";

QStringList commandNames(const std::vector<Command>& commands) {
    QStringList names;
    for (const Command& command : commands) { names += fromArgument(command.arguments->get_name()); }
    return names;
}

/// The message for a command line that does not parse: what is wrong, and where help is.
void explainUsage(const CLI::ParseError& error, const QStringList& arguments, const std::vector<Command>& commands,
                  Console& console) {
    const QStringList names = commandNames(commands);
    const auto isOption = [](const QString& argument) { return argument.startsWith(u'-'); };
    const auto word = std::find_if_not(arguments.begin(), arguments.end(), isOption);
    if (arguments.isEmpty()) {
        console.error(QStringLiteral("no command given. Commands: %1. 'mica --help' says more.").arg(names.join(u' ')));
        return;
    }
    if (word == arguments.begin() && !names.contains(*word)) {
        console.error(QStringLiteral("there is no command \"%1\". Commands: %2.").arg(*word, names.join(u' ')));
        return;
    }
    const bool known = word != arguments.end() && names.contains(*word);
    console.error(QStringLiteral("%1. 'mica%2 --help' lists what it takes.")
                      .arg(QString::fromUtf8(error.what()).trimmed(), known ? u' ' + *word : QString()));
}

int runChosen(const std::vector<Command>& commands, Context& context) {
    const auto chosen = std::find_if(commands.begin(), commands.end(),
                                     [](const Command& command) { return command.arguments->parsed(); });
    if (chosen == commands.end()) { return usageExit; }
    try {
        const int code = chosen->run(context);
        context.console.clearStatus();
        return code;
    } catch (const Failure& failure) {
        context.console.failure(failure);
        return exitCode(failure.kind());
    } catch (const std::bad_alloc&) {
        context.console.error(QStringLiteral("out of memory. Close other programs and try again."));
        return exitCode(FailureKind::harness);
    } catch (const std::exception& trouble) {
        context.console.error(QStringLiteral("this should not happen: %1. Please report it with the command you gave.")
                                  .arg(QString::fromUtf8(trouble.what())));
        return exitCode(FailureKind::harness);
    }
}

} // namespace

int runProgram(const QStringList& arguments, Console& console, const Cancellation& cancel) {
    CLI::App program{"mica: build, boot and check the labs of a microkernel course", "mica"};
    program.set_version_flag("--version", "mica " + QCoreApplication::applicationVersion().toStdString());
    program.require_subcommand(1);
    program.fallthrough();
    program.footer(exitCodes);
    std::string kit;
    program.add_option("--kit", kit, "the kit's folder (else MICA_KIT, else beside the program)")->type_name("DIR");

    const std::vector<Command> commands{
        makeLabsCommand(program),   makeStartCommand(program),  makeCheckCommand(program),
        makeReplayCommand(program), makeRunCommand(program),    makeSubmitCommand(program),
        makeDoctorCommand(program), makeVerifyCommand(program), makeSkeletonCommand(program),
        makeGradeCommand(program),  makeExportCommand(program), makeSimilarCommand(program),
        makePackCommand(program),
    };

    std::vector<std::string> reversed;
    for (const QString& argument : arguments) { reversed.insert(reversed.begin(), argument.toStdString()); }
    try {
        program.parse(reversed);
    } catch (const CLI::CallForHelp&) {
        console.raw(QByteArray::fromStdString(program.help()));
        return 0;
    } catch (const CLI::CallForVersion& version) {
        console.raw(QByteArray(version.what()) + '\n');
        return 0;
    } catch (const CLI::ParseError& error) {
        explainUsage(error, arguments, commands, console);
        return usageExit;
    }
    Context context{console, cancel, fromArgument(kit)};
    return runChosen(commands, context);
}

} // namespace mica::cli
