// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/own_folders.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace mica::session {

namespace {

#ifdef Q_OS_WIN
/// Neither settings nor cache roam: both name folders of this computer.
QString ownFolder() {
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/Mica");
}
QString settingsFolder() { return ownFolder(); }
QString cacheFolder() { return ownFolder() + QStringLiteral("/cache"); }
#else
QString settingsFolder() { return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation); }
QString cacheFolder() {
    return QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) + QStringLiteral("/mica");
}
#endif

} // namespace

QString portableSettings() {
    if (QCoreApplication::instance() == nullptr) { return {}; }
    QString file = QCoreApplication::applicationDirPath() + QStringLiteral("/portable.ini");
    return QFileInfo::exists(file) ? file : QString();
}

QString settingsFile(const QString& name) {
    const QString portable = portableSettings();
    return portable.isEmpty() ? QStringLiteral("%1/%2.ini").arg(settingsFolder(), name) : portable;
}

QString cacheRoot() {
    const QString chosen = qEnvironmentVariable("MICA_CACHE");
    if (!chosen.isEmpty()) { return QFileInfo(chosen).absoluteFilePath(); }
    const QString portable = portableSettings();
    if (portable.isEmpty()) { return cacheFolder(); }
    return QDir::cleanPath(QFileInfo(portable).absolutePath() + QStringLiteral("/../cache"));
}

} // namespace mica::session
