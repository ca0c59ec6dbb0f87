// SPDX-License-Identifier: GPL-3.0-or-later
// How the main window comes to its work: what was open last, the first run, a kit that is not there.
#include "app/shell/first_run_page.h"
#include "app/shell/health_reader.h"
#include "app/shell/main_window.h"
#include "app/shell/no_kit_page.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QStandardPaths>

namespace mica::app {

namespace {

QString proposedFolder() {
    return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) + QStringLiteral("/mica-workspace");
}

} // namespace

void MainWindow::connectWork() {
    connect(&m_work, &OpenWork::kitTrouble, this, [this](const QString& what, const QString& advice) {
        if (m_work.course() == nullptr) {
            showNoKit(what, advice);
            return;
        }
        m_banners->show({BannerKind::trouble, QStringLiteral("kit"),
                         tr("The course cannot be read any more: %1. %2 What was open stays open.").arg(what, advice),
                         tr("Read it again"), [this] { m_work.openKit(); }});
    });
    connect(&m_work, &OpenWork::kitWell, this, [this] { m_banners->clear(QStringLiteral("kit")); });
    connect(&m_work, &OpenWork::workTrouble, this, [this](const QString& what, const QString& advice) {
        m_banners->show({BannerKind::trouble, QStringLiteral("work"), QStringLiteral("%1. %2").arg(what, advice),
                         tr("Choose a workspace…"), [this] { chooseWorkspace(); }});
    });
    connect(&m_work, &OpenWork::workspaceOpened, this, [this] {
        m_banners->clear(QStringLiteral("work"));
        m_settings.setWorkspace(m_work.workspace()->root());
    });
    connect(&m_work, &OpenWork::labOpened, this, &MainWindow::labOpened);
}

void MainWindow::begin(const QString& workspace, const QString& lab) {
    m_wantedWorkspace = workspace;
    m_wantedLab = lab;
    m_health->read(m_work.kitPath(), workspace);
    if (!m_work.openKit()) { return; } // its page is shown
    if (workspace.isEmpty() && !m_settings.firstRunDone()) {
        showFirstRun();
        return;
    }
    openWork(workspace, lab);
}

/// Opens the workspace and the lab that were asked for, else the last ones; a lab that is gone gives the first of the course.
void MainWindow::openWork(const QString& workspace, const QString& lab) {
    leavePage();
    showPerspective(m_settings.perspective().isEmpty() ? QStringLiteral("work") : m_settings.perspective());
    if (m_perspective.isEmpty()) { showPerspective(QStringLiteral("work")); }
    const QString last = m_settings.workspace();
    if (workspace.isEmpty() && (last.isEmpty() || !QFileInfo::exists(last))) {
        const QString text = last.isEmpty() ? tr("No workspace is open. Your work needs a folder.")
                                            : tr("The workspace %1 is not there any more. It may have been moved.")
                                                  .arg(QDir::toNativeSeparators(last));
        m_banners->show({BannerKind::warning, QStringLiteral("work"), text, tr("Choose a workspace…"),
                         [this] { chooseWorkspace(); }});
        return;
    }
    if (!m_work.openWorkspace(workspace.isEmpty() ? last : workspace)) { return; }
    const course::Course& course = m_work.course()->course;
    const QString remembered = m_settings.lab();
    const bool known = std::any_of(course.labs.begin(), course.labs.end(),
                                   [&remembered](const course::Lab& one) { return one.id == remembered; });
    const QString first = course.labs.isEmpty() ? QString() : course.labs.first().id;
    m_work.openLab(!lab.isEmpty() ? lab : known ? remembered : first);
}

void MainWindow::chooseWorkspace() {
    const QString last = m_settings.workspace();
    auto* dialog = new QFileDialog(this, tr("Folder of your work"), last.isEmpty() ? proposedFolder() : last);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& folder) { openWork(folder, {}); });
    dialog->open();
}

void MainWindow::showFirstRun() {
    auto* page = new FirstRunPage(m_settings, proposedFolder(), this);
    connect(page, &FirstRunPage::startWanted, this, [this](const QString& folder) {
        m_settings.setFirstRunDone();
        showPerspectivesOfRole();
        openWork(folder, m_wantedLab);
        Q_EMIT firstRunEnded();
    });
    showPage(page);
}

void MainWindow::showNoKit(const QString& what, const QString& advice) {
    auto* page = new NoKitPage(what, advice, this);
    connect(page, &NoKitPage::againWanted, this, [this] { begin(m_wantedWorkspace, m_wantedLab); });
    showPage(page);
}

void MainWindow::showPage(QWidget* page) {
    m_page = page;
    for (QDockWidget* dock : m_docks) { dock->hide(); }
    setCentralWidget(page); // deletes the page before
    page->show();
}

void MainWindow::leavePage() {
    if (m_page == nullptr) { return; }
    m_page = nullptr;
    QWidget* page = takeCentralWidget();
    page->hide();
    page->deleteLater(); // its button may be what brought us here
}

bool MainWindow::showsPage() const { return m_page != nullptr; }

} // namespace mica::app
