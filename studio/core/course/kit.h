// SPDX-License-Identifier: GPL-3.0-or-later
// The kit on disk: where the labs, the prebuilt guest objects and (for an instructor) the solutions are.
// Described by kit.toml, which CMake writes into build/kit and the installer beside the programs. Paths in it are relative to it.
//
//   include/            guest headers:  abi/ formats/ freestanding/ nucleus/ probe/ (include as <nucleus/interrupts/pic.h>)
//   lib/libnucleus.a    kit-owned nucleus objects         lib/libprobe.a   the probe runtime
//   lib/part-02-interrupts.a   the references of a lab    lib/probes-02-interrupts.a   its probes
//   lib/flags.toml      how a student's file is compiled and linked
//   boot/mbr.bin boot/stage2.bin      link/nucleus.ld
#pragma once

#include "core/course/lab_file.h"

#include <optional>

namespace mica::course {

struct Kit {
    QString root;                     ///< folder of kit.toml, absolute
    QString labsDir;                  ///< absolute
    std::optional<QString> solutions; ///< absolute; absent in a student kit
    std::optional<QString> kernel;    ///< absolute: the sources of the guest; absent in a student kit
    std::optional<QString> tours;     ///< absolute: the tours of Studio's Demo dock; absent in a kit without
    QString edition;                  ///< "instructor" or "student"
    QString version;
    QStringList cxxFlags, asmFlags, linkFlags; ///< lib/flags.toml: the options the kit itself was built with

    QString file(const QString& relative) const { return root + u'/' + relative; }
};

/// Finds the kit: `explicitPath` (--kit), else the environment variable MICA_KIT, else beside the program
/// (<exe>/../kit, <exe>/kit, <exe>/../share/mica). A kit is named by its folder or its kit.toml. A place that is named but holds
/// no kit is an error, not a reason to look on. Throws Failure(tool) that names the places looked at, Failure(content) for a
/// kit whose description is broken. Reads files; starts nothing.
Kit findKit(const QString& explicitPath = {});

struct Course {
    QString title;
    int memoryMiB = 16;      ///< RAM of the machine unless a check says otherwise
    quint32 ips = 1'000'000; ///< instructions a guest second
    QList<Lab> labs;         ///< in course order

    /// By id ("interrupts"), number ("2", "02") or folder ("02-interrupts"). Throws Failure(usage) naming the labs there are.
    const Lab& find(const QString& name) const;
};

/// Reads labs/course.toml and every lab it lists. Throws Failure(content) that names every problem of all of them.
Course loadCourse(const Kit& kit, LabFolder folder = LabFolder::complete);

} // namespace mica::course
