// SPDX-License-Identifier: GPL-3.0-or-later
// What `bochs --help` tells about an installation. Pure; used by find_bochs.
#pragma once

#include <QByteArray>
#include <QString>

namespace mica::machine {

struct BochsProbe {
    int major = 0, minor = 0; ///< 0.0: the text is not that of a Bochs
    bool hasDebugger = false; ///< its options include a script for the internal debugger
    QString shareFolder;      ///< where it was built to look for its BIOS; may be empty
    QString pluginFolder;     ///< where it was built to look for plugins; empty when it has none
};

/// `output`: standard output and standard error of `bochs --help`, in any order.
BochsProbe parseBochsHelp(const QByteArray& output);

} // namespace mica::machine
