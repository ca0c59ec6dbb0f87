// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/open_work.h"

#include <QDir>
#include <QFileInfo>

namespace mica::app {

namespace {

constexpr int settleMilliseconds = 300; // an installer or an editor writes several files at once

} // namespace

QString sentenceOf(const Failure& failure) {
    return failure.where().isEmpty() ? failure.message()
                                     : QStringLiteral("%1: %2").arg(failure.where(), failure.message());
}

OpenWork::OpenWork(const QString& kitPath, QObject* parent) : QObject(parent), m_kitPath(kitPath) {
    m_settle.setSingleShot(true);
    m_settle.setInterval(settleMilliseconds);
    connect(&m_settle, &QTimer::timeout, this, &OpenWork::readAgain);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, &m_settle, qOverload<>(&QTimer::start));
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, [this](const QString& folder) {
        const bool isAbove = m_course && folder == folderAbove() && folder != m_course->kit.root;
        const bool isOthers = isAbove && !m_trouble && QFileInfo::exists(m_course->kit.root);
        if (!isOthers) { m_settle.start(); }
    });
}

bool OpenWork::openKit() {
    try {
        const auto opened = std::make_shared<const session::CourseAccess>(session::openCourse(m_kitPath));
        const QString lab = m_lab != nullptr ? m_lab->id : QString();
        m_course = opened;
        m_lab = nullptr;
        for (const course::Lab& one : m_course->course.labs) {
            if (one.id == lab) { m_lab = &one; }
        }
    } catch (const Failure& failure) {
        m_trouble = true;
        watch();
        Q_EMIT kitTrouble(sentenceOf(failure), failure.advice());
        return false;
    }
    const bool isMended = m_trouble;
    m_trouble = false;
    watch();
    if (isMended) { Q_EMIT kitWell(); }
    Q_EMIT courseOpened();
    if (m_lab != nullptr) { Q_EMIT labOpened(); }
    return true;
}

/// The kit is read again only when what was watched has changed; a file that was replaced is watched anew.
void OpenWork::watch() {
    if (!m_course) { return; }
    QStringList paths{m_course->kit.root, m_course->kit.file(QStringLiteral("kit.toml")), m_course->kit.labsDir,
                      m_course->kit.labsDir + QStringLiteral("/course.toml")};
    for (const course::Lab& lab : m_course->course.labs) { paths += lab.path + QStringLiteral("/lab.toml"); }
    paths += folderAbove();
    const QStringList watched = m_watcher.files() + m_watcher.directories();
    QStringList missing;
    for (const QString& path : paths) {
        if (!watched.contains(path) && QFileInfo::exists(path)) { missing += path; }
    }
    if (!missing.isEmpty()) { m_watcher.addPaths(missing); }
}

/// It tells when the kit's own folder is moved away, or comes back.
QString OpenWork::folderAbove() const { return QFileInfo(m_course->kit.root).absolutePath(); }

void OpenWork::readAgain() { openKit(); }

bool OpenWork::openWorkspace(const QString& folder) { return enter(folder, false, nullptr); }

bool OpenWork::visitWorkspace(const QString& folder, const std::shared_ptr<const process::Sandbox>& sandbox) {
    return enter(folder, true, sandbox);
}

bool OpenWork::enter(const QString& folder, bool isVisit, const std::shared_ptr<const process::Sandbox>& sandbox) {
    try {
        m_workspace = course::Workspace::create(QFileInfo(folder).absoluteFilePath());
    } catch (const Failure& failure) {
        Q_EMIT workTrouble(sentenceOf(failure), failure.advice());
        return false;
    }
    m_lab = nullptr;
    m_isVisit = isVisit;
    m_sandbox = sandbox;
    Q_EMIT workspaceOpened();
    return true;
}

bool OpenWork::openLab(const QString& name) {
    try {
        const course::Lab& lab = m_course->course.find(name);
        m_workspace->addLab(lab);
        m_lab = &lab;
    } catch (const Failure& failure) {
        Q_EMIT workTrouble(sentenceOf(failure), failure.advice());
        return false;
    }
    Q_EMIT labOpened();
    return true;
}

session::Target OpenWork::target() const {
    session::Target target = session::chooseTarget({m_lab->id, {}, m_workspace->root()}, *m_course);
    target.sandbox = m_sandbox;
    return target;
}

QString OpenWork::labFolder() const {
    return m_lab != nullptr && m_workspace ? m_workspace->labDir(*m_lab) : QString();
}

} // namespace mica::app
