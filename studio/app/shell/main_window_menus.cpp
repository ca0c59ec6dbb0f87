// SPDX-License-Identifier: GPL-3.0-or-later
// The menus of the main window that belong to no dock: workspaces, docks and perspectives, how it looks, help.
#include "app/shell/main_window.h"

#include "app/shell/command_marks.h"
#include "app/shell/command_palette.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QDesktopServices>
#include <QDir>
#include <QMenu>
#include <QMessageBox>
#include <QTabBar>
#include <QUrl>

namespace mica::app {

namespace {

constexpr double sizeStep = 1; // points

} // namespace

void MainWindow::makeMenus() {
    makeFileMenu();
    makeViewMenu();
    makeHelpMenu();
}

void MainWindow::makeFileMenu() {
    standsFor(addCommand(Menu::file, Icon::open, tr("&Open or make a workspace…"), QKeySequence::Open,
                         [this] { chooseWorkspace(); }),
              {QStringLiteral("start DIR"), QStringLiteral("replay --workspace")});
    QMenu* recent = menu(Menu::file)->addMenu(tr("&Recent workspaces"));
    connect(recent, &QMenu::aboutToShow, this, [this, recent] { fillRecent(recent); });
    addCommand(Menu::file, Icon::open, tr("Show the lab's &folder"), QKeySequence(tr("Ctrl+Shift+O")), [this] {
        if (!m_work.labFolder().isEmpty()) { QDesktopServices::openUrl(QUrl::fromLocalFile(m_work.labFolder())); }
    });
    menu(Menu::file)->addSeparator();
    QAction* quit = addCommand(Menu::file, Icon::close, tr("&Quit"), QKeySequence::Quit, [this] { close(); });
    quit->setMenuRole(QAction::QuitRole);
    if (quit->shortcut().isEmpty()) { quit->setShortcut(QKeySequence(tr("Ctrl+Q"))); }
}

void MainWindow::fillRecent(QMenu* recent) {
    recent->clear();
    for (const QString& folder : m_settings.recentWorkspaces()) {
        recent->addAction(QDir::toNativeSeparators(folder), this, [this, folder] { openWork(folder, {}); });
    }
    if (recent->isEmpty()) { recent->addAction(tr("None yet"))->setEnabled(false); }
}

void MainWindow::makeViewMenu() {
    QMenu* view = menu(Menu::view);
    for (const Perspective& one : m_perspectives) {
        QAction* action = view->addAction(one.title, this, [this, id = one.id] { showPerspective(id); });
        action->setStatusTip(tr("Arrange the docks for this kind of work"));
        m_perspectiveCommands += action;
    }
    view->addAction(tr("&Restore this arrangement"), this, &MainWindow::resetPerspective);
    view->addSeparator();
    for (const DockSpec& spec : m_specs) {
        auto* action = new QAction(icon(spec.icon), spec.title, this);
        action->setShortcut(spec.shortcut);
        connect(action, &QAction::triggered, this, [this, id = spec.id] { showDock(id); });
        view->addAction(action);
        if (spec.needsInstructor) { m_instructorCommands += action; }
    }
    view->addSeparator();
    makeLookMenus(view);
}

void MainWindow::makeLookMenus(QMenu* view) {
    QMenu* themes = view->addMenu(tr("&Theme"));
    auto* group = new QActionGroup(themes);
    for (const auto& [theme, name] :
         QList<QPair<ThemeName, QString>>{{ThemeName::system, tr("As the &system")},
                                          {ThemeName::light, tr("&Light")},
                                          {ThemeName::dark, tr("&Dark")},
                                          {ThemeName::highContrast, tr("&High contrast")}}) {
        QAction* action = themes->addAction(name);
        action->setCheckable(true);
        action->setActionGroup(group);
        action->setData(static_cast<int>(theme));
        connect(action, &QAction::triggered, this, [this, chosen = theme] {
            m_settings.setTheme(chosen);
            Theme::current().choose(chosen);
        });
    }
    connect(themes, &QMenu::aboutToShow, group, [group] {
        for (QAction* action : group->actions()) {
            action->setChecked(action->data().toInt() == static_cast<int>(Theme::current().chosen()));
        }
    });
    const auto resize = [this](double by) {
        Theme::current().setTextSize(Theme::current().textSize() + by);
        m_settings.setTextSize(Theme::current().textSize());
    };
    addCommand(Menu::view, Icon::up, tr("&Larger text"), QKeySequence(tr("Ctrl+Alt++")),
               [resize] { resize(sizeStep); });
    addCommand(Menu::view, Icon::down, tr("Smaller te&xt"), QKeySequence(tr("Ctrl+Alt+-")),
               [resize] { resize(-sizeStep); });
    makeLanguageMenu(view);
    makeRoleMenu(view);
}

void MainWindow::makeRoleMenu(QMenu* view) {
    QMenu* roles = view->addMenu(tr("Wh&o you are"));
    auto* group = new QActionGroup(roles);
    for (const auto& [role, name] :
         QList<QPair<Role, QString>>{{Role::student, tr("&Student")}, {Role::instructor, tr("&Instructor")}}) {
        QAction* action = roles->addAction(name);
        action->setCheckable(true);
        action->setActionGroup(group);
        action->setData(static_cast<int>(role));
        connect(action, &QAction::triggered, this, [this, chosen = role] { chooseRole(chosen); });
    }
    connect(roles, &QMenu::aboutToShow, group, [this, group] {
        for (QAction* action : group->actions()) {
            action->setChecked(action->data().toInt() == static_cast<int>(m_settings.role()));
        }
    });
}

void MainWindow::chooseRole(Role role) {
    m_settings.setRole(role);
    offerByRole();
}

void MainWindow::findCommand() {
    if (m_palette == nullptr) { m_palette = new CommandPalette(this); }
    m_palette->openFor(m_menus.values());
}

void MainWindow::makeLanguageMenu(QMenu* view) {
    QMenu* languages = view->addMenu(tr("La&nguage"));
    auto* choices = new QActionGroup(languages);
    for (const auto& [code, name] :
         QList<QPair<QString, QString>>{{QString(), tr("As the &system")},
                                        {QStringLiteral("en"), QStringLiteral("&English")},
                                        {QStringLiteral("de"), QStringLiteral("&Deutsch")}}) {
        QAction* action = languages->addAction(name);
        action->setCheckable(true);
        action->setChecked(m_settings.language() == code);
        action->setActionGroup(choices);
        connect(action, &QAction::triggered, this, [this, chosen = code] {
            m_settings.setLanguage(chosen);
            m_banners->show({BannerKind::info,
                             QStringLiteral("language"),
                             tr("The language changes when Studio is started again."),
                             {},
                             {}});
        });
    }
}

void MainWindow::makeHelpMenu() {
    addCommand(Menu::help, Icon::run, tr("&Find a command…"), QKeySequence(tr("Ctrl+Shift+P")),
               [this] { findCommand(); });
    standsFor(addCommand(Menu::help, Icon::info, tr("&Health of the installation"), {}, [this] { showHealth(); }),
              {QStringLiteral("doctor")});
    addCommand(Menu::help, Icon::info, tr("&About Mica Studio"), {}, [this] {
        auto* box = new QMessageBox(this);
        box->setAttribute(Qt::WA_DeleteOnClose);
        box->setWindowTitle(tr("About Mica Studio"));
        box->setText(tr("Mica Studio %1").arg(QApplication::applicationVersion()));
        box->setInformativeText(tr("Build a microkernel, boot it, and see it think. Free software: GPL-3.0-or-later; "
                                   "the kernel and the labs BSD-2-Clause."));
        box->open();
    });
}

} // namespace mica::app
