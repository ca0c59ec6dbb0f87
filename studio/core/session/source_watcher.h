// SPDX-License-Identifier: GPL-3.0-or-later
// Tells when a student's files were saved, whatever way the editor saves: in place, by replacing the file, by removing and writing
// it again. Used by `mica check --watch` and Studio; lives on a thread with an event loop.
#pragma once

#include <QFileSystemWatcher>
#include <QMap>
#include <QObject>
#include <QStringList>
#include <QTimer>

namespace mica::session {

class SourceWatcher : public QObject {
    Q_OBJECT

public:
    /// Watches `folder` (absolute) and the files `names` in it.
    SourceWatcher(const QString& folder, const QStringList& names, QObject* parent = nullptr);

    /// Quiet time after the last event before changed() is emitted: editors write in several steps.
    static constexpr int settleMilliseconds = 120;

Q_SIGNALS:
    /// The contents of at least one file differ from those at the last changed() (or at the start). Not emitted for a save that
    /// changed nothing, nor for a file that is gone for the moment.
    void changed(const QStringList& names);

private:
    void watchAll();
    void compare();
    QMap<QString, QByteArray> hashes() const;

    QString m_folder;
    QStringList m_names;
    QFileSystemWatcher m_watcher;
    QTimer m_settle;
    QMap<QString, QByteArray> m_known;
};

} // namespace mica::session
