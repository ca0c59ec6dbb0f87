// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/main_window.h"

#include "app/shell/health_page.h"
#include "app/shell/health_reader.h"
#include "app/shell/inspector_dock.h"
#include "app/shell/status_line.h"
#include "core/session/progress.h"

#include <QAction>
#include <QCloseEvent>
#include <QMenuBar>
#include <QScreen>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>

namespace mica::app {

namespace {

/// Gives the keyboard to where it was in the dock, else to the greatest of what takes it: the text, the table, the picture.
void focusContent(QDockWidget& dock) {
    const auto takesFocus = [](const QWidget* widget) {
        return (widget->focusPolicy() & Qt::TabFocus) != 0 && widget->isEnabled() && widget->isVisible();
    };
    const auto area = [](const QWidget* widget) { return widget->width() * widget->height(); };
    QWidget* chosen = dock.focusWidget();
    if (chosen == nullptr || !takesFocus(chosen) || !dock.isAncestorOf(chosen)) {
        chosen = nullptr;
        for (QWidget* widget : dock.findChildren<QWidget*>()) {
            if (takesFocus(widget) && (chosen == nullptr || area(widget) > area(chosen))) { chosen = widget; }
        }
    }
    if (chosen == nullptr) { chosen = dock.widget(); }
    if (chosen != nullptr) { chosen->setFocus(Qt::ShortcutFocusReason); }
}

} // namespace

MainWindow::MainWindow(Settings& settings, OpenWork& work, const QList<DockSpec>& docks)
    : m_settings(settings), m_work(work), m_runner(new CheckRunner(this)), m_health(new HealthReader(this)),
      m_specs(docks), m_perspectives(perspectives()) {
    setWindowTitle(tr("Mica Studio"));
    setDockOptions(AnimatedDocks | AllowNestedDocks | AllowTabbedDocks);
    setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    makeFrame();
    makeDocks(docks);
    makeMenus();
    connectWork();
    const QSize wanted(fontMetrics().averageCharWidth() * 260, fontMetrics().height() * 68);
    resize(wanted.boundedTo(screen()->availableSize() * 0.95));
    restoreGeometry(m_settings.windowGeometry());
}

MainWindow::~MainWindow() = default;

void MainWindow::makeFrame() {
    auto* top = new QWidget(this);
    auto* rows = new QVBoxLayout(top);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    auto* bar = new QMenuBar(top);
    m_banners = new BannerArea(top);
    rows->addWidget(bar);
    rows->addWidget(m_banners);
    m_perspectiveTabs = new QTabBar(bar);
    m_perspectiveTabs->setAccessibleName(tr("Perspectives"));
    m_perspectiveTabs->setDrawBase(false);
    m_perspectiveTabs->setFocusPolicy(Qt::TabFocus);
    for (const Perspective& one : m_perspectives) {
        const int index = m_perspectiveTabs->addTab(QString(one.title).remove(u'&'));
        m_perspectiveTabs->setTabData(index, one.id);
    }
    connect(m_perspectiveTabs, &QTabBar::currentChanged, this,
            [this](int index) { showPerspective(m_perspectiveTabs->tabData(index).toString()); });
    bar->setCornerWidget(m_perspectiveTabs, Qt::TopRightCorner);
    for (const auto& [menu, title] : QList<QPair<Menu, QString>>{{Menu::file, tr("&File")},
                                                                 {Menu::edit, tr("&Edit")},
                                                                 {Menu::lab, tr("&Lab")},
                                                                 {Menu::machine, tr("&Machine")},
                                                                 {Menu::view, tr("&View")},
                                                                 {Menu::help, tr("&Help")}}) {
        m_menus.insert(menu, bar->addMenu(title));
    }
    setMenuWidget(top);
    m_status = new StatusLine(this);
    setStatusBar(m_status);
    connect(m_status, &StatusLine::healthWanted, this, &MainWindow::showHealth);
    connect(m_status, &StatusLine::cancelWanted, m_runner, &CheckRunner::cancel);
    connect(m_health, &HealthReader::examined, m_status, &StatusLine::showHealth);
}

void MainWindow::makeDocks(const QList<DockSpec>& docks) {
    for (const DockSpec& spec : docks) {
        QDockWidget* dock = spec.make(this);
        dock->setObjectName(spec.id);
        dock->setWindowTitle(spec.title);
        dock->setAccessibleName(spec.title);
        dock->hide();
        m_docks.insert(spec.id, dock);
        if (auto* inspector = qobject_cast<InspectorDock*>(dock)) {
            connect(inspector, &InspectorDock::linkActivated, this, &MainWindow::openPlace);
        }
    }
}

QAction* MainWindow::addCommand(Menu menu, Icon picture, const QString& text, const QKeySequence& key,
                                const std::function<void()>& act) {
    auto* action = new QAction(icon(picture), text, this);
    action->setShortcut(key);
    connect(action, &QAction::triggered, this, [act] { act(); });
    m_menus.value(menu)->addAction(action);
    return action;
}

QStringList MainWindow::dockIds() const {
    QStringList ids;
    for (const DockSpec& spec : m_specs) { ids += spec.id; }
    return ids;
}

void MainWindow::showDock(const QString& id) {
    QDockWidget* one = dock(id);
    if (one == nullptr || showsPage()) { return; }
    if (dockWidgetArea(one) == Qt::NoDockWidgetArea) { addDockWidget(Qt::BottomDockWidgetArea, one); }
    one->show();
    one->raise();
    focusContent(*one);
}

void MainWindow::keepArrangement() {
    if (!m_perspective.isEmpty() && !showsPage()) { m_settings.setArrangement(m_perspective, saveState()); }
}

void MainWindow::showPerspective(const QString& id) {
    if (id == m_perspective || showsPage()) { return; }
    const bool instructor = m_settings.role() == Role::instructor;
    const auto chosen =
        std::find_if(m_perspectives.begin(), m_perspectives.end(), [&id, instructor](const Perspective& one) {
            return one.id == id && (instructor || !one.needsInstructor);
        });
    if (chosen == m_perspectives.end()) { return; }
    keepArrangement();
    m_perspective = id;
    const QByteArray kept = m_settings.arrangement(id);
    if (kept.isEmpty() || !restoreState(kept)) { arrange(*this, m_docks, *chosen); }
    m_perspectiveTabs->setCurrentIndex(static_cast<int>(chosen - m_perspectives.begin()));
}

void MainWindow::resetPerspective() {
    for (const Perspective& one : m_perspectives) {
        if (one.id == m_perspective) { arrange(*this, m_docks, one); }
    }
}

bool MainWindow::openPlace(const debug::Place& place) {
    QList<DockSpec> inTurn = m_specs;
    std::stable_partition(inTurn.begin(), inTurn.end(),
                          [this](const DockSpec& spec) { return dock(spec.id)->isVisible(); });
    for (const DockSpec& spec : inTurn) {
        QDockWidget* one = dock(spec.id);
        auto* inspector = qobject_cast<InspectorDock*>(one);
        const bool shown = spec.reveal ? spec.reveal(one, place) : inspector != nullptr && inspector->reveal(place);
        if (shown) {
            showDock(spec.id);
            return true;
        }
    }
    return false;
}

void MainWindow::wantLabDocks() {
    const course::Lab* lab = m_work.lab();
    const QString key = QStringLiteral("lab-docks/%1").arg(lab->id);
    if (m_settings.value(key).toBool() || m_perspective != u"work") { return; }
    m_settings.setValue(key, true); // once a lab: what the person closes afterwards stays closed
    for (const QString& id : lab->docks) {
        QDockWidget* wanted = dock(id);
        if (wanted == nullptr || wanted->isVisible()) { continue; }
        if (dockWidgetArea(wanted) == Qt::NoDockWidgetArea) {
            if (QDockWidget* checks = dock(QStringLiteral("checks"))) {
                tabifyDockWidget(checks, wanted);
            } else {
                addDockWidget(Qt::BottomDockWidgetArea, wanted);
            }
        }
        wanted->show();
    }
    if (QDockWidget* checks = dock(QStringLiteral("checks"))) { checks->raise(); }
}

void MainWindow::labOpened() {
    const course::Lab& lab = *m_work.lab();
    m_settings.setLab(lab.id);
    setWindowTitle(tr("%1 %2, Mica Studio", "number and title of a lab")
                       .arg(QStringLiteral("%1").arg(lab.number, 2, 10, QChar(u'0')), lab.title));
    const session::LabProgress reached = session::progressOf(lab, *m_work.workspace(), m_work.workspace()->progress());
    const bool scored = reached.state == session::LabProgress::State::scored;
    m_status->showLab(lab.title,
                      scored ? tr("%1 of %2 points").arg(reached.score).arg(reached.maxScore) : tr("not checked yet"));
    wantLabDocks();
}

void MainWindow::showHealth() {
    if (m_healthPage == nullptr) {
        m_healthPage = new HealthPage(this);
        connect(m_health, &HealthReader::examined, m_healthPage, &HealthPage::showFindings);
        connect(m_healthPage, &HealthPage::readAgainWanted, this, &MainWindow::showHealth);
    }
    m_healthPage->open();
    m_health->read(m_work.kitPath(), m_work.workspace() ? m_work.workspace()->root() : QString());
}

void MainWindow::closeEvent(QCloseEvent* event) {
    Q_EMIT aboutToClose();
    keepArrangement();
    m_settings.setWindowGeometry(saveGeometry());
    if (!m_perspective.isEmpty()) { m_settings.setPerspective(m_perspective); }
    m_settings.sync();
    event->accept();
}

} // namespace mica::app
