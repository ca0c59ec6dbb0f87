// SPDX-License-Identifier: GPL-3.0-or-later
// Builds a nucleus with a student's files in it: overlay on the kit -> build.ninja -> objects -> inspection -> linked ELF.
#pragma once

#include "core/build/build_log.h"
#include "core/build/diagnostic.h"
#include "core/build/toolchain.h"
#include "core/cancellation.h"
#include "core/course/kit.h"
#include "core/course/solution.h"
#include "core/image/elf32.h"
#include "core/process/sandbox.h"

#include <QMap>

#include <functional>

namespace mica::build {

/// What to build: `sources` for `lab`; every other lab's part comes from its reference archive, or from `others`.
struct BuildRequest {
    const course::Lab* lab = nullptr;
    course::Sources sources;
    QMap<QString, course::Sources>
        others; ///< lab id -> the student's own files for that lab ("on top of my own parts")
    QString
        workDir; ///< absolute; private to this request (locked while it builds); kept, so that the next build is incremental
    QString originName;         ///< for messages: "workspace", "reference", "mutant no-eoi"
    QString compileCommandsDir; ///< where compile_commands.json goes for the student's editor; empty: nowhere
    const process::Sandbox* sandbox = nullptr; ///< in which compilers and linker run; null: in none. Outlives the call
    int processorSeconds = 60; ///< processor time a compiler may use for one file: past it the build "timed out"
    int timeoutSeconds =
        300; ///< wall-clock cap of the whole build, for what waits and for computers that stall: likewise
};

struct IntegrityFinding {
    QString file;   ///< the student file
    QString reason; ///< "defines mica::probe::observe, which belongs to the kit"
    QString advice;
};

/// A program of user land with a student's files in it, with debug information.
struct BuiltProgram {
    QString name; ///< "console": as in lab.toml and in the boot bundle
    QString elfPath;
};

enum class BuildStatus { ok, failed, timedOut, refused };

struct BuildResult {
    BuildStatus status = BuildStatus::failed;
    QList<Diagnostic> diagnostics;    ///< also warnings of a good build
    QList<IntegrityFinding> findings; ///< not empty if and only if refused
    QString elfPath;                  ///< linked kernel with debug info; set when ok
    QList<BuiltProgram> programs;     ///< of a lab of programs; set when ok
    QList<QString> normalised;        ///< "pic.cpp: byte-order mark removed"
    QList<LogStep> log; ///< what the tools were told and said; empty when refused. No part of the result document
    qint64 milliseconds = 0;
};

/// Blocks until done; call it on a worker thread. Throws Failure(tool | harness | cancelled), never for a student's mistake.
/// Two builds in one workDir: the second waits for the first (lock file) and says so through `waiting`.
BuildResult build(const BuildRequest& request, const course::Kit& kit, const Toolchain& toolchain,
                  const Cancellation& cancel, const std::function<void(const QString& waitingFor)>& waiting = {});

} // namespace mica::build
