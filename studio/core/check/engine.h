// SPDX-License-Identifier: GPL-3.0-or-later
// The way from a student's files to verdicts: build once, boot each probe, judge. Used by `mica check`, verify, Studio, grading.
#pragma once

#include "core/check/result.h"
#include "core/machine/bochs.h"

namespace mica::check {

struct EngineTools {
    course::Kit kit;
    course::Course course;
    build::Toolchain toolchain;
    machine::BochsInstallation bochs;
};

struct CheckRequest {
    build::BuildRequest build;   ///< build.lab is the lab to check
    QStringList only;            ///< local check ids (their needs are added); empty: all
    std::optional<quint64> seed; ///< instead of the lab's
    int jobs = 0;                ///< boots at once; 0: as many as there are cores
};

/// Told as things happen, from worker threads one at a time (never two calls at once).
class Listener {
public:
    virtual ~Listener() = default;
    /// First of all: how many checks will be decided.
    virtual void checksSelected(qsizetype count) { Q_UNUSED(count) }
    virtual void buildStarted() {}
    virtual void waiting(const QString& forWhat) { Q_UNUSED(forWhat) }
    virtual void buildFinished(const build::BuildResult& result) { Q_UNUSED(result) }
    virtual void checkStarted(const course::Check& check) { Q_UNUSED(check) }
    /// In the lab's order: a verdict is held back until those before it are known.
    virtual void checkFinished(const CheckResult& result) { Q_UNUSED(result) }
};

/// Blocks; call on a worker thread. Throws Failure(tool | harness | cancelled | usage). A student's mistake is a result, not a throw.
LabResult runChecks(const CheckRequest& request, const EngineTools& tools, Listener& listener,
                    const Cancellation& cancel = {});

struct LinkedCheckRequest {
    const course::Lab* lab = nullptr;
    QString elfPath; ///< a nucleus with the lab's probes in it
    QString workDir;
    QStringList only;            ///< as in CheckRequest
    std::optional<quint64> seed; ///< instead of the lab's
    int jobs = 0;                ///< as in CheckRequest
};

/// The same for a nucleus that is linked already: the kernel's own tests. Pre: nobody else works in workDir.
LabResult runLinkedChecks(const LinkedCheckRequest& request, const EngineTools& tools, Listener& listener,
                          const Cancellation& cancel = {});

} // namespace mica::check
