// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/source_watcher.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>

namespace mica::session {

SourceWatcher::SourceWatcher(const QString& folder, const QStringList& names, QObject* parent)
    : QObject(parent), m_folder(folder), m_names(names), m_known(hashes()) {
    m_settle.setSingleShot(true);
    m_settle.setInterval(settleMilliseconds);
    connect(&m_settle, &QTimer::timeout, this, &SourceWatcher::compare);
    const auto somethingHappened = [this] {
        watchAll();
        m_settle.start();
    };
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, somethingHappened);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, somethingHappened);
    watchAll();
}

/// A file that was replaced is no longer watched (the watch followed the old file), so every event renews the list.
void SourceWatcher::watchAll() {
    QStringList missing;
    const QStringList watched = m_watcher.files() + m_watcher.directories();
    const QDir folder(m_folder);
    for (const QString& name : m_names) {
        const QString path = folder.filePath(name);
        if (!watched.contains(path) && QFile::exists(path)) { missing += path; }
    }
    if (!watched.contains(m_folder)) { missing += m_folder; }
    if (!missing.isEmpty()) { m_watcher.addPaths(missing); }
}

QMap<QString, QByteArray> SourceWatcher::hashes() const {
    QMap<QString, QByteArray> result;
    for (const QString& name : m_names) {
        QFile file(QDir(m_folder).filePath(name));
        if (file.open(QIODevice::ReadOnly)) {
            result.insert(name, QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256));
        }
    }
    return result;
}

void SourceWatcher::compare() {
    watchAll();
    const QMap<QString, QByteArray> now = hashes();
    QStringList different;
    for (auto file = now.cbegin(); file != now.cend(); ++file) {
        if (m_known.value(file.key()) != file.value()) {
            different += file.key();
            m_known.insert(file.key(), file.value());
        }
    }
    if (!different.isEmpty()) { Q_EMIT changed(different); }
}

} // namespace mica::session
