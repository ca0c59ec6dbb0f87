// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/run_folder.h"

#include "core/failure.h"
#include "core/machine/bochsrc.h"
#include "core/machine/plugin_folder.h"
#include "core/machine/run_files.h"

#include <QDir>
#include <QFile>

namespace mica::machine {

namespace {

[[noreturn]] void fail(const QString& what, const QString& path) {
    throw Failure(FailureKind::harness, what, path,
                  QStringLiteral("Check that the disk is not full and the folder is yours to write."));
}

void removeLeftovers(const QDir& folder) {
    for (const QLatin1StringView name : {runfile::configuration, runfile::disk, runfile::bios, runfile::vgaBios,
                                         runfile::log, runfile::errors, runfile::serial, runfile::memory}) {
        QFile::remove(folder.filePath(name));
    }
    QFile::remove(folder.filePath(runfile::disk + QLatin1StringView(".lock")));
}

/// Unbuffered and to the last byte, so that a full disk shows here and not when the file is closed.
void writeFile(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    bool good = file.open(QIODevice::WriteOnly | QIODevice::Unbuffered);
    for (qsizetype done = 0; good && done < bytes.size();) {
        const qint64 written = file.write(bytes.constData() + done, bytes.size() - done);
        good = written > 0;
        done += written;
    }
    if (!good) { fail(QStringLiteral("cannot be written: %1").arg(file.errorString()), path); }
}

/// A file of the installation under its name in the run's folder. On Windows a link would need a privilege.
void place(const QString& source, const QString& target) {
#ifdef Q_OS_WIN
    const bool done = QFile::copy(source, target);
#else
    const bool done = QFile::link(source, target);
#endif
    if (!done) { fail(QStringLiteral("cannot be made from %1").arg(source), target); }
}

} // namespace

void prepareRunFolder(const BochsInstallation& bochs, const MachineConfig& config, const QString& path) {
    const QByteArray configuration = makeBochsrc(bochs, config);
    const QDir folder(path);
    if (!folder.mkpath(QStringLiteral("."))) { fail(QStringLiteral("cannot be made"), path); }
    removeLeftovers(folder);
    writeFile(folder.filePath(runfile::disk), config.disk);
    writeFile(folder.filePath(runfile::configuration), configuration);
    place(bochs.bios, folder.filePath(runfile::bios));
    place(bochs.vgaBios, folder.filePath(runfile::vgaBios));
}

QProcessEnvironment runEnvironment(const BochsInstallation& bochs, const MachineConfig& config) {
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C"));
    // Bochs reads its commands through readline where it was built so: no terminal tricks, no settings of the user.
    environment.insert(QStringLiteral("TERM"), QStringLiteral("dumb"));
    environment.insert(QStringLiteral("INPUTRC"), QStringLiteral("/dev/null"));
    const QString plugins = config.display == Display::window ? QString() : pluginFolderFor(bochs);
    if (!plugins.isEmpty()) { environment.insert(QStringLiteral("LTDL_LIBRARY_PATH"), plugins); }
    return environment;
}

} // namespace mica::machine
