// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/debug/stepping.h"

#include <QtEndian>

namespace mica::debug {

namespace {

Stepped steppedOf(GuestRun::End end) {
    switch (end) {
    case GuestRun::End::goal: return Stepped::done;
    case GuestRun::End::breakpoint: return Stepped::breakpoint;
    case GuestRun::End::paused: return Stepped::paused;
    case GuestRun::End::halted: return Stepped::halted;
    case GuestRun::End::ended: break;
    }
    return Stepped::ended;
}

/// A breakpoint of ours for as long as it lives, unless the person has one there.
class Mark {
public:
    Mark(machine::Machine& machine, quint32 address, bool isThere)
        : m_machine(machine), m_address(address), m_own(!isThere) {
        if (m_own) { m_machine.addBreakpoint(address); }
    }
    ~Mark() {
        try {
            if (m_own) { m_machine.removeBreakpoint(m_address); }
        } catch (const std::exception&) {
            // The machine is gone, and its breakpoints with it.
        }
    }
    Mark(const Mark&) = delete;
    Mark& operator=(const Mark&) = delete;

private:
    machine::Machine& m_machine;
    quint32 m_address;
    bool m_own;
};

/// Bytes of ModRM, SIB and displacement in 32-bit code. Intel SDM 2A, tables 2-2 and 2-3.
int addressingLength(quint8 modRm, quint8 sib) {
    const int mode = modRm >> 6U;
    const int rm = modRm & 7;
    if (mode == 3) { return 1; }
    const bool hasSib = rm == 4;
    const bool absolute = mode == 0 && (rm == 5 || (hasSib && (sib & 7) == 5));
    return 1 + (hasSib ? 1 : 0) + (mode == 1 ? 1 : mode == 2 || absolute ? 4 : 0);
}

quint8 byteAt(const QByteArray& code, qsizetype at) {
    return at < code.size() ? static_cast<quint8>(code.at(at)) : quint8{0};
}

bool isStringInstruction(quint8 opcode) { // INS, OUTS, MOVS, CMPS, STOS, LODS, SCAS
    return (opcode >= 0x6c && opcode <= 0x6f) || (opcode >= 0xa4 && opcode <= 0xa7) ||
           (opcode >= 0xaa && opcode <= 0xaf);
}

} // namespace

int lengthToStepOver(const QByteArray& code, Calls calls) {
    int at = 0;
    bool repeated = false, prefix = true;
    for (; prefix; at += prefix ? 1 : 0) {
        const quint8 byte = byteAt(code, at);
        const bool repeat = byte == 0xf2 || byte == 0xf3;
        const bool segment =
            byte == 0x26 || byte == 0x2e || byte == 0x36 || byte == 0x3e || byte == 0x64 || byte == 0x65;
        prefix = (repeat || segment || byte == 0x66 || byte == 0x67 || byte == 0xf0) && at < 14;
        repeated = repeated || repeat;
    }
    const quint8 opcode = byteAt(code, at);
    if (repeated && isStringInstruction(opcode)) { return at + 1; }
    if (calls == Calls::into) { return 0; }
    if (opcode == 0xe8) { return at + 5; }
    const quint8 modRm = byteAt(code, at + 1);
    const bool indirect = opcode == 0xff && (modRm >> 3U & 7) == 2;
    return indirect ? at + 1 + addressingLength(modRm, byteAt(code, at + 2)) : 0;
}

Stepper::Position Stepper::position() {
    machine::Machine& machine = m_run.machine();
    const machine::Registers registers = machine.registers();
    const machine::Pic master = machine.masterPic();
    return {machine.segments().cs.base + registers.eip, registers.esp, master.isr,
            static_cast<quint8>(master.irr & ~master.imr)};
}

Stepped Stepper::instruction() { return steppedOf(m_run.step()); }

Stepped Stepper::to(quint32 address, quint32 espAtLeast) {
    const Mark mark(m_run.machine(), address, isStop(address));
    for (;;) {
        const GuestRun::End end = m_run.runUntil(std::numeric_limits<quint64>::max());
        if (end != GuestRun::End::breakpoint) { return steppedOf(end); }
        const Position now = position();
        if (now.eip == address && now.esp >= espAtLeast) { return Stepped::done; }
        if (isStop(now.eip)) { return Stepped::breakpoint; }
    }
}

/// One step may have taken an interrupt: then its handler's first instruction is done, too. Runs to where it came from.
Stepped Stepper::overInterrupt(const Position& before) {
    const Position now = position();
    const bool taken = (now.inService & ~before.inService) != 0 || (before.requested & ~now.requested) != 0;
    const bool away = taken && now.esp < before.esp && now.eip != before.eip;
    return away ? to(before.eip, before.esp) : Stepped::done;
}

/// An instruction, with all that it calls where that is wanted.
Stepped Stepper::once(Calls calls) {
    constexpr quint32 longest = 16;
    const Position before = position();
    machine::Machine& machine = m_run.machine();
    const QByteArray code = machine.readMemory(before.eip, longest).value_or(QByteArray());
    const int length = lengthToStepOver(code, calls);
    if (length > 0) { return to(before.eip + static_cast<quint32>(length), before.esp); }
    const Stepped stepped = instruction();
    return stepped == Stepped::done ? overInterrupt(before) : stepped;
}

Stepped Stepper::line(Calls calls) {
    const GuestCode& code = m_run.code();
    const auto startOf = [&code](quint32 address) {
        const auto place = code.functionAt(address);
        return place ? address - place->offset : 0;
    };
    const quint32 function = startOf(position().eip);
    const auto begin = code.lineAt(position().eip);
    // Inlined code counts as a call; that of the compiler's own headers is never stepped into.
    const auto inlined = [&](quint32 eip, const check::SourceLine& line) {
        return begin && line.file != begin->file && startOf(eip) == function &&
               (calls == Calls::over || !line.file.contains(u'/'));
    };
    for (;;) {
        const Stepped stepped = once(calls);
        if (stepped != Stepped::done) { return stepped; }
        const quint32 eip = position().eip;
        if (isStop(eip)) { return Stepped::breakpoint; }
        const auto line = code.lineAt(eip);
        const bool other = line && (!begin || line->line != begin->line || line->file != begin->file);
        if (other && code.beginsStatement(eip) && !inlined(eip, *line)) { return Stepped::done; }
        if (!begin && !line) { return Stepped::done; } // no lines here: an instruction is all there is
        if (m_run.requests().pauseWanted()) { return Stepped::paused; }
    }
}

Stepped Stepper::out() {
    const Position now = position();
    machine::Machine& machine = m_run.machine();
    const auto place = m_run.code().functionAt(now.eip);
    const QByteArray opcode = machine.readMemory(now.eip, 1).value_or(QByteArray(1, '\0'));
    const bool returns = opcode == "\xc3" || opcode == "\xc2";
    const quint32 ebp = machine.registers().ebp;
    // Where the return address lies: on top, below a saved EBP, or where the frame says.
    const quint32 slot = returns || (place && place->offset == 0) ? now.esp
                         : place && place->offset == 1            ? now.esp + 4
                                                                  : ebp + 4;
    const auto bytes = machine.readMemory(slot, 4);
    const quint32 address = bytes ? qFromLittleEndian<quint32>(bytes->constData()) : 0;
    if (slot < now.esp || address == 0 || !m_run.code().functionAt(address - 1)) { return Stepped::done; }
    return to(address, slot + 4);
}

} // namespace mica::debug
