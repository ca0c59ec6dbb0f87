// SPDX-License-Identifier: GPL-3.0-or-later
// Asks a compiler what it is. Used by toolchain.
#pragma once

#include <QByteArray>
#include <QStringList>

namespace mica::build {

struct CompilerFacts {
    QString version;         ///< "12.2.0"
    QStringList includeDirs; ///< of its own headers, canonical paths
};

/// Reads what `g++ -v -E -x c++ -` says. A text that is not g++'s gives an empty version.
CompilerFacts parseCompilerFacts(const QByteArray& verboseOutput);

/// Starts the compiler. Throws Failure(tool) when it does not start or does not answer like g++.
CompilerFacts probeCompiler(const QString& compiler);

/// Absolute path of the compiler's libgcc.a. Throws Failure(tool) when there is none.
QString probeRuntimeLibrary(const QString& compiler);

/// First line of `program --version`, its first word that starts with a digit. Throws Failure(tool).
QString probeVersion(const QString& program);

} // namespace mica::build
