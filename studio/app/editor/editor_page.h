// SPDX-License-Identifier: GPL-3.0-or-later
// One open file: its view, its place on the disk, its recovery file, and the bar that tells of trouble with either. Used by EditorDock.
#pragma once

#include "app/editor/recovery.h"
#include "app/editor/source_file.h"

#include <QFileSystemWatcher>
#include <QTimer>
#include <QWidget>

namespace mica::app {

class CodeView;
class NoticeBar;

/// What to open, and how.
struct EditorSource {
    QString path;           ///< absolute
    QString name;           ///< as build and machine name it: "pic.cpp", "nucleus/startup/main.cpp"
    QString skeletonPath;   ///< where Reset takes its text from; empty: there is no skeleton
    QString recoveryFolder; ///< empty: nothing is recovered
    bool kitOwned = false;  ///< to read only
};

class EditorPage : public QWidget {
    Q_OBJECT
public:
    /// Reads the file. Throws Failure(content).
    explicit EditorPage(EditorSource source, QWidget* parent = nullptr);
    /// Unsaved text stays in the recovery file.
    ~EditorPage() override;

    CodeView& view() { return *m_view; }
    NoticeBar& notice() { return *m_notice; }
    const EditorSource& source() const { return m_source; }
    bool isModified() const;

    bool save();                         ///< false: a notice says why, and the text is still unsaved
    bool resetTask(const QString& task); ///< one step of undo; false: a notice says why
    bool resetFile();                    ///< likewise
    QStringList tasks() const;           ///< that the skeleton has regions of, each once, in order

Q_SIGNALS:
    void saved(const QString& path);
    void modifiedChanged(bool modified);

private:
    void textWasChanged();
    void keepRecovery();
    void offerRecovered();
    void diskWasChanged();
    void reload();
    bool write();
    void tellModified();

    EditorSource m_source;
    SourceText m_text; ///< how the file is written; its text is that of the last reading or saving
    QByteArray m_disk; ///< what the file holds, as far as known
    Recovery m_recovery;
    NoticeBar* m_notice;
    CodeView* m_view;
    QFileSystemWatcher m_watcher;
    QTimer m_recoveryTimer;
    bool m_differs = false; ///< unsaved although QScintilla sees no change: somebody else changed the file
    bool m_toldModified = false;
};

} // namespace mica::app
