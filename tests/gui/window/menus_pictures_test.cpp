// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of what is seen for a moment only: menus, dialogs, the first page, the pages of CPU and Descriptors, and the
// live screen. In all three themes.
#include "filled_studio.h"
#include "qt_printing.h"
#include "screenshots.h"

#include "app/screen/screen_dock.h"
#include "app/shell/first_run_page.h"

#include <boost/test/unit_test.hpp>

#include <QCoreApplication>
#include <QDialog>
#include <QFile>
#include <QMenu>
#include <QTabWidget>

using namespace mica;
using namespace mica::app;
using namespace mica::test;

namespace {

const QList<ThemeName> everyTheme{ThemeName::light, ThemeName::dark, ThemeName::highContrast};

QString plain(QString text) { return text.remove(u'&').remove(u'…'); }

QAction* commandOf(const FilledStudio& studio, Menu menu, const char* text) {
    for (QAction* action : studio.window->menu(menu)->actions()) {
        if (plain(action->text()) == QLatin1StringView(text)) { return action; }
    }
    BOOST_FAIL("there is no command " << text);
    return nullptr;
}

/// The one that the command opens.
QDialog* opened(const FilledStudio& studio) {
    QCoreApplication::processEvents();
    for (QDialog* dialog : studio.window->findChildren<QDialog*>()) {
        if (dialog->isVisible()) { return dialog; }
    }
    BOOST_FAIL("no dialog opens");
    return nullptr;
}

/// A text screen as Bochs sent it.
screen::Picture recordedScreen() {
    QFile file(QStringLiteral(MICA_TEST_DATA "/screen/bochs-2.7.rfb"));
    BOOST_REQUIRE(file.open(QIODevice::ReadOnly));
    screen::RfbClient client;
    client.receive(qUncompress(file.readAll()));
    return screen::guestPart(client.picture());
}

} // namespace

BOOST_AUTO_TEST_SUITE(menus_pictures)

BOOST_AUTO_TEST_CASE(every_menu) {
    FilledStudio studio;
    studio.showStop(recordedStop("in-interrupt"));
    for (const auto& [which, name] :
         {std::pair(Menu::file, "file"), std::pair(Menu::edit, "edit"), std::pair(Menu::lab, "lab"),
          std::pair(Menu::machine, "machine"), std::pair(Menu::view, "view"), std::pair(Menu::help, "help")}) {
        QMenu* menu = studio.window->menu(which);
        menu->popup(studio.window->mapToGlobal(QPoint(0, 24)));
        BOOST_TEST(keepScreenshots(*menu, QStringLiteral("menu-%1").arg(QLatin1StringView(name)), everyTheme), name);
        menu->close();
    }
}

BOOST_AUTO_TEST_CASE(the_dialogs_of_commands) {
    FilledStudio studio;
    for (const auto& [menu, command, name] :
         {std::tuple(Menu::lab, "Check with another seed", "seed"), std::tuple(Menu::lab, "Replay a result", "replay"),
          std::tuple(Menu::file, "Open or make a workspace", "workspace"),
          std::tuple(Menu::help, "Find a command", "palette"), std::tuple(Menu::help, "About Mica Studio", "about")}) {
        commandOf(studio, menu, command)->trigger();
        QDialog* dialog = opened(studio);
        BOOST_TEST(keepScreenshots(*dialog, QStringLiteral("dialog-%1").arg(QLatin1StringView(name)), everyTheme),
                   name);
        dialog->close();
        QCoreApplication::processEvents();
    }
}

BOOST_AUTO_TEST_CASE(the_first_page) {
    WholeStudio studio;
    FirstRunPage page(studio.settings, QStringLiteral("/home/anna/mica"));
    page.resize(1000, 700);
    page.show();
    BOOST_TEST(keepScreenshots(page, QStringLiteral("first-run"), everyTheme));
}

BOOST_AUTO_TEST_CASE(every_page_of_the_processor_and_its_tables) {
    FilledStudio studio;
    studio.showStop(recordedStop("in-interrupt"), recordedStop("shell-prompt"));
    for (const char* id : {"cpu", "descriptors"}) {
        QDockWidget* dock = studio.window->dock(QString::fromLatin1(id));
        studio.window->showDock(QString::fromLatin1(id));
        dock->setFloating(true);
        dock->resize(760, 560);
        auto* tabs = dock->findChild<QTabWidget*>();
        BOOST_REQUIRE(tabs->count() > 1);
        for (int tab = 0; tab < tabs->count(); ++tab) {
            tabs->setCurrentIndex(tab);
            const QString name = QStringLiteral("%1-page-%2").arg(QLatin1StringView(id)).arg(tab + 1);
            BOOST_TEST(keepScreenshots(*dock, name, everyTheme), name.toStdString());
        }
    }
}

BOOST_AUTO_TEST_CASE(the_live_screen_with_a_picture_and_without) {
    FilledStudio studio;
    auto* dock = studio.window->dockAs<ScreenDock>(QStringLiteral("screen"));
    studio.window->showDock(QStringLiteral("screen"));
    dock->setFloating(true);
    dock->resize(780, 640);
    dock->setDisplays(true, true);
    dock->setLiveChosen(true);
    dock->setMachine(ScreenDock::Machine::runs, machine::Display::network);
    BOOST_TEST(keepScreenshots(*dock, QStringLiteral("live-waits"), everyTheme));
    dock->live().clear(QStringLiteral("Bochs' screen has not answered in time. The machine runs on. Restart it to see "
                                      "its screen again."));
    BOOST_TEST(keepScreenshots(*dock, QStringLiteral("live-missed"), everyTheme));
    dock->live().setPicture(recordedScreen());
    BOOST_TEST(keepScreenshots(*dock, QStringLiteral("live-picture"), everyTheme));
}

BOOST_AUTO_TEST_SUITE_END()
