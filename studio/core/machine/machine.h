// SPDX-License-Identifier: GPL-3.0-or-later
// One Bochs process, driven through its internal debugger over pipes. Blocking: use it on a worker thread only.
#pragma once

#include "core/cancellation.h"
#include "core/failure.h"
#include "core/machine/bochs.h"
#include "core/machine/snapshot.h"

#include <functional>
#include <memory>

namespace mica::machine {

/// Why the machine stopped.
enum class StopReason {
    breakpoint,  ///< at an address given to addBreakpoint
    tickReached, ///< the tick asked for
    ended,       ///< Bochs ended by itself: see Stop::ending
};

enum class Ending {
    none,
    guestShutdown, ///< the guest wrote "Shutdown" to port 0x8900
    tripleFault,   ///< third exception with no resolution
    outputLimit,   ///< the guest wrote more than outputLimit bytes to port 0xE9 or COM1: it was ended
    biosPanic,     ///< no bootable device and the like
    killed,        ///< the process vanished for a reason that is not the guest's: harness error
};

struct Stop {
    StopReason reason = StopReason::ended;
    quint64 tick = 0;
    quint32 eip = 0;
    Ending ending = Ending::none;
    QStringList log; ///< for an ending: the last lines Bochs logged about it, without its prefix
};

class Machine {
public:
    /// Writes the disk and bochsrc into `workDir` (private to this run, emptied first) and starts Bochs, stopped before the first
    /// instruction. Throws Failure(tool | harness), for example when the disk is full.
    Machine(const BochsInstallation& bochs, const MachineConfig& config, const QString& workDir,
            Cancellation cancel = {});
    ~Machine(); ///< ends the process, always
    Machine(const Machine&) = delete;
    Machine& operator=(const Machine&) = delete;

    void addBreakpoint(quint32 linear);
    void removeBreakpoint(quint32 linear);

    /// Runs to the next breakpoint or to the absolute tick, whichever comes first, in slices of at most `sliceTicks`, looking at
    /// the cancellation between slices. Throws Failure(harness) when Bochs stops answering for `wallLimitSeconds`.
    Stop runUntil(quint64 tick);
    /// One instruction.
    Stop step();

    quint64 tick();
    Snapshot snapshot();
    Registers registers();
    Segments segments();
    ControlRegisters controlRegisters();
    QByteArray memory(quint32 linear, quint32 length); ///< throws Failure(harness) when a byte is not mapped
    QByteArray physicalMemory(quint32 physical, quint32 length);
    void writePhysical(quint32 physical, const QByteArray& bytes);
    QList<SegmentDescriptor> gdt(); ///< every entry inside the limit
    QList<GateDescriptor> idt();
    PageWalk walk(quint32 linear);
    Pic masterPic();
    Pic slavePic();
    /// Divisor-derived frequency of a PIT counter in Hz as Bochs reports it ("freq=18.206"), times 1000.
    quint32 pitMilliHertz(int counter);
    QStringList vgaText(); ///< the 25 rows of the text screen at 0xB8000, trailing blanks cut
    QString disassemble(quint32 linear, int count);

    /// What the guest wrote to port 0xE9 and to COM1 so far.
    const QByteArray& debugPort() const;
    QByteArray serialOutput();

    /// The guest may write this much before the run counts as endless output. Default 1 MiB each.
    void setOutputLimit(qsizetype bytes);

    /// Any debugger command, for tools that know what they do; returns the reply without echo and prompt.
    QByteArray command(const QByteArray& line);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace mica::machine
