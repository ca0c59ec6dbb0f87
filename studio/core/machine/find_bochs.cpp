// SPDX-License-Identifier: GPL-3.0-or-later
// Finds the Bochs of this computer and asks it what it is.
#include "core/failure.h"
#include "core/machine/bochs.h"
#include "core/machine/bochs_probe.h"
#include "core/machine/dialect.h"
#include "core/process/child_process.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <QTemporaryDir>

namespace mica::machine {

namespace {

constexpr int probeSeconds = 20; // it takes 0.03 s; under Wine, and cold, a few
constexpr qsizetype probeLimit = 64 * 1024;

#ifdef Q_OS_WIN
constexpr const char* installAdvice =
    "Install Mica again: it brings Bochs along. Or set MICA_BOCHS to the folder of bochs.exe.";
QStringList programNames() { return {QStringLiteral("bochs.exe")}; }
#else
constexpr const char* installAdvice = "Install it with: sudo apt-get install bochs. Or set MICA_BOCHS to the program.";
/// Debian's `bochs` is a script around bochs-bin, which could not be ended as one process.
QStringList programNames() { return {QStringLiteral("bochs-bin"), QStringLiteral("bochs")}; }
#endif

[[noreturn]] void fail(const QString& what, const QString& where, const QString& advice) {
    throw Failure(FailureKind::tool, what, where, advice);
}

bool isProgram(const QString& path) {
    const QFileInfo info(path);
    return info.isFile() && info.isExecutable();
}

/// The first of our program names in a folder, or nothing.
QString programIn(const QString& folder) {
    for (const QString& name : programNames()) {
        const QString path = QDir(folder).filePath(name);
        if (isProgram(path)) { return path; }
    }
    return {};
}

/// `path` is a program or a folder with one. The emulator beside a wrapper script is preferred to the script.
QString programAt(const QString& path) {
    const QFileInfo info(path);
    if (info.isDir()) { return programIn(path); }
    if (!isProgram(path)) { return {}; }
    const bool wrapper = info.fileName() == QLatin1StringView("bochs");
    const QString sibling = wrapper ? programIn(info.path()) : QString();
    return sibling.isEmpty() ? path : sibling;
}

QString locate() {
    const QString wish = qEnvironmentVariable("MICA_BOCHS");
    if (!wish.isEmpty()) {
        const QString program = programAt(wish);
        if (program.isEmpty()) {
            fail(QStringLiteral("MICA_BOCHS names neither a Bochs nor a folder with one"), wish,
                 QStringLiteral("Correct the variable, or unset it to use the Bochs that is installed."));
        }
        return QFileInfo(program).absoluteFilePath();
    }
    if (QCoreApplication::instance() != nullptr) {
        const QString bundled = programIn(QCoreApplication::applicationDirPath() + QStringLiteral("/../bochs"));
        if (!bundled.isEmpty()) { return QFileInfo(bundled).canonicalFilePath(); }
    }
    for (const QString& name : programNames()) {
        const QString found = QStandardPaths::findExecutable(name);
        if (!found.isEmpty()) { return found; }
    }
    fail(QStringLiteral("Bochs, the emulator that runs the labs, is not installed"), {},
         QString::fromLatin1(installAdvice));
}

/// Output and errors of `bochs --help`.
QByteArray askForHelp(const QString& program) {
    QTemporaryDir folder;
    process::ChildProcess::Command command;
    command.program = program;
    command.arguments = {QStringLiteral("--help")};
    command.directory = folder.path();
    command.environment = QProcessEnvironment::systemEnvironment();
    command.errorFile = QStringLiteral("errors.txt");
    process::ChildProcess bochs(command);
    bochs.closeInput(); // on Windows it waits for ENTER otherwise
    QElapsedTimer timer;
    timer.start();
    QByteArray output;
    while (!bochs.atEnd() && output.size() < probeLimit) {
        output += bochs.read(50);
        if (timer.elapsed() > probeSeconds * 1000) {
            fail(QStringLiteral("did not answer to --help within %1 seconds").arg(probeSeconds), program,
                 QString::fromLatin1(installAdvice));
        }
    }
    QFile errors(folder.filePath(command.errorFile));
    return errors.open(QIODevice::ReadOnly) ? output + '\n' + errors.read(probeLimit) : output;
}

/// The first of `names` in the first of `folders` that has one.
QString firstFile(const QStringList& folders, const QStringList& names) {
    for (const QString& folder : folders) {
        for (const QString& name : names) {
            const QFileInfo file(QDir(folder), name);
            if (!folder.isEmpty() && file.isFile()) { return file.absoluteFilePath(); }
        }
    }
    return {};
}

void locateBios(BochsInstallation& bochs, const QString& shareFolder) {
    const QString beside = QFileInfo(bochs.program).absolutePath();
    const QStringList folders = {qEnvironmentVariable("BXSHARE"), beside, beside + QStringLiteral("/../share/bochs"),
                                 shareFolder};
    bochs.bios = firstFile(folders, {QStringLiteral("BIOS-bochs-latest")});
    bochs.vgaBios = firstFile(folders + QStringList{QStringLiteral("/usr/share/vgabios")},
                              {QStringLiteral("VGABIOS-lgpl-latest"), QStringLiteral("VGABIOS-lgpl-latest.bin"),
                               QStringLiteral("vgabios.bin")});
    if (bochs.bios.isEmpty() || bochs.vgaBios.isEmpty()) {
        fail(QStringLiteral("its %1 is missing")
                 .arg(bochs.bios.isEmpty() ? QStringLiteral("BIOS") : QStringLiteral("VGA BIOS")),
             bochs.program,
             QStringLiteral("Install the packages bochsbios and vgabios, or set BXSHARE to their folder."));
    }
}

#ifndef Q_OS_WIN
bool hasDisplay(const BochsInstallation& bochs, const QString& library) {
    return QFileInfo::exists(QStringLiteral("%1/libbx_%2_gui.so").arg(bochs.pluginFolder, library));
}
#endif

/// The display that other programs can show; empty when it has none. On Windows it is linked in.
QString findNetworkLibrary(const BochsInstallation& bochs) {
    const QString library = QStringLiteral("rfb");
#ifdef Q_OS_WIN
    Q_UNUSED(bochs)
    return library;
#else
    return hasDisplay(bochs, library) ? library : QString();
#endif
}

/// The display with a window of its own that this Bochs has; empty when it has none.
QString findWindowLibrary(const BochsInstallation& bochs) {
#ifdef Q_OS_WIN
    Q_UNUSED(bochs)
    return QStringLiteral("win32");
#else
    for (const QString& name : {QStringLiteral("x"), QStringLiteral("sdl2")}) {
        if (hasDisplay(bochs, name)) { return name; }
    }
    return {};
#endif
}

} // namespace

BochsInstallation findBochs() {
    BochsInstallation bochs;
    bochs.program = locate();
    const BochsProbe probe = parseBochsHelp(askForHelp(bochs.program));
    bochs.version = QStringLiteral("%1.%2").arg(probe.major).arg(probe.minor);
    bochs.major = probe.major;
    bochs.minor = probe.minor;
    const Dialect* dialect = dialectOf(bochs.major, bochs.minor);
    if (dialect == nullptr) {
        const QString what = probe.major == 0
                                 ? QStringLiteral("does not say which version of Bochs it is")
                                 : QStringLiteral("is Bochs %1, which this kit does not know").arg(bochs.version);
        fail(what, bochs.program, QStringLiteral("Install Bochs %1, or set MICA_BOCHS to one.").arg(knownVersions()));
    }
    if (!probe.hasDebugger) {
        fail(QStringLiteral("was built without its internal debugger, which the checks need"), bochs.program,
             QString::fromLatin1(installAdvice));
    }
    bochs.displayLibrary = dialect->headlessLibrary;
    bochs.pluginFolder = probe.pluginFolder;
    bochs.windowLibrary = findWindowLibrary(bochs);
    bochs.networkLibrary = findNetworkLibrary(bochs);
    locateBios(bochs, probe.shareFolder);
    return bochs;
}

} // namespace mica::machine
