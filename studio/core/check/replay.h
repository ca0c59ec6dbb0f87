// SPDX-License-Identifier: GPL-3.0-or-later
// Boots the image of a check again and stops at a tick: the same machine, the same moment. Used by `mica replay` and Show me.
#pragma once

#include "core/check/engine.h"
#include "core/machine/machine.h"

namespace mica::check {

struct Moment {
    machine::Snapshot snapshot;
    std::optional<image::SymbolMap::Place> place;
    QString
        file; ///< source file and line of EIP, from the ELF's debug info (addr2line); student file name where it is one
    int line = 0;
    QStringList callers; ///< symbolised return addresses, by the frame-pointer chain
    QString disassembly; ///< around EIP
};

/// The machine stopped at `tick` in the boot of `check` with `seed`. Throws like runChecks.
std::unique_ptr<machine::Machine> bootTo(const course::Check& check, quint64 tick, quint64 seed, const QString& elfPath,
                                         const EngineTools& tools, const QString& workDir,
                                         const Cancellation& cancel = {});
Moment describe(machine::Machine& machine, const QString& elfPath, const build::Toolchain& toolchain);

} // namespace mica::check
