// SPDX-License-Identifier: GPL-3.0-or-later
// How much a compiler may use, and how it looks when one wanted more. Used by build_steps.
#pragma once

#include "core/process/process_tree.h"

#include <QByteArray>
#include <QString>

namespace mica::build {

/// For each process of a build.
process::ProcessLimits compilerLimits(int processorSeconds);

/// A sentence for the student when the messages of g++ or as say that a limit ended it; else empty.
QString exceededLimit(const QByteArray& messages, int processorSeconds);

} // namespace mica::build
