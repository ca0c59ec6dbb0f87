// SPDX-License-Identifier: GPL-3.0-or-later
// The code that runs in a machine, as people name it: functions, source lines, both ways. Read once a boot, shared by its stops.
#pragma once

#include "core/check/code_places.h"
#include "core/debug/line_table.h"

#include <functional>
#include <memory>
#include <vector>

namespace mica::debug {

/// The code of one ELF file: of the nucleus, or of a program.
struct CodeFile {
    struct Piece {
        quint32 address = 0;
        QByteArray bytes;
    };
    const image::SymbolMap* symbols = nullptr;
    LineTable lines;
    QList<Piece> pieces; ///< as linked

    /// Whether a page of memory holds this file's code: nothing else where it has some, and it has some. `page`: as linked; `bytes`: 4,096.
    bool fills(quint32 page, const QByteArray& bytes) const;
};

class GuestCode {
public:
    /// Reads the line tables of the nucleus and its programs. Throws Failure(harness | content) when a file cannot be read.
    GuestCode(std::shared_ptr<const check::LinkedKernel> kernel, const build::Toolchain& toolchain);

    const check::LinkedKernel& kernel() const { return *m_kernel; }
    const check::CodePlaces& places() const { return m_places; }
    std::optional<quint32> address(const QString& symbol) const;
    /// Of the nucleus and its programs, as SymbolMap::functionsNamed.
    QList<image::SymbolMap::Named> functionsNamed(const QString& name) const;
    std::optional<image::SymbolMap::Place> functionAt(quint32 address) const { return m_places.symbolAt(address); }
    /// The innermost line, without starting a program.
    std::optional<check::SourceLine> lineAt(quint32 address) const;
    bool beginsStatement(quint32 address) const;
    /// Of the programs several lie at equal addresses: which one a page of memory holds is told by its bytes. Null: none of them.
    const CodeFile* fileIn(quint32 page, const QByteArray& bytes) const;
    const CodeFile& nucleus() const { return m_files.front(); }
    std::optional<LineCode> codeOf(const QString& file, int line) const;

private:
    std::shared_ptr<const check::LinkedKernel> m_kernel;
    check::CodePlaces m_places;
    std::vector<CodeFile> m_files; ///< the nucleus, then the programs
};

} // namespace mica::debug
