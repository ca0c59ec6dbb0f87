// SPDX-License-Identifier: GPL-3.0-or-later
// Prepares the folder a Bochs runs in: disk image, BIOS, configuration. Used by Machine.
#pragma once

#include "core/machine/bochs.h"

#include <QProcessEnvironment>

namespace mica::machine {

/// Writes everything a run needs into `folder`, which is made when missing. What an earlier run left there (the files of
/// run_files.h and Bochs' lock files) is removed; nothing else is touched. Throws Failure(harness), for example when the disk is
/// full, and Failure(tool) as makeBochsrc().
void prepareRunFolder(const BochsInstallation& bochs, const MachineConfig& config, const QString& folder);

/// Environment of Bochs for such a run: ours, without what would let the user's settings change it, and with what makes it start fast.
QProcessEnvironment runEnvironment(const BochsInstallation& bochs, const MachineConfig& config);

} // namespace mica::machine
