// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tour/tour_boot.h"

#include "core/session/build_request.h"
#include "core/session/whole_system.h"

namespace mica::tour {

namespace {

using namespace Qt::Literals::StringLiterals;

debug::GuestBoot bootSystem(const check::EngineTools& tools, const QString& machineFolder) {
    const image::System system = session::systemOfKit(tools.kit).system;
    return debug::bootOfSystem(system, std::make_shared<const check::LinkedKernel>(system.kernel, tools.kit), tools,
                               machineFolder);
}

[[noreturn]] void noSuchCheck(const Boot& boot, const QString& what, const QString& advice) {
    throw Failure(FailureKind::usage, what, u"boot check %1"_s.arg(boot.check), advice);
}

/// A lab without files of a student: then every part is a reference.
course::Lab bare(const course::Lab& lab) {
    course::Lab result = lab;
    result.files.clear();
    result.tasks.clear();
    return result;
}

} // namespace

debug::GuestBoot bootOf(const Boot& boot, const check::EngineTools& tools, const QString& folder,
                        const Cancellation& cancel) {
    const QString machineFolder = folder + u"/machine"_s;
    if (boot.check.isEmpty()) { return bootSystem(tools, machineFolder); }
    for (const course::Lab& lab : tools.course.labs) {
        const course::Check* check = lab.findCheck(boot.check);
        if (check == nullptr || check->fullId != boot.check) { continue; }
        if (!lab.programs().isEmpty()) {
            noSuchCheck(boot, u"lab %1 is about programs, not about the nucleus"_s.arg(lab.directory),
                        u"Use \"boot system\"."_s);
        }
        const course::Lab references = bare(lab);
        build::BuildRequest request;
        request.lab = &references;
        request.workDir = folder + u"/references-"_s + lab.directory;
        request.originName = u"references"_s;
        const build::BuildResult built = build::build(request, tools.kit, tools.toolchain, cancel);
        session::requireBuilt(built);
        auto kernel = std::make_shared<const check::LinkedKernel>(built.elfPath, tools.kit);
        return debug::bootOfCheck(*check, lab.seed, std::move(kernel), tools, machineFolder);
    }
    noSuchCheck(boot, u"the course has no such check"_s,
                u"Name lab and check, as in \"boot check exceptions.stack-overflow\"."_s);
}

} // namespace mica::tour
