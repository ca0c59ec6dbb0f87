// SPDX-License-Identifier: GPL-3.0-or-later
// What one boot of the machine yielded: facts, and how it came to its end. Made by probe_run, judged by judge.
#pragma once

#include "core/check/observations.h"
#include "core/check/result.h"

namespace mica::check {

struct BootOutcome {
    RunEnd end = RunEnd::harnessError;
    quint64 ticks = 0;    ///< from the boot sector to the end
    quint64 stopTick = 0; ///< of the end, counted from power-on: what a replay runs to
    quint64 seed = 0;
    Observations observations; ///< among them run.end and run.ticks
    QString explanation; ///< unless finished, or a program crashed: what happened and what it means, for a student
    std::optional<Evidence> place; ///< of that: where the machine, or the program, was
};

} // namespace mica::check
