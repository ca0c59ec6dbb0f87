// SPDX-License-Identifier: GPL-3.0-or-later
// The order of a build: folder, sources, objects, inspection, nucleus. The steps themselves are in build_steps.
#include "core/build/builder.h"

#include "core/build/build_steps.h"
#include "core/build/folder_lock.h"

#include <QElapsedTimer>

namespace mica::build {

BuildResult build(const BuildRequest& request, const course::Kit& kit, const Toolchain& toolchain,
                  const Cancellation& cancel, const std::function<void(const QString& waitingFor)>& waiting) {
    const FolderLock lock(request.workDir, QStringLiteral("build.lock"), cancel, waiting);
    QElapsedTimer clock; // the wait for another build is not part of this one
    clock.start();
    BuildSteps steps(request, kit, toolchain, cancel);
    BuildResult result;
    const bool linked = steps.prepare(result) && steps.compile(result) && steps.inspect(result) && steps.link(result);
    if (linked) {
        result.status = BuildStatus::ok;
        result.elfPath = steps.nucleusPath();
        result.programs = steps.programs();
    }
    result.milliseconds = clock.elapsed();
    return result;
}

} // namespace mica::build
