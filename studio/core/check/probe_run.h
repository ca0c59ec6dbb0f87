// SPDX-License-Identifier: GPL-3.0-or-later
// One boot of one machine for one probe: from the disk to facts. Used by engine, several at once on worker threads.
#pragma once

#include "core/check/boot_outcome.h"
#include "core/check/boot_plan.h"
#include "core/check/code_places.h"
#include "core/check/linked_kernel.h"
#include "core/machine/bochs.h"

namespace mica::check {

struct ProbeRunContext {
    const LinkedKernel& kernel;
    const CodePlaces& places;
    const machine::BochsInstallation& bochs;
    quint32 ips = 0; ///< instructions a guest second
};

/// Boots, runs to the end of the probe, reads facts at its marks. Whatever the guest does is an outcome; so is an emulator that
/// breaks (RunEnd::harnessError). Blocks. `workDir`: private to this run. Throws Failure(tool | cancelled).
BootOutcome runProbe(const Boot& boot, const ProbeRunContext& context, const QString& workDir,
                     const Cancellation& cancel);

/// The machine of a boot: the same for a check and for its replay.
machine::MachineConfig machineOf(const Boot& boot, const LinkedKernel& kernel, quint32 ips, const QByteArray& key);

/// 16 fresh secret bytes.
QByteArray freshKey();

} // namespace mica::check
