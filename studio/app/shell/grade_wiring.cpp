// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/grade_wiring.h"

#include "app/grade/grade_dock.h"
#include "app/shell/main_window.h"

#include <QDesktopServices>
#include <QFileInfo>
#include <QUrl>

namespace mica::app {

namespace {

const QString subject = QStringLiteral("grade"), visitSubject = QStringLiteral("visit"),
              setupKey = QStringLiteral("grade/setup");

} // namespace

GradeWiring::GradeWiring(MainWindow& window, WorkWiring& work, MachineWiring& machine)
    : QObject(&window), m_window(window), m_work(work), m_machine(machine),
      m_dock(window.dockAs<GradeDock>(QStringLiteral("grade"))) {
    connect(&window.work(), &OpenWork::courseOpened, this, [this] { m_dock->setCourse(m_window.work().course()); });
    connect(&window.work(), &OpenWork::workspaceOpened, this, [this] {
        if (!m_window.work().isVisit()) { m_window.banners().clear(visitSubject); }
    });
    connect(&window, &MainWindow::aboutToClose, m_dock, &GradeDock::endWork);
    // The machine is asked for when the dock of checks has heard of the verdict.
    connect(
        &window.runner(), &CheckRunner::finished, this,
        [this] {
            if (!m_wantedCheck.isEmpty()) { m_machine.showMe(std::exchange(m_wantedCheck, {})); }
        },
        Qt::QueuedConnection);
    // A check that had to make room for the student's ends so, too; then the student's runs by now.
    connect(
        &window.runner(), &CheckRunner::cancelled, this,
        [this] {
            if (!m_window.runner().isRunning()) { m_wantedCheck.clear(); }
        },
        Qt::QueuedConnection);
    connect(&window.runner(), &CheckRunner::failed, this, [this](const QString& what, const QString& advice) {
        if (m_wantedCheck.isEmpty()) { return; }
        m_wantedCheck.clear();
        warn(tr("%1. %2", "what was seen, and what to do").arg(what, advice));
    });
    connectDock();
}

void GradeWiring::connectDock() {
    connect(m_dock, &GradeDock::trouble, this, [this](const QString& what, const QString& advice) {
        m_window.banners().show(
            {BannerKind::trouble, subject, tr("%1. %2", "what was seen, and what to do").arg(what, advice), {}, {}});
    });
    connect(m_dock, &GradeDock::news, this, [this](const QString& sentence) {
        m_window.banners().show({BannerKind::info, subject, sentence, {}, {}});
    });
    connect(m_dock, &GradeDock::fileWanted, this,
            [](const QString& path) { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); });
    connect(m_dock, &GradeDock::showMeWanted, this, &GradeWiring::showMe);
    connect(m_dock, &GradeDock::setupChanged, this,
            [this](const QVariantMap& values) { m_window.settings().setValue(setupKey, values); });
    connect(&m_dock->runner(), &GradeRunner::runningChanged, this, [this](bool running) {
        if (running) { m_window.banners().clear(subject); }
    });
    m_dock->setCourse(m_window.work().course());
    m_dock->restoreSetup(m_window.settings().value(setupKey).toMap());
}

void GradeWiring::warn(const QString& sentence) {
    m_window.banners().show({BannerKind::warning, subject, sentence, {}, {}});
}

void GradeWiring::showMe(const QString& student, const QString& checkId) {
    if (!m_window.work().course()) { return; }
    if (!m_dock->trustsSubmissions() && !m_dock->runner().sandbox()) {
        warn(tr("To show this, the student's files are built again, and there is no sandbox for that. Get the "
                "sandbox, or say on the page of the class that you trust these submissions."));
        return;
    }
    try {
        visit(student, checkId);
    } catch (const Failure& failure) {
        m_wantedCheck.clear();
        warn(tr("%1. %2", "what was seen, and what to do").arg(sentenceOf(failure), failure.advice()));
    }
}

void GradeWiring::visit(const QString& student, const QString& checkId) {
    OpenWork& work = m_window.work();
    const course::Lab& lab = work.course()->course.find(m_dock->lab());
    const session::CheckMeant meant = session::checkMeant(m_dock->folder(), student, checkId);
    auto folder = std::make_unique<QTemporaryDir>();
    session::workspaceOfStudent(m_dock->folder(), student, lab, folder->path());
    Q_EMIT m_window.saveWanted();
    const QString id = lab.id;
    if (!work.visitWorkspace(folder->path(), m_dock->trustsSubmissions() ? nullptr : m_dock->runner().sandbox())) {
        return;
    }
    const std::unique_ptr<QTemporaryDir> before = std::exchange(m_visited, std::move(folder));
    if (!work.openLab(id)) { return; }
    m_window.banners().show({BannerKind::info, visitSubject,
                             tr("These are the files of %1, in a copy that is thrown away.").arg(student),
                             tr("Back to the class"), [this] { goBack(); }});
    m_wantedCheck = meant.id;
    m_work.check({meant.id}, meant.seed);
}

/// To the class, and to the person's own work where there is any.
void GradeWiring::goBack() {
    m_machine.controller().end();
    m_window.banners().clear(visitSubject);
    const QString own = m_window.settings().workspace();
    if (!own.isEmpty() && QFileInfo::exists(own) && m_window.work().openWorkspace(own)) {
        m_window.work().openLab(m_window.settings().lab());
    }
    m_window.showPerspective(QStringLiteral("grade"));
}

} // namespace mica::app
