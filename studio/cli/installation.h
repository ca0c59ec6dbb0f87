// SPDX-License-Identifier: GPL-3.0-or-later
// Looks at everything Mica needs on this computer, one thing at a time, whatever else is missing. Used by `mica doctor`.
#pragma once

#include "cli/command.h"

#include <QList>

namespace mica::cli {

enum class Health {
    ok,
    absent, ///< not there, and only a convenience
    wrong,  ///< missing or not usable, and needed
};

struct Finding {
    Health health = Health::ok;
    QString subject; ///< "Bochs"
    QString seen;    ///< "2.7, /usr/bin/bochs-bin"
    QString advice;  ///< what to do; empty when ok
};

/// Never throws: what cannot be looked at is a finding. Blocks while the tools tell their versions.
QList<Finding> examineInstallation(const Context& context);

} // namespace mica::cli
