// SPDX-License-Identifier: GPL-3.0-or-later
// Addresses to source lines and back, for breakpoints, steps by line and disassembly. Read once from an ELF file; quick to ask.
#pragma once

#include "core/check/source_lookup.h"
#include "core/debug/debug_line.h"

namespace mica::debug {

/// Where a line's code is.
struct LineCode {
    QString file;             ///< as SourceLine::file
    int line = 0;             ///< the line that has code: the one asked for, or the nearest after it
    QList<quint32> addresses; ///< where it begins: one in each function that holds it, by address
};

class LineTable {
public:
    LineTable() = default;
    LineTable(const DebugLines& lines, const image::SymbolMap& symbols);

    /// The innermost line: of code that was inlined, where it was written.
    std::optional<check::SourceLine> at(quint32 address) const;
    /// Whether a statement begins here: by the compiler's marks; where those stand before the line's code, at that code.
    bool beginsStatement(quint32 address) const;
    /// The greatest address known to begin an instruction in [address - distance, address]; `address` when there is none.
    quint32 instructionBefore(quint32 address, quint32 distance) const;
    /// `file`: as `SourceLine::file`, or its last part. Nothing when no code of the file stands at or behind the line.
    std::optional<LineCode> codeOf(const QString& file, int line) const;

private:
    struct Span {
        quint32 begin, end;
        int file, line;
        bool statement;
    };
    const Span* spanAt(quint32 address) const;

    QList<check::SourceLine> m_files; ///< line 0
    QList<Span> m_spans;              ///< by address
    QList<quint32> m_functions;       ///< of each span: where its function begins
};

} // namespace mica::debug
