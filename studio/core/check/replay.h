// SPDX-License-Identifier: GPL-3.0-or-later
// Boots the image of a check again and stops at a tick: the same machine, the same moment. Used by `mica replay` and Show me.
#pragma once

#include "core/check/engine.h"
#include "core/check/linked_kernel.h"
#include "core/machine/machine.h"
#include "core/machine/system_state.h"

namespace mica::check {

struct Moment {
    machine::Snapshot snapshot;
    std::optional<image::SymbolMap::Place> place;
    QString
        file; ///< source file and line of EIP, from the ELF's debug info (addr2line); student file name where it is one
    int line = 0;
    std::optional<machine::SystemState> system; ///< where the nucleus has made a process already
    QStringList callers;                        ///< symbolised places of the calls, by the frame-pointer chain
    QString
        disassembly; ///< around EIP, one instruction a line; "> " stands before the one at EIP, "  " before the others
};

/// The machine stopped at `tick` in the boot of `check` with `seed`; after a triple fault at or before it, as it was then.
/// `tick` counts from power-on, as Evidence::tick does. `workDir`: private to this machine, emptied first. Blocks.
/// Throws like runChecks; Failure(usage) when the run ends before `tick`, which means that this is not the nucleus of the result.
std::unique_ptr<machine::Machine> bootTo(const course::Check& check, quint64 tick, quint64 seed,
                                         const LinkedKernel& kernel, const EngineTools& tools, const QString& workDir,
                                         const Cancellation& cancel = {});
/// Reads and symbolises; the machine stays where it is. Blocks.
Moment describe(machine::Machine& machine, const LinkedKernel& kernel, const build::Toolchain& toolchain);

/// Of a disassembly, one instruction a line as Machine::disassemble() writes it: the line at `address` marked, with at most
/// `before` and `after` neighbours. Pure.
QString aroundAddress(const QString& disassembly, quint32 address, int before, int after);

} // namespace mica::check
