// SPDX-License-Identifier: GPL-3.0-or-later
// Everything Studio shows of a machine that has stopped, read at once: plain data, shared by all inspectors, compared with that of the
// stop before, recorded to a file and read back for tests. Read by readStopState() on the machine's thread.
#pragma once

#include "core/machine/machine.h"
#include "core/machine/system_state.h"

#include <QMap>

#include <memory>
#include <optional>

namespace mica::debug {

/// Why the machine stands here.
enum class StopCause {
    started,    ///< before its first instruction
    asked,      ///< somebody pressed Pause
    stepped,    ///< a step of an instruction, a line, or out of a function
    breakpoint, ///< one of the person's
    reached,    ///< the address or tick that a run was to reach; also Show me and running back
    halted,     ///< HLT, and nothing will wake the processor
    ended,      ///< the run is over: see `ending`
};

/// A call on the stack, innermost first; the first is where the processor stands.
struct CallFrame {
    quint32 address = 0; ///< of the instruction: EIP, or inside the call instruction
    QString function;    ///< "mica::pit::start"; empty when unknown
    quint32 offset = 0;  ///< from the function's begin
    QString file;        ///< "pic.cpp" for a student file, "nucleus/startup/main.cpp" for the kit's; empty when unknown
    int line = 0;        ///< 1-based; 0 when unknown
    bool students = false;
    bool operator==(const CallFrame&) const = default;
};

struct Instruction {
    quint32 address = 0;
    QByteArray bytes;
    QString text; ///< "mov ds, ax"
    QString file; ///< as in CallFrame; empty when unknown
    int line = 0;
    // What follows is not recorded to files.
    QString function;   ///< that holds it: "mica::pit::start"; empty when unknown
    quint32 offset = 0; ///< from the function's begin
    QString targetName; ///< where its jump or call leads: "mica::outb", "mica::pit::start+0x1c"; empty when unknown
    bool operator==(const Instruction&) const = default;
};

/// The 32-bit task-state segment that TR names (Intel SDM 3A, 7.2.1): what a kernel without hardware task switching uses of it.
struct TaskState {
    quint32 base = 0, limit = 0;
    quint32 esp0 = 0, cr3 = 0, eip = 0, esp = 0;
    quint16 ss0 = 0, ioMapBase = 0;
    quint16 previousTask = 0;
    bool operator==(const TaskState&) const = default;
};

/// The page tables that CR3 names, raw (Intel SDM 3A, 4.3). Without paging: `directory` is empty.
struct PageTables {
    quint32 base = 0;             ///< physical, of the directory
    bool largePages = false;      ///< CR4.PSE
    QByteArray directory;         ///< 4,096 bytes
    QMap<int, QByteArray> tables; ///< by directory index: 4,096 bytes of each present table
    bool operator==(const PageTables&) const = default;
};

/// Bytes of guest memory at a linear address.
struct MemoryBlock {
    quint32 linear = 0;
    QByteArray bytes;
    bool operator==(const MemoryBlock&) const = default;
};

struct StopState {
    quint64 tick = 0;
    StopCause cause = StopCause::started;
    machine::Ending ending = machine::Ending::none;
    QString sentence; ///< why it stopped, for people: "Breakpoint at pic.cpp:41", "Triple fault: …"

    machine::Registers registers;
    machine::Segments segments;
    machine::ControlRegisters control;
    QList<quint64> gdt, idt; ///< raw, every entry inside the limit; decode with SegmentDescriptor and GateDescriptor
    std::optional<TaskState> task;
    machine::Pic masterPic, slavePic;
    quint32 pitMilliHertz = 0; ///< counter 0, times 1000; 0: not programmed
    PageTables pages;
    QList<CallFrame> calls;
    QList<Instruction> code;                    ///< around EIP, in order of addresses
    QList<MemoryBlock> memory;                  ///< at least the stack from ESP on, as far as mapped
    std::optional<machine::SystemState> system; ///< where the nucleus has made a process already
    QStringList screen;                         ///< the 25 rows of the text screen
    /// The nucleus' functions at the offsets of the gates above: "mica::call_entry". Not recorded to files.
    QMap<quint32, QString> functions;
};

/// Shared and never changed once made.
using Stop = std::shared_ptr<const StopState>;

} // namespace mica::debug
