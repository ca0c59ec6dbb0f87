// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/debug/guest_boot.h"

#include "core/check/probe_run.h"

namespace mica::debug {

GuestBoot bootOfCheck(const course::Check& check, quint64 seed, std::shared_ptr<const check::LinkedKernel> kernel,
                      const check::EngineTools& tools, const QString& workDir) {
    check::Boot boot;
    boot.probe = check.probe;
    boot.seed = seed;
    boot.memoryMiB = check.memoryMiB > 0 ? check.memoryMiB : tools.course.memoryMiB;
    GuestBoot result;
    result.bochs = tools.bochs;
    result.config = check::machineOf(boot, *kernel, tools.course.ips, check::freshKey());
    result.code = std::make_shared<const GuestCode>(std::move(kernel), tools.toolchain);
    result.workDir = workDir;
    return result;
}

GuestBoot bootOfSystem(const image::System& system, std::shared_ptr<const check::LinkedKernel> kernel,
                       const check::EngineTools& tools, const QString& workDir) {
    constexpr quint32 ips = 20'000'000; // a person at the keyboard: the BIOS waits less guest time
    GuestBoot result;
    result.bochs = tools.bochs;
    result.config.disk = image::systemDisk(tools.kit, system);
    result.config.memoryMiB = tools.course.memoryMiB;
    result.config.ips = ips;
    result.code = std::make_shared<const GuestCode>(std::move(kernel), tools.toolchain);
    result.workDir = workDir;
    result.console = true;
    return result;
}

} // namespace mica::debug
