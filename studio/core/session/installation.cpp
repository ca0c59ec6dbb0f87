// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/installation.h"

#include "core/build/plain_path.h"
#include "core/process/sandbox.h"
#include "core/session/course_access.h"
#include "core/session/own_folders.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <QStorageInfo>
#include <QTemporaryFile>

namespace mica::session {

namespace {

constexpr qint64 neededMegabytes = 100;

#ifdef Q_OS_WIN
constexpr const char* qemuAdvice = "Install QEMU for Windows and add its folder to the PATH.";
#else
constexpr const char* qemuAdvice = "Debian: sudo apt-get install qemu-system-x86";
#endif

Finding fromFailure(const QString& subject, const Failure& failure) {
    const QString seen = failure.where().isEmpty() ? failure.message()
                                                   : QStringLiteral("%1: %2").arg(failure.where(), failure.message());
    return {Health::wrong, subject, seen, failure.advice()};
}

QStringList filesOfKit(const course::Course& course) {
    QStringList files{
        QStringLiteral("include/abi"),      QStringLiteral("include/nucleus"), QStringLiteral("include/probe"),
        QStringLiteral("lib/libnucleus.a"), QStringLiteral("lib/libprobe.a"),  QStringLiteral("lib/libproduct.a"),
        QStringLiteral("lib/flags.toml"),   QStringLiteral("link/nucleus.ld"), QStringLiteral("boot/mbr.bin"),
        QStringLiteral("lib/librt.a"),      QStringLiteral("link/program.ld"), QStringLiteral("include/rt"),
        QStringLiteral("boot/stage2.bin"),  QStringLiteral("boot/nucleus.elf")};
    for (const course::Lab& lab : course.labs) {
        for (const QString& program : lab.programs()) { files += QStringLiteral("lib/program-part-%1.a").arg(program); }
        files += lab.programs().isEmpty() ? QStringLiteral("lib/part-%1.a").arg(lab.directory)
                                          : QStringLiteral("examiners/%1").arg(lab.directory);
        files += QStringLiteral("lib/probes-%1.a").arg(lab.directory);
    }
    return files;
}

Finding examineKitFiles(const course::Kit& kit, const course::Course& course) {
    QStringList missing;
    for (const QString& file : filesOfKit(course)) {
        if (!QFileInfo::exists(kit.file(file))) { missing += file; }
    }
    const QString subject = QStringLiteral("Kit files");
    if (missing.isEmpty()) { return {Health::ok, subject, QStringLiteral("complete"), {}}; }
    return {Health::wrong, subject, QStringLiteral("missing: %1").arg(missing.join(QStringLiteral(", "))),
            QStringLiteral("Build or install the kit again.")};
}

void examineKit(const QString& kitPath, QList<Finding>& findings) {
    course::Kit kit;
    try {
        kit = course::findKit(kitPath);
        findings +=
            {Health::ok,
             QStringLiteral("Kit"),
             QStringLiteral("%1 edition %2, %3").arg(kit.edition, kit.version, QDir::toNativeSeparators(kit.root)),
             {}};
    } catch (const Failure& failure) {
        findings += fromFailure(QStringLiteral("Kit"), failure);
        return;
    }
    try {
        const course::Course course = course::loadCourse(kit);
        findings += {Health::ok,
                     QStringLiteral("Course"),
                     QStringLiteral("%1, %2 labs").arg(course.title, QString::number(course.labs.size())),
                     {}};
        findings += examineKitFiles(kit, course);
    } catch (const Failure& failure) { findings += fromFailure(QStringLiteral("Course"), failure); }
}

void examineToolchain(QList<Finding>& findings) {
    try {
        const build::Toolchain toolchain = build::findToolchain();
        findings += {Health::ok,
                     QStringLiteral("Cross compiler"),
                     QStringLiteral("g++ %1, %2").arg(toolchain.compilerVersion, build::shownPath(toolchain.compiler)),
                     {}};
        findings += {Health::ok,
                     QStringLiteral("Ninja"),
                     QStringLiteral("%1, %2").arg(toolchain.ninjaVersion, build::shownPath(toolchain.ninja)),
                     {}};
    } catch (const Failure& failure) { findings += fromFailure(QStringLiteral("Compiler, ninja"), failure); }
}

void examineBochs(QList<Finding>& findings) {
    try {
        const machine::BochsInstallation bochs = machine::findBochs();
        findings += {Health::ok,
                     QStringLiteral("Bochs"),
                     QStringLiteral("%1, %2").arg(bochs.version, QDir::toNativeSeparators(bochs.program)),
                     {}};
        findings += {Health::ok, QStringLiteral("BIOS"), QDir::toNativeSeparators(bochs.bios), {}};
        findings += {Health::ok, QStringLiteral("VGA BIOS"), QDir::toNativeSeparators(bochs.vgaBios), {}};
    } catch (const Failure& failure) { findings += fromFailure(QStringLiteral("Bochs"), failure); }
}

Finding examineFolder(const QString& subject, const QString& folder) {
    const QString shown = QDir::toNativeSeparators(folder);
    QDir().mkpath(folder);
    QTemporaryFile trial(folder + QStringLiteral("/mica-doctor-XXXXXX"));
    if (!trial.open()) {
        return {Health::wrong, subject, QStringLiteral("%1 cannot be written to: %2").arg(shown, trial.errorString()),
                QStringLiteral("Change its permissions, or name another folder (MICA_CACHE for the cache).")};
    }
    const qint64 free = QStorageInfo(folder).bytesAvailable() / 1'000'000;
    if (free < neededMegabytes) {
        return {Health::wrong, subject, QStringLiteral("%1 has %2 MB left").arg(shown, QString::number(free)),
                QStringLiteral("Make at least %1 MB free.").arg(neededMegabytes)};
    }
    return {Health::ok, subject, QStringLiteral("%1, %2 MB free").arg(shown, QString::number(free)), {}};
}

void examineFolders(const QString& directory, QList<Finding>& findings) {
    findings += examineFolder(QStringLiteral("Cache"), cacheRoot());
    try {
        if (const std::optional<course::Workspace> workspace = workspaceAt(directory)) {
            findings += examineFolder(QStringLiteral("Workspace"), workspace->stateDir());
        }
    } catch (const Failure& failure) { findings += fromFailure(QStringLiteral("Workspace"), failure); }
}

Finding examineSandbox() {
    try {
        return {Health::ok, QStringLiteral("Sandbox"), process::findSandbox()->name(), {}};
    } catch (const Failure& failure) {
        return {Health::absent, QStringLiteral("Sandbox"), (failure.where() + u' ' + failure.message()).trimmed(),
                QStringLiteral("Only 'mica grade' needs it. ") + failure.advice()};
    }
}

Finding examineQemu() {
    const QString program = QStandardPaths::findExecutable(QStringLiteral("qemu-system-i386"));
    if (program.isEmpty()) {
        return {Health::absent, QStringLiteral("QEMU"), QStringLiteral("not installed"),
                QStringLiteral("Only 'mica run --qemu' needs it. ") + QString::fromLatin1(qemuAdvice)};
    }
    return {Health::ok, QStringLiteral("QEMU"), QDir::toNativeSeparators(program), {}};
}

} // namespace

QList<Finding> examineInstallation(const QString& kitPath, const QString& directory) {
    QList<Finding> findings;
    examineKit(kitPath, findings);
    examineToolchain(findings);
    examineBochs(findings);
    examineFolders(directory, findings);
    findings += examineSandbox();
    findings += examineQemu();
    return findings;
}

} // namespace mica::session
