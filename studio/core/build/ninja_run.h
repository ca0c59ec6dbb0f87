// SPDX-License-Identifier: GPL-3.0-or-later
// One run of ninja over a prepared work folder, with its own troubles told apart from those of the files. Used by BuildSteps.
#pragma once

#include "core/build/edge_output.h"
#include "core/cancellation.h"
#include "core/process/run_child.h"

namespace mica::build {

struct NinjaRun {
    NinjaOutput output;
    bool timedOut = false;
};

/// Runs `ninja`, a whole command, over the work folder `folder`. Where the system did not start a program that a step asked for, which is
/// nobody's mistake (a virus scanner that holds the file, too many processes), what is not made yet is asked for once more, in the time
/// that is left.
/// Blocks. Throws Failure(cancelled), and Failure(harness) when ninja itself breaks, when a program is not started the second time
/// either, and when the disk is full.
NinjaRun runNinja(process::ChildCommand ninja, const QString& folder, const Cancellation& cancel);

/// The line in which ninja, or g++ of its own programs, says that the system did not start one; empty: none says so. Pure.
QByteArray notStarted(const NinjaOutput& output);

} // namespace mica::build
