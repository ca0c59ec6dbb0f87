// SPDX-License-Identifier: GPL-3.0-or-later
// What is open: the kit with its course, the workspace, the lab. Watches the kit's files, so that a lab.toml that goes bad or a kit that
// vanishes is told and not stumbled over. Used by the main window and the course dock; never shows anything itself.
#pragma once

#include "app/shell/course_handle.h"
#include "core/session/target.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

#include <optional>

namespace mica::app {

class OpenWork : public QObject {
    Q_OBJECT
public:
    /// `kitPath`: as for mica's --kit; empty: looked for.
    explicit OpenWork(const QString& kitPath, QObject* parent = nullptr);

    /// Reads kit and course. False, and kitTrouble(), when that cannot be; what was open stays open.
    bool openKit();
    /// Opens the workspace in `folder`, making it when it is none. False, and workTrouble(), when it cannot be.
    bool openWorkspace(const QString& folder);
    /// Opens somebody else's files, to be looked at: a workspace that nobody comes back to. What is built of it is built and run in `sandbox`;
    /// null: the person trusts the files. False, and workTrouble(), when it cannot be.
    bool visitWorkspace(const QString& folder, const std::shared_ptr<const process::Sandbox>& sandbox);
    /// Opens a lab by id, number or folder; begins it when the workspace has no files of it yet. Pre: course and workspace are open.
    bool openLab(const QString& name);

    const QString& kitPath() const { return m_kitPath; }
    const CourseHandle& course() const { return m_course; } ///< null: no kit
    const std::optional<course::Workspace>& workspace() const { return m_workspace; }
    bool isVisit() const { return m_isVisit; }
    const course::Lab* lab() const { return m_lab; } ///< null: none is open; of course()
    /// The files of the open lab. Pre: a lab is open.
    session::Target target() const;
    QString labFolder() const; ///< absolute; empty: no lab

Q_SIGNALS:
    void courseOpened(); ///< also when the kit was read again: everything that points into the old course is renewed
    void workspaceOpened();
    void labOpened();
    void kitTrouble(const QString& what, const QString& advice);
    void kitWell(); ///< after kitTrouble: read again without trouble
    void workTrouble(const QString& what, const QString& advice);

private:
    bool enter(const QString& folder, bool isVisit, const std::shared_ptr<const process::Sandbox>& sandbox);
    void watch();
    QString folderAbove() const;
    void readAgain();

    QString m_kitPath;
    CourseHandle m_course;
    std::optional<course::Workspace> m_workspace;
    const course::Lab* m_lab = nullptr;
    std::shared_ptr<const process::Sandbox> m_sandbox; ///< of a visit
    bool m_isVisit = false;
    QFileSystemWatcher m_watcher;
    QTimer m_settle;
    bool m_trouble = false;
};

/// "where: what" of a failure, for a banner.
QString sentenceOf(const Failure& failure);

} // namespace mica::app
