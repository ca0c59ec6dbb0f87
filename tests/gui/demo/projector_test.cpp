// SPDX-License-Identifier: GPL-3.0-or-later
// Projector mode: what it changes, and that everything is as before afterwards.
#include "qt_printing.h"

#include "app/shell/projector_mode.h"

#include <boost/test/unit_test.hpp>

#include <QMainWindow>
#include <QMenuBar>
#include <QStatusBar>
#include <QTest>
#include <QVBoxLayout>

using namespace mica::app;

BOOST_AUTO_TEST_SUITE(projector_mode)

BOOST_AUTO_TEST_CASE(it_enlarges_and_hides_and_puts_everything_back) {
    Theme& theme = Theme::current();
    theme.choose(ThemeName::dark);
    theme.setTextSize(10);
    QMainWindow window;
    auto* top = new QWidget(&window);
    auto* bar = new QMenuBar(top);
    (new QVBoxLayout(top))->addWidget(bar);
    bar->addMenu(QStringLiteral("File"));
    window.setMenuWidget(top);
    window.statusBar()->showMessage(QStringLiteral("ready"));
    window.resize(640, 480);
    window.show();
    BOOST_REQUIRE(QTest::qWaitForWindowExposed(&window));
    const Qt::WindowStates before = window.windowState();

    ProjectorMode mode(window);
    mode.set(true);
    BOOST_TEST(window.isFullScreen());
    BOOST_TEST(theme.textSize() == 15);
    BOOST_TEST((theme.chosen() == ThemeName::highContrast));
    BOOST_TEST(!bar->isVisible());
    BOOST_TEST(!window.statusBar()->isVisible());
    theme.setTextSize(20); // somebody in the last row
    mode.set(false);
    BOOST_TEST((window.windowState() == before));
    BOOST_TEST(theme.textSize() == 10);
    BOOST_TEST((theme.chosen() == ThemeName::dark));
    BOOST_TEST(bar->isVisible());
    BOOST_TEST(window.statusBar()->isVisible());
}

BOOST_AUTO_TEST_SUITE_END()
