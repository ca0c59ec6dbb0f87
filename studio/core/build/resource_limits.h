// SPDX-License-Identifier: GPL-3.0-or-later
// How much a compiler may use, and how it looks when one wanted more. Used by build_steps.
#pragma once

#include "core/process/process_tree.h"

#include <QByteArray>
#include <QString>

namespace mica::build {

/// For each process of a build that may take `timeoutSeconds` of wall time.
process::ProcessLimits compilerLimits(int timeoutSeconds);

/// A sentence for the student when the messages of g++ or as say that a limit ended it; else empty.
QString exceededLimit(const QByteArray& messages, int timeoutSeconds);

} // namespace mica::build
