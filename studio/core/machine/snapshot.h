// SPDX-License-Identifier: GPL-3.0-or-later
// What a stopped machine looks like at one tick, read from outside. Plain data: Studio's models and the check engine share it.
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <array>

namespace mica::machine {

struct Registers {
    quint32 eax = 0, ebx = 0, ecx = 0, edx = 0, esi = 0, edi = 0, ebp = 0, esp = 0, eip = 0, eflags = 0;
};

struct SegmentRegister {
    quint16 selector = 0;
    quint32 base = 0, limit = 0;
    bool valid = false;
};

struct TableRegister {
    quint32 base = 0;
    quint16 limit = 0;
};

struct Segments {
    SegmentRegister cs, ds, es, fs, gs, ss, ldtr, tr;
    TableRegister gdtr, idtr;
};

struct ControlRegisters {
    quint32 cr0 = 0, cr2 = 0, cr3 = 0, cr4 = 0;
};

/// A segment descriptor as its eight bytes say (Intel SDM 3A, 3.4.5 and 3.5).
struct SegmentDescriptor {
    quint32 base = 0, limit = 0; ///< limit in bytes, granularity applied
    quint8 type = 0, dpl = 0;
    bool system = false; ///< the S flag is 0: neither code nor data
    bool present = false, granular = false, big = false;
    static SegmentDescriptor decode(quint64 raw);
    /// "code execute/read", "data read/write", "32-bit TSS (busy)", "null" …; the accessed bit is not shown.
    QString typeName() const;
    /// "P=1 DPL=0 code execute/read base=0x00000000 limit=0xffffffff 32-bit"; without the width for a system descriptor.
    QString display() const;
};

/// An IDT entry (Intel SDM 3A, 6.11).
struct GateDescriptor {
    quint32 offset = 0;
    quint16 selector = 0;
    quint8 type = 0, dpl = 0;
    bool system = false; ///< the S flag is 0, as it must be in a gate
    bool present = false;
    static GateDescriptor decode(quint64 raw);
    /// "interrupt gate", "trap gate", "task gate", "none" (all zero), "16-bit interrupt gate", "16-bit trap gate", or
    /// "invalid (type 0x..)" with the S flag as bit 4.
    QString typeName() const;
    QString display() const; ///< "P=1 DPL=0 interrupt gate 0x0008:c0104a10"
};

/// The walk from a linear to a physical address (Intel SDM 3A, 4.3, 32-bit paging). With paging off every address is present,
/// writable and open to the user, and physical is linear.
struct PageWalk {
    quint32 linear = 0;
    bool pagingOn = false, present = false, largePage = false;
    quint32 directoryEntry = 0, tableEntry = 0; ///< raw; tableEntry 0 for a 4 MiB page
    quint32 physical = 0;
    bool writable = false, user = false; ///< combined over both levels
};

struct Pic {
    quint8 imr = 0, isr = 0, irr = 0;
};

struct Snapshot {
    quint64 tick = 0;
    Registers registers;
    Segments segments;
    ControlRegisters control;
};

} // namespace mica::machine
