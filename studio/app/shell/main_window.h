// SPDX-License-Identifier: GPL-3.0-or-later
// The window: docks in perspectives, menus, banners, status bar, and the pages that stand in place of the docks (first run, no kit). What
// the docks say to each other is in work_wiring; here is what holds for all of them.
#pragma once

#include "app/shell/banner_area.h"
#include "app/shell/check_runner.h"
#include "app/shell/dock_spec.h"
#include "app/shell/open_work.h"
#include "app/shell/perspective.h"
#include "app/shell/settings.h"

#include <QMainWindow>

class QActionGroup;
class QLabel;
class QStackedWidget;
class QTabBar;

namespace mica::app {

class CommandPalette;
class HealthPage;
class HealthReader;
class StatusLine;

/// The menus that docks and wiring add their commands to.
enum class Menu { file, edit, lab, machine, view, help };

class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    /// `settings` and `work` must outlive the window.
    MainWindow(Settings& settings, OpenWork& work, const QList<DockSpec>& docks);
    ~MainWindow() override;

    /// Opens what was open last, or what the command line asks for (empty: nothing), or the page that says what is needed first.
    void begin(const QString& workspace, const QString& lab);

    Settings& settings() { return m_settings; }
    OpenWork& work() { return m_work; }
    CheckRunner& runner() { return *m_runner; }
    BannerArea& banners() { return *m_banners; }
    StatusLine& status() { return *m_status; }
    QMenu* menu(Menu menu) const { return m_menus.value(menu); }

    QDockWidget* dock(const QString& id) const { return m_docks.value(id); }
    template <class Dock> Dock* dockAs(const QString& id) const { return qobject_cast<Dock*>(dock(id)); }
    QStringList dockIds() const;
    /// Shows a dock where it lies, in front of its tabs, and gives it the keyboard.
    void showDock(const QString& id);
    QString perspective() const { return m_perspective; }
    void showPerspective(const QString& id);
    /// Lays the present perspective out as it was at first.
    void resetPerspective();
    /// Asks the docks in turn to show the place, visible ones first, and raises the one that does.
    bool openPlace(const debug::Place& place);
    /// Adds a command with its shortcut to a menu; `parent` of the action is the window.
    QAction* addCommand(Menu menu, Icon icon, const QString& text, const QKeySequence& key,
                        const std::function<void()>& act);
    /// Is the page of the first run, or that of a missing kit, in place of the docks?
    bool showsPage() const;

Q_SIGNALS:
    void aboutToClose(); ///< save what is unsaved, end what runs
    void firstRunEnded();
    void saveWanted(); ///< everything unsaved, before files are read from disk

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    void makeDocks(const QList<DockSpec>& docks);
    void makeFrame();
    void makeMenus();
    void makeFileMenu();
    void makeViewMenu();
    void makeLookMenus(QMenu* view);
    void makeLanguageMenu(QMenu* view);
    void makeRoleMenu(QMenu* view);
    void findCommand();
    void chooseRole(Role role);
    void showPerspectivesOfRole();
    void makeHelpMenu();
    void fillRecent(QMenu* menu);
    void connectWork();
    void chooseWorkspace();
    void openWork(const QString& workspace, const QString& lab);
    void showFirstRun();
    void showNoKit(const QString& what, const QString& advice);
    void showPage(QWidget* page);
    void leavePage();
    void keepArrangement();
    void wantLabDocks();
    void showHealth();
    void labOpened();

    Settings& m_settings;
    OpenWork& m_work;
    CheckRunner* m_runner;
    HealthReader* m_health;
    BannerArea* m_banners = nullptr;
    StatusLine* m_status = nullptr;
    HealthPage* m_healthPage = nullptr;
    CommandPalette* m_palette = nullptr;
    QTabBar* m_perspectiveTabs = nullptr;
    QWidget* m_page = nullptr; ///< in place of the docks; null: none
    QList<DockSpec> m_specs;
    QMap<QString, QDockWidget*> m_docks;
    QMap<Menu, QMenu*> m_menus;
    QList<Perspective> m_perspectives;
    QMap<QString, QAction*> m_perspectiveCommands;
    QString m_perspective;
    QString m_wantedWorkspace, m_wantedLab; ///< of the command line, until the kit is there
};

} // namespace mica::app
