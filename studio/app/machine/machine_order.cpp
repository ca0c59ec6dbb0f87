// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/machine/machine_order.h"

#include "core/debug/fact_place.h"
#include "core/session/whole_system.h"
#include "core/tour/tour_boot.h"

#include <QCoreApplication>

#include <algorithm>

namespace mica::app {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(MachineOrder)
};

std::shared_ptr<build::FolderLock> lockOf(const QString& folder, const Cancellation& cancel) {
    return std::make_shared<build::FolderLock>(folder, QStringLiteral("studio.lock"), cancel, [](const QString&) {});
}

check::EngineTools toolsOf(const CourseHandle& course, const std::shared_ptr<const process::Sandbox>& sandbox) {
    check::EngineTools tools = session::openTools(*course);
    tools.bochs.sandbox = sandbox.get();
    return tools;
}

PreparedBoot prepareSystem(const CourseHandle& course, const std::optional<session::Target>& target, bool onMine,
                           const Cancellation& cancel) {
    const check::EngineTools tools = toolsOf(course, target ? target->sandbox : nullptr);
    session::WholeSystem whole = session::systemOfKit(course->kit);
    QList<build::BuiltProgram> programs;
    QString labDirectory;
    if (target) {
        build::BuildRequest request = session::buildRequestFor(*target, course->kit);
        if (onMine && target->workspace) {
            request.others = session::ownOtherParts(*target->lab, course->course, target->workspace->root());
        }
        whole = session::buildSystem(*target, request, course->kit, cancel, [](const QString&) {});
        for (auto program = whole.system.programs.cbegin(); program != whole.system.programs.cend(); ++program) {
            programs += {program.key(), program.value()};
        }
        labDirectory = target->lab->directory;
    }
    const QString folder = whole.workDir + QStringLiteral("/studio");
    auto lock = lockOf(folder, cancel);
    auto kernel = std::make_shared<const check::LinkedKernel>(whole.system.kernel, course->kit, programs, labDirectory);
    return {debug::bootOfSystem(whole.system, std::move(kernel), tools, folder + QStringLiteral("/machine")), lock,
            target ? target->sandbox : nullptr};
}

} // namespace

MachineOrder orderOfSystem(const CourseHandle& course, const std::optional<session::Target>& target, bool onMine) {
    MachineOrder order;
    order.title = target ? Texts::tr("The whole system, with your files of lab %1").arg(target->lab->directory)
                         : Texts::tr("The whole system");
    order.prepare = [course, target, onMine](const Cancellation& cancel) {
        return prepareSystem(course, target, onMine, cancel);
    };
    return order;
}

MachineOrder orderOfReplay(const CourseHandle& course, const session::ReplayPlan& plan) {
    MachineOrder order;
    order.title = Texts::tr("Check %1").arg(plan.check.title);
    order.stopAt = plan.tick;
    order.prepare = [course, plan](const Cancellation& cancel) {
        const check::EngineTools tools = toolsOf(course, plan.target.sandbox);
        const build::BuildResult built =
            build::build(plan.request, course->kit, tools.toolchain, cancel, [](const QString&) {});
        session::requireBuilt(built);
        const QString folder = plan.target.workDir + QStringLiteral("/studio");
        auto lock = lockOf(folder, cancel);
        auto kernel = std::make_shared<const check::LinkedKernel>(built.elfPath, course->kit, built.programs,
                                                                  plan.target.lab->directory);
        return PreparedBoot{
            debug::bootOfCheck(plan.check, plan.seed, std::move(kernel), tools, folder + QStringLiteral("/machine")),
            lock, plan.target.sandbox};
    };
    return order;
}

MachineOrder orderOfTour(const CourseHandle& course, const tour::Boot& boot) {
    MachineOrder order;
    order.title = boot.check.isEmpty() ? Texts::tr("The whole system")
                                       : Texts::tr("Check %1, the kit's own parts").arg(boot.check);
    order.stopAt = 0;
    order.prepare = [course, boot](const Cancellation& cancel) {
        const QString folder = session::cacheFor(course->kit, QStringLiteral("tours"));
        auto lock = lockOf(folder, cancel);
        return PreparedBoot{tour::bootOf(boot, session::openTools(*course), folder, cancel), lock};
    };
    return order;
}

std::optional<MachineOrder> orderOfCheck(const CourseHandle& course, const session::Target& target,
                                         const check::LabResult& result, const QString& checkId) {
    const auto found = std::find_if(result.checks.cbegin(), result.checks.cend(), [&](const check::CheckResult& one) {
        return one.check->id == checkId && one.evidence.has_value();
    });
    if (found == result.checks.cend() || result.elfPath.isEmpty()) { return std::nullopt; }
    MachineOrder order;
    order.title = Texts::tr("Check %1").arg(found->check->title);
    order.stopAt = found->evidence->tick;
    order.places = debug::placesOf(*found);
    order.prepare = [course, check = *found->check, seed = found->seed, elf = result.elfPath,
                     programs = result.build.programs, directory = target.lab->directory, sandbox = target.sandbox,
                     folder = target.workDir + QStringLiteral("/studio")](const Cancellation& cancel) {
        const check::EngineTools tools = toolsOf(course, sandbox);
        auto lock = lockOf(folder, cancel);
        auto kernel = std::make_shared<const check::LinkedKernel>(elf, course->kit, programs, directory);
        return PreparedBoot{
            debug::bootOfCheck(check, seed, std::move(kernel), tools, folder + QStringLiteral("/machine")), lock,
            sandbox};
    };
    return order;
}

} // namespace mica::app
