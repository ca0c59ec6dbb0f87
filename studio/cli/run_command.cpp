// SPDX-License-Identifier: GPL-3.0-or-later
// `mica run`: boots the whole system with its console in the terminal.
#include "cli/bochs_guest.h"
#include "cli/command.h"
#include "cli/conversation.h"
#include "cli/qemu_guest.h"
#include "cli/terminal.h"
#include "core/session/whole_system.h"

#include <CLI/App.hpp>

#include <QDir>

#include <memory>

namespace mica::cli {

namespace {

struct Options {
    std::string lab, from;
    double seconds = 0;
    bool screen = false, qemu = false, onMine = false;
};

constexpr quint32 interactiveIps = 20'000'000; // the BIOS waits less guest time behind a person's back

/// Ctrl-D as a terminal sends it: once for a line that has no end of its own, once for the end of input. The shell then leaves, and the system with it.
constexpr char endOfInput[] = "\x04\x04";

/// Is there anything of one's own to run? Else the kit's kernel is booted as it is.
bool wantsProduct(const Options& options) {
    return options.from.empty() && options.lab.empty() && !session::workspaceAt(QDir::currentPath());
}

/// The system to boot, built if it has to be. Throws Failure(build | integrity) with the first message.
session::WholeSystem systemFor(const Options& options, const session::CourseAccess& access, Context& context) {
    if (wantsProduct(options)) { return session::systemOfKit(access.kit); }
    const session::Target target =
        session::chooseTarget({fromArgument(options.lab), fromArgument(options.from), QDir::currentPath()}, access);
    build::BuildRequest request = session::buildRequestFor(target, access.kit);
    if (options.onMine) { request.others = session::ownOtherParts(*target.lab, access.course, QDir::currentPath()); }
    context.console.notice(QStringLiteral("Building %1 (%2)").arg(target.lab->directory, toString(target.origin)));
    return session::buildSystem(target, request, access.kit, context.cancel,
                                [&context](const QString& what) { context.console.notice(what); });
}

std::unique_ptr<Guest> boot(const Options& options, const session::CourseAccess& access, const image::System& system,
                            const QString& workDir) {
    std::optional<qint64> limit;
    if (options.seconds > 0) { limit = static_cast<qint64>(options.seconds * 1000); }
    if (options.qemu) {
        return std::make_unique<QemuGuest>(QemuBoot{system.kernel, image::systemBundle(access.kit, system),
                                                    access.course.memoryMiB, options.screen, limit});
    }
    BochsBoot boot;
    boot.bochs = machine::findBochs();
    boot.config.disk = image::systemDisk(access.kit, system);
    boot.config.memoryMiB = access.course.memoryMiB;
    if (options.screen) { boot.config.display = machine::Display::window; }
    boot.config.interactive = options.screen || isTerminal(Stream::input);
    boot.config.ips = boot.config.interactive ? interactiveIps : access.course.ips;
    boot.workDir = workDir + QStringLiteral("/run");
    boot.guestMilliseconds = limit;
    return std::make_unique<BochsGuest>(boot);
}

int runSystem(const Options& options, Context& context) {
    const session::CourseAccess access = session::openCourse(context.kitPath);
    const session::WholeSystem whole = systemFor(options, access, context);
    const std::unique_ptr<Guest> guest = boot(options, access, whole.system, whole.workDir);
    context.console.notice(QStringLiteral("Booting in %1. Ctrl-C ends it.")
                               .arg(options.qemu ? QStringLiteral("QEMU") : QStringLiteral("Bochs")));
    KeyInput keys;
    bool open = true;
    const Input input = [&keys, &open]() -> std::optional<QByteArray> {
        std::optional<QByteArray> typed = open ? keys.read(0) : std::nullopt;
        if (open && !typed) {
            open = false;
            return QByteArray(endOfInput);
        }
        return typed;
    };
    const std::optional<GuestEnd> end = converse(*guest, input, context.console, {}, context.cancel);
    context.console.notice(end ? end->text : QStringLiteral("The input has ended and the system is quiet."));
    return end && end->kind == GuestEnd::Kind::crashed ? 1 : 0;
}

} // namespace

Command makeRunCommand(CLI::App& program) {
    auto options = std::make_shared<Options>();
    CLI::App* arguments = program.add_subcommand("run", "boot the whole system, its console in the terminal");
    arguments->add_option("LAB", options->lab,
                          "run with your files of this lab (default: the one in whose folder you stand)");
    arguments->add_option("--from", options->from, "files to run with: a folder, or reference, alternative, skeleton")
        ->type_name("ORIGIN");
    arguments->add_flag("--on-mine", options->onMine, "take your own parts of the other labs too, not the references");
    arguments
        ->add_option("--seconds", options->seconds, "stop after that much guest time, counted from the boot sector")
        ->check(CLI::PositiveNumber)
        ->type_name("N");
    arguments->add_flag("--screen", options->screen, "open the emulator's window as well");
    arguments->add_flag("--qemu", options->qemu, "boot in QEMU instead of Bochs");
    return {arguments, [options](Context& context) { return runSystem(*options, context); }};
}

} // namespace mica::cli
