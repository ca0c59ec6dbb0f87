// SPDX-License-Identifier: GPL-3.0-or-later
// Each step of a build with its command and what the tool said, in its own words: for people who want to see it raw. Used by builder;
// shown by Studio's Build dock.
#pragma once

#include "core/build/edge_output.h"
#include "core/build/source_unit.h"
#include "core/build/toolchain.h"
#include "core/course/kit.h"

#include <QList>

namespace mica::build {

struct LogStep {
    QString made;      ///< "obj/pic.cpp.s", "nucleus.elf"
    QString command;   ///< as the work folder runs it; what stands in the kit's archives is shortened to …
    QByteArray output; ///< may be empty
    bool failed = false;
    bool operator==(const LogStep&) const = default;
};

/// Two steps a file: to assembly, to an object; the second only when the first went well.
QList<LogStep> compileLog(const QList<SourceUnit>& units, const course::Kit& kit, const Toolchain& toolchain,
                          const MessageStore& messages, const QStringList& failed);

/// A step for each of `linked` ("nucleus.elf", "console.elf").
QList<LogStep> linkLog(const QStringList& linked, const QList<SourceUnit>& units, const course::Kit& kit,
                       const Toolchain& toolchain, const MessageStore& messages, const QStringList& failed);

} // namespace mica::build
