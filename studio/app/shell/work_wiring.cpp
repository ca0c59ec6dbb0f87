// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/work_wiring.h"

#include "app/build/build_dock.h"
#include "app/checks/checks_dock.h"
#include "app/course/course_dock.h"
#include "app/editor/editor_dock.h"
#include "app/editor/editor_page.h"
#include "app/handout/handout_dock.h"
#include "app/shell/check_commands.h"
#include "app/shell/command_marks.h"
#include "app/shell/main_window.h"
#include "app/shell/status_line.h"

#include <QAction>
#include <QDesktopServices>
#include <QMenu>
#include <QPushButton>

namespace mica::app {

namespace {

const QKeySequence checkKey(Qt::CTRL | Qt::Key_Return);

} // namespace

WorkWiring::WorkWiring(MainWindow& window)
    : QObject(&window), m_window(window), m_editor(window.dockAs<EditorDock>(QStringLiteral("editor"))),
      m_handout(window.dockAs<HandoutDock>(QStringLiteral("handout"))),
      m_checks(window.dockAs<ChecksDock>(QStringLiteral("checks"))),
      m_build(window.dockAs<BuildDock>(QStringLiteral("build"))) {
    connect(&window.work(), &OpenWork::labOpened, this, &WorkWiring::openLab);
    connect(&window, &MainWindow::saveWanted, m_editor, &EditorDock::saveAll);
    connectRunner();
    connectChecks();
    connectHandout();
    connectEditor();
    addCommands();
}

void WorkWiring::connectRunner() {
    CheckRunner* runner = &m_window.runner();
    connect(runner, &CheckRunner::started, m_checks, [this] {
        m_checks->runStarted(m_only);
        m_decided = m_selected = 0;
        m_window.status().showWork(tr("Building"), 0, 0);
    });
    connect(runner, &CheckRunner::checksSelected, this, [this](int count) { m_selected = count; });
    connect(runner, &CheckRunner::waiting, m_checks, &ChecksDock::waitingFor);
    connect(runner, &CheckRunner::buildStarted, m_checks, &ChecksDock::buildStarted);
    connect(runner, &CheckRunner::buildStarted, m_build, &BuildDock::buildStarted);
    connect(runner, &CheckRunner::buildFinished, m_checks, &ChecksDock::buildFinished);
    connect(runner, &CheckRunner::buildFinished, m_build, &BuildDock::buildFinished);
    connect(runner, &CheckRunner::buildFinished, this, [this](const build::BuildResult& result) {
        m_editor->setDiagnostics(result.diagnostics);
        if (result.status != build::BuildStatus::ok) { m_window.showDock(QStringLiteral("build")); }
    });
    connect(runner, &CheckRunner::checkStarted, m_checks, &ChecksDock::checkStarted);
    connect(runner, &CheckRunner::checkFinished, m_checks, &ChecksDock::checkFinished);
    connect(runner, &CheckRunner::checkFinished, this, [this](const check::CheckResult& result) {
        ++m_decided;
        m_window.status().showWork(result.check->title, m_decided, m_selected);
    });
    connect(runner, &CheckRunner::finished, this, &WorkWiring::report);
    connect(runner, &CheckRunner::cancelled, this, [this] {
        m_checks->runCancelled();
        m_window.status().endWork(tr("The check was cancelled."));
    });
    connect(runner, &CheckRunner::failed, this, [this](const QString& what, const QString& advice) {
        m_checks->runFailed(QStringLiteral("%1. %2").arg(what, advice));
        m_window.status().endWork(tr("The check could not be made."));
    });
}

void WorkWiring::report(const CheckOutcomePtr& outcome) {
    m_outcome = outcome;
    m_checks->runFinished(outcome->result);
    const QString points = tr("%1 of %2 points").arg(outcome->result.score).arg(outcome->result.maxScore);
    if (outcome->notKept.isEmpty()) {
        m_window.banners().clear(QStringLiteral("result"));
    } else {
        m_window.banners().show(
            {BannerKind::warning, QStringLiteral("result"),
             tr("The verdicts are shown, but not kept. %1 Then check once more.").arg(outcome->notKept),
             tr("Check again"), [this] { check(m_only); }});
    }
    const bool graded = outcome->result.status == check::LabStatus::graded;
    m_window.status().endWork(graded ? points : tr("No points: the files were not checked to the end."));
    if (graded && outcome->settings.only.isEmpty()) { m_window.status().showLab(outcome->target.lab->title, points); }
}

void WorkWiring::connectChecks() {
    connect(m_checks, &ChecksDock::checkWanted, this, [this] { check({}); });
    connect(m_checks, &ChecksDock::cancelWanted, &m_window.runner(), &CheckRunner::cancel);
    connect(m_checks, &ChecksDock::placeActivated, &m_window, &MainWindow::openPlace);
    connect(m_checks, &ChecksDock::checkOnSaveChanged, this,
            [this](bool on) { m_window.settings().setValue(QStringLiteral("checks/on-save"), on); });
    connect(m_checks, &ChecksDock::hintShown, this, [this](const QString& id, int level) {
        const QString key = hintKey(m_window.work().lab()->id);
        QVariantMap shown = m_window.settings().value(key).toMap();
        shown.insert(id, level);
        m_window.settings().setValue(key, shown);
    });
    m_checks->setCheckOnSave(m_window.settings().value(QStringLiteral("checks/on-save")).toBool());
}

void WorkWiring::connectHandout() {
    connect(m_handout, &HandoutDock::placeActivated, &m_window, &MainWindow::openPlace);
    connect(m_handout, &HandoutDock::dockActivated, &m_window, &MainWindow::showDock);
    connect(m_handout, &HandoutDock::checkSectionWanted, this, [this](const QStringList& only) { check(only); });
    connect(m_handout, &HandoutDock::webActivated, this, [](const QUrl& url) { QDesktopServices::openUrl(url); });
    connect(m_handout, &HandoutDock::taskActivated, this, [this](const QString& file, const QString& task) {
        if (m_editor->revealTask(file, task)) { m_window.showDock(QStringLiteral("editor")); }
    });
    Settings* settings = &m_window.settings();
    connect(m_handout, &HandoutDock::zoomChanged, this,
            [settings](double zoom) { settings->setValue(QStringLiteral("handout/zoom"), zoom); });
    connect(m_handout, &HandoutDock::readPositionChanged, this, [settings](const QString& lab, int position) {
        settings->setValue(QStringLiteral("handout/position/%1").arg(lab), position);
    });
    m_handout->setZoom(settings->value(QStringLiteral("handout/zoom"), 1.0).toDouble());
}

void WorkWiring::connectEditor() {
    connect(m_editor, &EditorDock::saved, this, &WorkWiring::saved);
    connect(m_editor, &EditorDock::trouble, this, [this](const QString& sentence) {
        m_window.banners().show({BannerKind::warning, QStringLiteral("editor"), sentence, {}, {}});
    });
    if (auto* course = m_window.dockAs<CourseDock>(QStringLiteral("course"))) {
        connect(course, &CourseDock::resetWanted, this, &WorkWiring::resetLab);
    }
}

void WorkWiring::addCommands() {
    for (QAction* command : m_editor->commands()) { m_window.menu(Menu::edit)->addAction(command); }
    for (QPushButton* button : m_checks->findChildren<QPushButton*>()) {
        if (button->shortcut() == checkKey) {
            button->setShortcut({});
        } // the window's command works in every perspective
    }
    standsFor(m_window.addCommand(Menu::lab, Icon::check, tr("&Check the lab"), checkKey, [this] { check({}); }),
              {QStringLiteral("check")});
    m_window.addCommand(Menu::lab, Icon::stop, tr("C&ancel the check"), QKeySequence(tr("Ctrl+Shift+Return")),
                        [this] { m_window.runner().cancel(); });
    m_window.addCommand(Menu::lab, Icon::handout, tr("&Read the handout"), QKeySequence::HelpContents,
                        [this] { m_window.showDock(QStringLiteral("handout")); });
    m_window.addCommand(Menu::lab, Icon::reset, tr("&Put all files back"), {}, [this] { resetLab(); });
    m_window.menu(Menu::lab)->addSeparator();
    new CheckCommands(m_window, *this, *m_checks);
}

QString WorkWiring::hintKey(const QString& lab) const { return QStringLiteral("hints/%1").arg(lab); }

/// Also when the course was read again: then the same files stay open as they are, with all that is unsaved.
void WorkWiring::openLab() {
    const OpenWork& work = m_window.work();
    const course::Lab& lab = *work.lab();
    const CourseHandle before = m_course; // until the docks point into the new one
    m_course = work.course();
    QStringList kitFolders;
    if (m_course->kit.kernel) { kitFolders += *m_course->kit.kernel; }
    kitFolders += m_course->kit.file(QStringLiteral("include"));
    m_editor->setKitFolders(kitFolders);
    if (work.labFolder() != m_folder) {
        m_window.runner().cancel();
        m_folder = work.labFolder();
        m_editor->openLab(lab, m_folder, work.workspace()->stateDir() + QStringLiteral("/recovery"));
    }
    const QString positionKey = QStringLiteral("handout/position/%1").arg(lab.id);
    m_handout->setReadPositions({{lab.id, m_window.settings().value(positionKey).toInt()}});
    m_handout->openLab(lab);
    m_checks->setLab(lab);
    QMap<QString, int> hints;
    const QVariantMap shown = m_window.settings().value(hintKey(lab.id)).toMap();
    for (auto hint = shown.begin(); hint != shown.end(); ++hint) { hints.insert(hint.key(), hint.value().toInt()); }
    m_checks->setHints(hints);
    m_build->clear();
    m_outcome.reset();
}

void WorkWiring::check(const QStringList& only, std::optional<quint64> seed) {
    const OpenWork& work = m_window.work();
    if (work.lab() == nullptr) { return; }
    if (!m_editor->saveAll()) {
        m_window.showDock(QStringLiteral("editor")); // a page has a notice that says why
        return;
    }
    session::CheckSettings settings = settingsNow();
    settings.only = m_only = only;
    settings.seed = seed;
    m_window.runner().start(work.course(), work.target(), settings);
}

session::CheckSettings WorkWiring::settingsNow() const {
    session::CheckSettings settings;
    settings.onMine = linksOwnParts(m_window.settings());
    return settings;
}

void WorkWiring::saved() {
    m_checks->filesChanged();
    if (m_checks->checkOnSave() && !m_window.runner().isRunning()) {
        const OpenWork& work = m_window.work();
        m_window.runner().start(work.course(), work.target(), settingsNow());
    }
}

void WorkWiring::resetLab() {
    if (m_window.work().lab() == nullptr) { return; }
    for (const course::StudentFile& file : m_window.work().lab()->files) {
        if (EditorPage* page = m_editor->pageOf(file.path)) { page->resetFile(); }
    }
    m_window.showDock(QStringLiteral("editor"));
    m_window.banners().show({BannerKind::info,
                             QStringLiteral("reset"),
                             tr("The files are as they were at the start. Nothing is saved yet: Undo in the editor "
                                "brings your text back."),
                             {},
                             {}});
}

} // namespace mica::app
