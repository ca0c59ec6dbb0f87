// SPDX-License-Identifier: GPL-3.0-or-later
// What the replies of Bochs' debugger say. Every parser is a total, pure function: text that is not such a reply yields nothing,
// never a guess. All accept the forms of Bochs 2.7 and 3.0 (built with and without 64-bit registers). Used by Machine.
#pragma once

#include "core/machine/snapshot.h"

#include <QByteArray>

#include <optional>

namespace mica::machine::replies {

/// `r`: all ten registers, or nothing.
std::optional<Registers> registers(const QByteArray& reply);
/// `sreg`: base and limit come from the descriptor cache that Bochs prints as dh and dl.
std::optional<Segments> segments(const QByteArray& reply);
/// `creg`.
std::optional<ControlRegisters> control(const QByteArray& reply);

/// `x` and `xp` with any unit: exactly `length` bytes in memory order. Nothing when Bochs could not read one of them.
std::optional<QByteArray> memory(const QByteArray& reply, qsizetype length);

struct Pics {
    Pic master, slave;
};
/// `info device "pic"`.
std::optional<Pics> pics(const QByteArray& reply);
/// `info device "pit"`: the frequency of a counter in thousandths of a hertz.
std::optional<quint32> pitMilliHertz(const QByteArray& reply, int counter);

/// What the processor does between two instructions, as Bochs keeps it.
enum class Activity { running, halted, shutDown, waiting };
/// `show "cpu0.activity_state"`. `shutDown` is the state after a triple fault (Intel SDM 3A, 6.15, interrupt 8).
std::optional<Activity> activity(const QByteArray& reply);

/// `ptime`.
std::optional<quint64> tick(const QByteArray& reply);

/// `sb` and `sba`: whether the time breakpoint was set.
bool timeBreakpointSet(const QByteArray& reply);

struct Breakpoint {
    int number = 0;
    quint32 linear = 0;
};
/// `blist`: the breakpoints on linear addresses.
QList<Breakpoint> breakpoints(const QByteArray& reply);

/// One instruction as Bochs shows it at a stop: "(0) [0x000000007c0d] 0000:7c0d (unk. ctxt): xor ax, ax ; 31c0", and with its tick
/// in traces and endings: "(0).[3816739] [0x…] …".
struct Instruction {
    std::optional<quint64> tick;
    std::optional<quint32> physical; ///< absent when the address is not mapped
    quint16 selector = 0;
    quint32 offset = 0;
    QByteArray text; ///< "xor ax, ax ; 31c0", with single blanks
};
std::optional<Instruction> instruction(QByteArrayView line);

/// `u`: "00007c02  8ed8            mov ds, ax", one line an instruction. Lines of another form are left out.
QString disassembly(const QByteArray& reply);

} // namespace mica::machine::replies
