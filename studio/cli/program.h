// SPDX-License-Identifier: GPL-3.0-or-later
// The program `mica` without its main(): chooses the command, runs it, turns failures into messages and exit codes.
#pragma once

#include "cli/console.h"

#include <QStringList>

namespace mica::cli {

/// `arguments` without the program's name. Returns the exit code, see docs/student/cli.md.
int runProgram(const QStringList& arguments, Console& console, const Cancellation& cancel);

} // namespace mica::cli
