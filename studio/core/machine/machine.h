// SPDX-License-Identifier: GPL-3.0-or-later
// One Bochs process, driven through its internal debugger over pipes. Used by the check engine, `mica run`, `mica replay`, Studio.
// Blocking: use it on a worker thread only, always the same one, and let that thread outlive it (on Linux Bochs dies with it).
#pragma once

#include "core/cancellation.h"
#include "core/failure.h"
#include "core/machine/bochs.h"
#include "core/machine/snapshot.h"

#include <memory>
#include <optional>

namespace mica::machine {

/// Why the machine stopped.
enum class StopReason {
    breakpoint,  ///< at an address given to addBreakpoint
    tickReached, ///< the tick asked for; also the answer to step()
    ended,       ///< the run is over: see Stop::ending
};

enum class Ending {
    none,
    guestShutdown, ///< the guest wrote "Shutdown" to port 0x8900
    tripleFault,   ///< third exception with no resolution
    outputLimit,   ///< the guest wrote more than outputLimit bytes to port 0xE9 or COM1: it was ended
    biosPanic,     ///< no bootable device and the like
    killed,        ///< the process vanished for a reason that is not the guest's: harness error
    devicePanic,   ///< the guest used a device in a way that Bochs does not emulate
    windowClosed,  ///< a person closed Bochs' window, or pressed Power there
};

struct Stop {
    StopReason reason = StopReason::ended;
    /// Where it stopped; equal in every run of the same image. Of an ending: the tick of the instruction that made it, so that a
    /// replay to it stands before that instruction. `outputLimit`: the last stop before it.
    quint64 tick = 0;
    quint32 eip = 0; ///< after guestShutdown and devicePanic, Bochs 3.x knows only the instruction behind
    Ending ending = Ending::none;
    QStringList log; ///< for an ending: the last lines Bochs logged about it, without its prefix
    /// The processor sits in HLT and nothing is going to wake it: nothing did for two guest seconds from `tick` on.
    bool halted = false;
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

    /// At most 16 at a time (Bochs' limit): Failure(harness) beyond that. Each slows the guest by about 4 %. The first instruction of
    /// the handler of a hardware interrupt never stops it: Bochs delivers the interrupt and executes that instruction in one go.
    void addBreakpoint(quint32 linear);
    void removeBreakpoint(quint32 linear);

    /// Runs to the next breakpoint or to the absolute tick, whichever comes first, in slices of at most `sliceTicks`, looking at
    /// the cancellation between slices and within them. A breakpoint at the present address does not stop it again at once, not even
    /// when an interrupt comes first and returns there. A tick inside a HLT that an interrupt ends is reached at the first
    /// instruction after it. Throws Failure(harness) when Bochs writes nothing for the wall limit (setWallLimit), and
    /// Failure(cancelled); the machine has ended then.
    ///
    /// After a triple fault the machine stays to be looked at (registers, memory, …); after any other ending it is gone, and whoever
    /// asks gets Failure(harness).
    Stop runUntil(quint64 tick);
    /// One instruction, with the interrupt that may come before it.
    Stop step();

    quint64 tick();
    Snapshot snapshot();
    Registers registers();
    Segments segments();
    ControlRegisters controlRegisters();
    QByteArray memory(quint32 linear, quint32 length); ///< throws Failure(harness) when a byte is not mapped
    std::optional<QByteArray> readMemory(quint32 linear, quint32 length); ///< nothing when a byte is not mapped
    QByteArray physicalMemory(quint32 physical, quint32 length);
    void writePhysical(quint32 physical, const QByteArray& bytes);
    /// Every entry inside the limit; the list ends early where the table's memory is not mapped.
    QList<SegmentDescriptor> gdt();
    QList<GateDescriptor> idt();
    PageWalk walk(quint32 linear);
    Pic masterPic();
    Pic slavePic();
    /// Divisor-derived frequency of a PIT counter in Hz as Bochs reports it ("freq=18.206"), times 1000.
    quint32 pitMilliHertz(int counter);
    QStringList vgaText(); ///< the 25 rows of the text screen at 0xB8000, trailing blanks cut
    /// `count` instructions, one a line: "00007c02  8ed8                  mov ds, ax". Shorter where memory is not mapped.
    QString disassemble(quint32 linear, int count);

    /// What the guest wrote to port 0xE9 and to COM1 so far.
    const QByteArray& debugPort() const;
    QByteArray serialOutput();

    /// The guest may write this much before the run counts as endless output. Default 1 MiB each.
    void setOutputLimit(qsizetype bytes);
    /// How long Bochs may write nothing before it counts as broken. Default 30.
    void setWallLimit(int seconds);
    /// Ticks between two looks at what the guest has written to COM1 and what Bochs has logged. Default 5 million; 1/10 of a guest
    /// second when interactive.
    void setSliceTicks(quint64 ticks);

    /// Any debugger command that does not let the guest run, for tools that know what they do; returns the reply without echo and prompt.
    QByteArray command(const QByteArray& line);

    /// Where the guest's screen is to be had; 0 unless the display is Display::network, and until Bochs has said so, which may be after
    /// the first instructions. Throws Failure(tool) when it found no free port.
    quint16 screenPort();
    /// Whether somebody has connected there who follows changes of the picture's size, and Bochs knows. A size that it sets before is not
    /// put right later. Only true of a client that names raw pixels last of what it takes (RfbClient does).
    bool isScreenConnected();

    /// The process id of Bochs, for messages and tests; 0 when it has ended.
    qint64 processId() const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace mica::machine
