// SPDX-License-Identifier: GPL-3.0-or-later
// Looks at everything Mica needs on this computer, one thing at a time, whatever else is missing. Used by `mica doctor`
// and by Studio's status bar.
#pragma once

#include <QList>
#include <QString>

namespace mica::session {

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

/// `kitPath` as for openCourse; the workspace at or above `directory` is looked at, too. Never throws: what cannot be looked at is a finding. Blocks while the tools tell their versions.
QList<Finding> examineInstallation(const QString& kitPath, const QString& directory);

} // namespace mica::session
