// SPDX-License-Identifier: GPL-3.0-or-later
// Compiler, assembler and linker messages, parsed. Paths are the student's file names ("pic.cpp").
#pragma once

#include "core/build/source_names.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace mica::build {

enum class Severity { error, warning, note };

struct Diagnostic {
    QString file; ///< a student file's name, a kit header's relative path, or empty (linker)
    int line = 0, column = 0;
    Severity severity = Severity::error;
    QString code; ///< "-Wunused-variable", or empty
    QString text;
    QString excerpt; ///< the source line and caret as the compiler drew them; may be empty
};

/// Parses the output of g++, as and ld. Lines that are not messages become the excerpt of the message before, or are dropped.
/// Total: any bytes give a list. Without `names` only relative paths are recognised.
QList<Diagnostic> parseDiagnostics(const QByteArray& output, const SourceNames& names = {});

} // namespace mica::build
