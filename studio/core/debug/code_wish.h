// SPDX-License-Identifier: GPL-3.0-or-later
// Code that a person asks for elsewhere than where the processor stands, and what was found. The Disassembly dock asks, DebugSession answers.
#pragma once

#include "core/debug/stop_state.h"
#include "core/image/elf32.h"

namespace mica::debug {

struct CodeWish {
    enum class Part {
        around, ///< the instruction that holds the address, some before and more behind it
        from,   ///< from the address on, where an instruction begins
        before, ///< what ends at the address, where an instruction begins
    };
    QString name; ///< of a function: whole ("mica::pit::start") or its last part ("start"); empty: `linear` counts
    quint32 linear = 0; ///< in the address space that CR3 names now
    Part part = Part::around;
    bool operator==(const CodeWish&) const = default;
};

struct CodeFound {
    enum class Outcome {
        found,
        notMapped,    ///< nothing is mapped at `linear`
        noSuchName,   ///< no function is called so
        notLoaded,    ///< `functions` have the name, and their code is not in this address space now
        severalNames, ///< all of `functions` are
        noMachine,    ///< there is none, or it has not come up yet
        running,      ///< the machine does not stand still
    };
    CodeWish wish;
    Outcome outcome = Outcome::found;
    quint32 linear = 0;                       ///< what the wish led to
    QList<image::SymbolMap::Named> functions; ///< that have the name; else empty
    QList<Instruction> code;                  ///< in order of addresses; empty unless found
};

} // namespace mica::debug
