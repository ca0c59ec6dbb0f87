// SPDX-License-Identifier: GPL-3.0-or-later
// What a command of `mica` is: its options on the command line and what it does. One function below for each command, one file each.
#pragma once

#include "cli/console.h"
#include "core/cancellation.h"

#include <functional>

namespace CLI {
class App;
}

namespace mica::cli {

/// What every command may use.
struct Context {
    Console& console;
    Cancellation cancel; ///< requested by Ctrl-C
    QString kitPath;     ///< --kit, or empty
};

struct Command {
    CLI::App* arguments;              ///< the subcommand; tells whether it was chosen
    std::function<int(Context&)> run; ///< the exit code; throws Failure
};

Command makeLabsCommand(CLI::App& program);
Command makeStartCommand(CLI::App& program);
Command makeCheckCommand(CLI::App& program);
Command makeVerifyCommand(CLI::App& program);
Command makeSkeletonCommand(CLI::App& program);
Command makeReplayCommand(CLI::App& program);
Command makeRunCommand(CLI::App& program);
Command makeDoctorCommand(CLI::App& program);
Command makeSubmitCommand(CLI::App& program);
Command makeGradeCommand(CLI::App& program);
Command makeExportCommand(CLI::App& program);
Command makeSimilarCommand(CLI::App& program);
Command makePackCommand(CLI::App& program);

/// An argument as CLI11 keeps it (UTF-8), as text.
inline QString fromArgument(const std::string& argument) {
    return QString::fromUtf8(argument.data(), static_cast<qsizetype>(argument.size()));
}

} // namespace mica::cli
