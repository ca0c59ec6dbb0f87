// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the code of a machine that has stopped, with its lines and names: around EIP for readStopState, anywhere else for DebugSession.
#pragma once

#include "core/debug/code_wish.h"
#include "core/debug/guest_code.h"
#include "core/debug/guest_pages.h"

namespace mica::debug {

/// Of one stop. Addresses are linear, in the address space that CR3 names now: code of another process is not to be had at its stop.
/// All functions block and throw what Machine throws; each answers with nothing where the address is not mapped.
class CodeReader {
public:
    CodeReader(machine::Machine& machine, GuestPages& pages, const GuestCode& code, bool pagingOn);

    /// Begins where the function does, or else a line, at most 160 bytes before the address, so that instructions are told apart as
    /// the processor does; at the address itself where neither is known. Ends 40 instructions later or where memory does.
    QList<Instruction> around(quint32 linear);
    /// The same for where the processor stands, be it in the middle of what else is an instruction.
    QList<Instruction> atEip(quint32 linear);
    QList<Instruction> from(quint32 linear);
    /// At most 160 bytes that end where `linear` begins.
    QList<Instruction> before(quint32 linear);

    /// The address by which symbols and lines name what lies there; nothing where it is the code of no file that is known. Told by what
    /// memory holds: programs lie at equal addresses, and the nucleus at its physical ones until paging is on.
    std::optional<quint32> linkedAddress(quint32 linear);

    /// What a person asks for. Never noMachine nor running.
    CodeFound find(const CodeWish& wish);

private:
    /// Whose code lies in a page, and how far below its linked address. No file: unknown.
    struct Owner {
        const CodeFile* file = nullptr;
        quint32 below = 0;
    };
    Owner ownerOf(quint32 linear);
    std::optional<image::SymbolMap::Place> functionAt(quint32 linear);
    QList<image::SymbolMap::Named> loaded(const QList<image::SymbolMap::Named>& functions);
    quint32 beginningFor(quint32 linear);
    QList<Instruction> decode(quint32 start, int count);
    void name(Instruction& instruction);

    machine::Machine& m_machine;
    GuestPages& m_pages;
    const GuestCode& m_code;
    bool m_pagingOn;
    QHash<quint32, Owner> m_owners; ///< by page
};

/// One line of Bochs' disassembly: "c0104a1f  e620                  out 0x20, al". Nothing for another form. Pure.
std::optional<Instruction> parseInstruction(const QString& line);

/// The address that a jump or call in Bochs' words leads to: "call .-294 (0xc0101900)"; nothing for other instructions. Pure.
std::optional<quint32> targetOf(const QString& instruction);

} // namespace mica::debug
