// SPDX-License-Identifier: GPL-3.0-or-later
// compile_commands.json beside the student's files, so that any editor with clangd knows the kit. Used by builder.
#pragma once

#include "core/build/source_unit.h"
#include "core/build/toolchain.h"
#include "core/course/kit.h"

#include <QByteArray>
#include <QList>

namespace mica::build {

/// `workDir`: where the kit's headers are (kit/include); `sourceDir`: where the student's files of the lab are. Both absolute.
QByteArray makeCompileCommands(const QList<SourceUnit>& units, const course::Kit& kit, const Toolchain& toolchain,
                               const QString& workDir, const QString& sourceDir);

} // namespace mica::build
