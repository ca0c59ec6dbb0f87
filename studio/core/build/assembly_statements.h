// SPDX-License-Identifier: GPL-3.0-or-later
// Splits assembly for GNU as into statements, the way as does: labels, then a word, then its operands. A line that begins with '/'
// is a comment everywhere; elsewhere in a line '/' begins one on bare ELF only, and such text counts as code. Used by inspect_assembly.
#pragma once

#include <QByteArray>
#include <QList>

namespace mica::build {

struct AssemblyStatement {
    int line = 0;    ///< of the source file, by the line markers in the text; 0 when there are none
    QByteArray word; ///< directive (".long"), instruction ("movl") or whatever stands first; lower case
    QByteArray rest; ///< operands, strings included
};

struct AssemblyText {
    QList<AssemblyStatement> statements;
    /// Text that can be read in more than one way; the inspection accepts none.
    struct Problem {
        int line = 0;
        const char* what = ""; ///< "a string that does not end in its line"
    };
    QList<Problem> problems;
};

/// Total: any bytes give a result. A carriage return that ends a line belongs to the line end: compilers on Windows write such files, and
/// to as it is a blank there.
AssemblyText readAssembly(const QByteArray& text);

} // namespace mica::build
