// SPDX-License-Identifier: GPL-3.0-or-later
#include "recorded_scenes.h"

#include "real_kit.h"

#include "core/course/solution.h"
#include "core/debug/guest_boot.h"
#include "core/debug/stop_reader.h"

#include <QTemporaryDir>

#include <stdexcept>

namespace mica::test {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr quint64 far = 400'000'000;
constexpr quint32 kernelBase = 0xc0000000;

[[noreturn]] void refuse(const QString& why) { throw std::runtime_error(why.toStdString()); }

/// A check of the reference, built and booted, with one place of it changed.
struct CheckScene {
    QString lab, check;
    QString file;
    QByteArray find, replace;

    std::shared_ptr<QTemporaryDir> folder = std::make_shared<QTemporaryDir>();

    debug::GuestBoot boot() const {
        const course::Lab& wanted = tools().course.find(lab);
        build::BuildRequest request;
        request.lab = &wanted;
        request.sources = course::readSources(wanted, *tools().kit.solutions + u'/' + wanted.directory + u"/src"_s);
        request.workDir = folder->filePath(u"work"_s);
        request.originName = u"scene"_s;
        if (!file.isEmpty()) {
            if (request.sources.value(file).count(find) != 1) {
                refuse(u"the text to change is not there once: "_s + file);
            }
            request.sources[file].replace(find, replace);
        }
        const build::BuildResult built = build::build(request, tools().kit, tools().toolchain, {});
        if (built.status != build::BuildStatus::ok) { refuse(u"does not build: "_s + lab); }
        const auto kernel = std::make_shared<const check::LinkedKernel>(built.elfPath, tools().kit);
        return debug::bootOfCheck(*wanted.findCheck(check), wanted.seed, kernel, tools(), folder->filePath(u"run"_s));
    }
};

debug::StopState atSymbol(const CheckScene& scene, const QString& symbol, int visits, bool physically = false) {
    const debug::GuestBoot boot = scene.boot();
    machine::Machine machine(boot.bochs, boot.config, boot.workDir);
    auto address = boot.code->address(symbol);
    if (!address) { refuse(u"no symbol "_s + symbol); }
    machine.addBreakpoint(physically ? *address - kernelBase : *address);
    for (int i = 0; i < visits; ++i) {
        if (machine.runUntil(far).reason != machine::StopReason::breakpoint) { refuse(u"never came to "_s + symbol); }
    }
    return debug::readStopState(
        machine, *boot.code, {debug::StopCause::breakpoint, machine::Ending::none, u"Breakpoint at %1."_s.arg(symbol)});
}

debug::StopState atEnd(const CheckScene& scene) {
    const debug::GuestBoot boot = scene.boot();
    machine::Machine machine(boot.bochs, boot.config, boot.workDir);
    const machine::Stop stop = machine.runUntil(far);
    if (stop.ending != machine::Ending::tripleFault) {
        refuse(u"no triple fault, but ending %1 at tick %2"_s.arg(static_cast<int>(stop.ending)).arg(stop.tick));
    }
    return debug::readStopState(machine, *boot.code,
                                {debug::StopCause::ended, stop.ending, u"Triple fault: "_s + stop.log.join(u' ')});
}

debug::StopState atPrompt() {
    const QTemporaryDir folder;
    const image::System system = image::productSystem(tools().kit);
    const auto kernel = std::make_shared<const check::LinkedKernel>(system.kernel, tools().kit);
    const debug::GuestBoot boot = debug::bootOfSystem(system, kernel, tools(), folder.filePath(u"run"_s));
    machine::Machine machine(boot.bochs, boot.config, boot.workDir);
    for (quint64 tick = 10'000'000; tick < 20 * far; tick += 10'000'000) {
        machine.runUntil(tick);
        if (machine.serialOutput().contains("$ ")) {
            machine.runUntil(tick + 20'000'000);
            return debug::readStopState(machine, *boot.code,
                                        {debug::StopCause::asked, machine::Ending::none, u"Paused."_s});
        }
    }
    refuse(u"no prompt: "_s + QString::fromLatin1(machine.serialOutput()));
}

} // namespace

const QByteArray tableLoad =
    "pointer{sizeof(Table) - 1, reinterpret_cast<std::uint32_t>(table.data())};\n    asm volatile(\"lidt %0\"";
const QByteArray tableLoadOfOneGate =
    "pointer{sizeof(Gate) - 1, reinterpret_cast<std::uint32_t>(table.data())};\n    asm volatile(\"lidt %0\\n\\tint3\"";

QList<Scene> scenes() {
    const auto timer = [] { return CheckScene{u"interrupts"_s, u"timer-fires"_s, {}, {}, {}}; };
    return {
        {u"before-paging"_s, [timer] { return atSymbol(timer(), u"nucleus_entry"_s, 1, true); }},
        {u"in-interrupt"_s, [timer] { return atSymbol(timer(), u"mica::pic::end_of_interrupt"_s, 3); }},
        {u"page-fault"_s,
         [] {
             return atSymbol({u"paging"_s, u"demand-zero"_s, {}, {}, {}}, u"mica::ipc::report_fault"_s, 2);
         }},
        {u"shell-prompt"_s, [] { return atPrompt(); }},
        {u"triple-fault"_s,
         [] {
             // The limit of one gate where that of the table belongs, and a breakpoint to try it.
             return atEnd({u"interrupts"_s, u"idt-loaded"_s, u"idt.cpp"_s, tableLoad, tableLoadOfOneGate});
         }},
    };
}

} // namespace mica::test
