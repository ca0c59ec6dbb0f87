// SPDX-License-Identifier: GPL-3.0-or-later
// What differs between the versions of Bochs this kit drives, as far as the reply parsers do not take either form as it comes.
// Used by find_bochs, bochsrc, run_folder and Machine.
#pragma once

#include <QStringList>

namespace mica::machine {

struct Dialect {
    int major = 0;
    int minor = 0;             ///< -1: any
    QStringList arguments;     ///< before "-f FILE": straight into the debugger, no questions
    QString headlessLibrary;   ///< display_library of a run without a window
    QString headlessOptions;   ///< its options; may be empty
    QStringList neededPlugins; ///< the only plugins a machine needs; empty: let Bochs search its own folder
};

/// The dialect of a version, or nullptr when this kit does not know it.
const Dialect* dialectOf(int major, int minor);

/// "2.7 or 3.x", for messages.
QString knownVersions();

} // namespace mica::machine
