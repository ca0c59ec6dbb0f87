// SPDX-License-Identifier: GPL-3.0-or-later
// Writes the configuration of one machine, the file Bochs is started with. Used by run_folder.
#pragma once

#include "core/machine/bochs.h"

namespace mica::machine {

/// The text of bochsrc.txt. Equal configuration and Bochs version give equal bytes: it names only files of the run's folder.
/// Throws Failure(tool) when a display is asked for that this Bochs does not have.
///
/// Panics end Bochs, except those of the processor: after a triple fault the machine stays there, stopped, to be looked at.
QByteArray makeBochsrc(const BochsInstallation& bochs, const MachineConfig& config);

} // namespace mica::machine
