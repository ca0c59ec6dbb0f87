// SPDX-License-Identifier: GPL-3.0-or-later
// What a debug session boots: the machine of a check, or the whole system. Equal boots run equally, tick by tick.
#pragma once

#include "core/check/engine.h"
#include "core/debug/guest_code.h"
#include "core/image/system_disk.h"

#include <chrono>

namespace mica::debug {

struct GuestBoot {
    machine::BochsInstallation bochs;
    machine::MachineConfig config;
    std::shared_ptr<const GuestCode> code;
    QString workDir;      ///< private to this session; emptied at every start
    bool console = false; ///< COM1 is a person's console, and the guest runs no faster than the wall clock
    /// How long a guest with Display::network is held before its first instruction for somebody to connect to its screen.
    std::chrono::milliseconds screenPatience{10'000};

    /// Whether a second boot goes the way of the first. What a person types into a screen reaches the guest at no tick that is known.
    bool isRepeatable() const { return config.display == machine::Display::hidden; }
};

/// The machine in which `check` was run with `seed`; only the secret key differs, which changes nothing that counts.
/// Throws Failure(harness | tool) when a file of the kit or of the build cannot be read.
GuestBoot bootOfCheck(const course::Check& check, quint64 seed, std::shared_ptr<const check::LinkedKernel> kernel,
                      const check::EngineTools& tools, const QString& workDir);

/// The whole system with a console. `kernel`: the nucleus of `system`, and those of its programs that were built with debug information.
GuestBoot bootOfSystem(const image::System& system, std::shared_ptr<const check::LinkedKernel> kernel,
                       const check::EngineTools& tools, const QString& workDir);

} // namespace mica::debug
