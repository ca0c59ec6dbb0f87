// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/plugin_folder.h"

#include "core/machine/dialect.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

namespace mica::machine {

namespace {

/// One folder for each place Bochs may be installed in.
QString cacheFolder(const BochsInstallation& bochs) {
    const QString cache = QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation);
    const QByteArray place =
        QCryptographicHash::hash(QFile::encodeName(bochs.pluginFolder), QCryptographicHash::Sha256).toHex().first(12);
    return QStringLiteral("%1/mica/bochs-%2-%3").arg(cache, bochs.version, QString::fromLatin1(place));
}

} // namespace

QString pluginFolderFor(const BochsInstallation& bochs) {
    const Dialect* dialect = dialectOf(bochs.major, bochs.minor);
    if (dialect == nullptr || dialect->neededPlugins.isEmpty() || bochs.pluginFolder.isEmpty()) { return {}; }
    const QString folder = cacheFolder(bochs);
    if (folder.contains(u':') || !QDir().mkpath(folder)) {
        return {}; // a ':' would separate two folders
    }
    for (const QString& name : dialect->neededPlugins) {
        const QString file = QStringLiteral("/libbx_%1.so").arg(name);
        const QString link = folder + file;
        // Another process may make the same link at the same time: it is there then.
        const bool there =
            QFileInfo::exists(link) || (QFileInfo::exists(bochs.pluginFolder + file) &&
                                        (QFile::link(bochs.pluginFolder + file, link) || QFileInfo::exists(link)));
        if (!there) { return {}; }
    }
    return folder;
}

} // namespace mica::machine
