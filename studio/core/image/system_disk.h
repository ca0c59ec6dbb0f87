// SPDX-License-Identifier: GPL-3.0-or-later
// The whole system ready to be booted: not a probe, the thing itself. Used by `mica run` and tests.
#pragma once

#include "core/course/kit.h"

#include <QByteArray>
#include <QMap>

namespace mica::image {

/// What of the whole system was built for this run.
struct System {
    QString kernel;                  ///< ELF file
    QMap<QString, QString> programs; ///< by name, ELF files
};

/// The boot bundle of the whole system: a run.conf that names no probe, kernel.sym of the kernel, and user land: the files of the kit's folder
/// "programs", and those of the system's own in their place. Throws Failure(tool) when one of them cannot be read.
QByteArray systemBundle(const course::Kit& kit, const System& system);

/// A bootable disk with that kernel. Throws Failure(tool) when a file of the kit is missing, Failure(harness) when it does not fit.
QByteArray systemDisk(const course::Kit& kit, const System& system);

/// The kit's own: linked from the references of all labs.
System productSystem(const course::Kit& kit);

} // namespace mica::image
