// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/build/changed_nucleus.h"

#include "core/build/archive.h"
#include "core/build/changed_file.h"
#include "core/build/resource_limits.h"
#include "core/build/tool_environment.h"
#include "core/build/work_folder.h"
#include "core/process/run_child.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace mica::build {

namespace {

const QString testsDirectory = QStringLiteral("kernel"); // the tests are lib/probes-kernel.a
const QString object = QStringLiteral("obj/changed.o");
const QString nucleus = QStringLiteral("nucleus.elf");
constexpr int timeoutSeconds = 120;

/// kit/lib/…: who holds the object of a source.
QString archiveOf(const QString& file) {
    const QString lab = file.section(u'/', 1, 1);
    return file.startsWith(QLatin1StringView("solutions/")) ? QStringLiteral("kit/lib/part-%1.a").arg(lab)
                                                            : QStringLiteral("kit/lib/libnucleus.a");
}

void requireMember(const QString& file, const WorkFolder& folder) {
    const QString archive = folder.file(archiveOf(file));
    const QString member = file.section(u'/', -1) + QStringLiteral(".obj");
    const QList<ArchiveMember> members =
        QFileInfo(archive).isFile() ? readArchive(readWhole(archive), archive) : QList<ArchiveMember>();
    const bool isThere =
        std::any_of(members.begin(), members.end(), [&member](const ArchiveMember& one) { return one.name == member; });
    if (!isThere) {
        throw Failure(FailureKind::build,
                      QStringLiteral("is not linked into the nucleus: %1 has no %2").arg(archive, member), file,
                      QStringLiteral("Name a source of the nucleus, and build the kit."));
    }
}

void runTool(const QString& program, const QStringList& arguments, const QString& file, const WorkFolder& folder,
             const Cancellation& cancel) {
    process::ChildCommand command;
    command.program = program;
    command.arguments = arguments;
    command.directory = folder.path();
    command.environment = toolEnvironment(QFileInfo(program).absolutePath(), QStringLiteral("tmp"));
    command.limits = compilerLimits(timeoutSeconds);
    command.timeoutSeconds = timeoutSeconds;
    const process::ChildOutcome outcome = process::runChild(command, cancel);
    if (outcome.end != process::ChildOutcome::End::exited || outcome.exitCode != 0) {
        const QString words = QString::fromUtf8(outcome.output).trimmed();
        throw Failure(FailureKind::build,
                      words.isEmpty() ? QStringLiteral("%1 ended without a word").arg(QFileInfo(program).fileName())
                                      : words,
                      file);
    }
}

QStringList commandFor(const QString& source, const course::Kit& kit) {
    QStringList arguments = source.endsWith(QLatin1StringView(".S")) ? kit.asmFlags : kit.cxxFlags;
    arguments += {QStringLiteral("-fdiagnostics-color=never"), QStringLiteral("-Ikit/include")};
    if (source.startsWith(QLatin1StringView("kernel/"))) { // it names its neighbours without their folder
        arguments += {QStringLiteral("-iquote"), QStringLiteral("kit/include/") + source.section(u'/', 1, -2)};
    }
    return arguments +
           QStringList{QStringLiteral("-c"), QStringLiteral("-o"), object, QStringLiteral("changed/") + source};
}

QStringList linkArguments(const WorkFolder& folder, const course::Kit& kit) {
    const QString lib = QStringLiteral("kit/lib/");
    QStringList arguments = kit.linkFlags;
    arguments += {QStringLiteral("-T"), QStringLiteral("kit/link/nucleus.ld"), QStringLiteral("-o"), nucleus, object};
    arguments += {QStringLiteral("--whole-archive"), lib + QStringLiteral("libprobe.a"),
                  lib + QStringLiteral("probes-%1.a").arg(testsDirectory), QStringLiteral("--no-whole-archive")};
    arguments += {QStringLiteral("--start-group"), lib + QStringLiteral("libnucleus.a")};
    for (const QString& part : QDir(folder.file(lib)).entryList({QStringLiteral("part-*.a")}, QDir::Files)) {
        arguments += lib + part;
    }
    return arguments + QStringList{lib + QStringLiteral("libgcc.a"), QStringLiteral("--end-group")};
}

} // namespace

QString linkChangedNucleus(const ChangedSource& source, const QString& workDir, const course::Kit& kit,
                           const Toolchain& toolchain, const Cancellation& cancel) {
    const WorkFolder folder(QDir::cleanPath(workDir));
    QDir().mkpath(folder.path());
    folder.installKit(kit, testsDirectory, toolchain);
    requireMember(source.file, folder);
    const QString written = folder.file(QStringLiteral("changed/") + source.file);
    writeIfChanged(written, source.text);
    for (const char* made : {"obj", "tmp"}) { QDir(folder.path()).mkpath(QString::fromLatin1(made)); }
    QFile::remove(folder.file(object));
    QFile::remove(folder.file(nucleus));
    runTool(toolchain.compiler, commandFor(source.file, kit), source.file, folder, cancel);
    runTool(toolchain.linker, linkArguments(folder, kit), source.file, folder, cancel);
    return folder.file(nucleus);
}

} // namespace mica::build
