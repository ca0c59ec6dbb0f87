// SPDX-License-Identifier: GPL-3.0-or-later
// The code that runs in a machine, as people name it: functions, source lines, both ways. Read once a boot, shared by its stops.
#pragma once

#include "core/check/code_places.h"
#include "core/debug/line_table.h"

#include <functional>
#include <memory>
#include <vector>

namespace mica::debug {

class GuestCode {
public:
    /// Reads the line tables of the nucleus and its programs. Throws Failure(harness | content) when a file cannot be read.
    GuestCode(std::shared_ptr<const check::LinkedKernel> kernel, const build::Toolchain& toolchain);

    const check::LinkedKernel& kernel() const { return *m_kernel; }
    const check::CodePlaces& places() const { return m_places; }
    std::optional<quint32> address(const QString& symbol) const;
    std::optional<image::SymbolMap::Place> functionAt(quint32 address) const { return m_places.symbolAt(address); }
    /// The innermost line, without starting a program.
    std::optional<check::SourceLine> lineAt(quint32 address) const;
    bool beginsStatement(quint32 address) const;
    quint32 instructionBefore(quint32 address, quint32 distance) const;
    std::optional<LineCode> codeOf(const QString& file, int line) const;

private:
    std::shared_ptr<const check::LinkedKernel> m_kernel;
    check::CodePlaces m_places;
    std::vector<LineTable> m_tables; ///< the nucleus, then the programs
};

} // namespace mica::debug
