// SPDX-License-Identifier: GPL-3.0-or-later
// Addresses of a stopped kernel as people name them: function, file and line, and who called it. Used by end_of_run and replay.
#pragma once

#include "core/check/linked_kernel.h"
#include "core/check/result.h"
#include "core/check/source_lookup.h"
#include "core/image/elf32.h"
#include "core/machine/machine.h"

#include <memory>
#include <vector>

namespace mica::check {

/// A nucleus and its programs lie at different addresses: whose function holds an address knows it.
class CodePlaces {
public:
    CodePlaces(const LinkedKernel& kernel, const build::Toolchain& toolchain);

    /// Symbol always when there is one; file and line also of the kit's own sources. May start addr2line: blocks.
    Evidence at(quint32 address, quint64 tick = 0) const;
    /// Where a function begins, when it lies in a student's file.
    std::optional<Evidence> ofStudentSymbol(const QString& symbol) const;
    std::optional<image::SymbolMap::Place> symbolAt(quint32 address) const;
    std::optional<SourceLine> lineAt(quint32 address) const;
    /// "mica::pit::start (pit.cpp:31)", "0xc0101234" where nothing is known.
    QString text(quint32 address) const;
    bool isStudents(quint32 address) const;
    /// Looks all of them up at once, which is quicker than one after the other. Blocks.
    void prepare(const QList<quint32>& addresses) const;

private:
    struct Code {
        const image::SymbolMap& symbols;
        std::unique_ptr<SourceLookup> sources;
    };
    const Code& holding(quint32 address) const;

    std::vector<Code> m_codes; ///< the nucleus, then the programs
};

/// Where the callers are, innermost first, by the chain of saved frame pointers; at most `limit`. Each is an address inside the call
/// instruction: the return address behind it may belong to the next line, or, behind a call that never returns, to the next function.
/// Never fails: a chain that leaves mapped memory, goes downwards or is not aligned has ended.
QList<quint32> callSites(machine::Machine& machine, const machine::Registers& registers, int limit = 16);

} // namespace mica::check
