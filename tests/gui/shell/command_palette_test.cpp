// SPDX-License-Identifier: GPL-3.0-or-later
// Commands by their words, and the role that can be changed at any time.
#include "qt_printing.h"
#include "sample_window.h"

#include "app/shell/command_palette.h"

#include <boost/test/unit_test.hpp>

#include <QAbstractItemModelTester>
#include <QAction>
#include <QLineEdit>
#include <QMenu>
#include <QTabBar>
#include <QTest>
#include <QTreeView>

using namespace mica;
using namespace mica::app;
using namespace mica::test;

namespace {

QStringList found(const CommandModel& model) {
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row) { texts += model.index(row, 0).data().toString(); }
    return texts;
}

CommandPalette* palette(const MainWindow& window) { return window.findChild<CommandPalette*>(); }

} // namespace

BOOST_FIXTURE_TEST_CASE(words_in_any_order_find_commands_of_menus_in_menus_too, SampleWindow) {
    open(workspace);
    CommandModel model(nullptr);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.collect({window->menu(Menu::view), window->menu(Menu::help)});
    const qsizetype all = found(model).size();
    model.find(QStringLiteral("dark THEME"));
    BOOST_TEST(found(model) == QStringList{QStringLiteral("View: Theme: Dark")});
    model.find(QStringLiteral("xyzzy"));
    BOOST_TEST(found(model).isEmpty());
    BOOST_TEST(model.action(0) == nullptr);
    model.find({});
    BOOST_TEST(found(model).size() == all);
    BOOST_TEST(!found(model).join(QString()).contains(u'&'));
}

BOOST_FIXTURE_TEST_CASE(what_cannot_be_done_now_is_not_offered, SampleWindow) {
    open(workspace);
    QAction* command = window->addCommand(Menu::machine, Icon::run, QStringLiteral("Run"), {}, [] {});
    CommandModel model(nullptr);
    model.collect({window->menu(Menu::machine)});
    BOOST_TEST(found(model) == QStringList{QStringLiteral("Machine: Run")});
    command->setEnabled(false);
    model.collect({window->menu(Menu::machine)});
    BOOST_TEST(found(model).isEmpty());
}

BOOST_FIXTURE_TEST_CASE(it_is_opened_typed_into_and_run_by_the_keyboard_alone, SampleWindow) {
    open(workspace);
    window->activateWindow();
    BOOST_REQUIRE(QTest::qWaitForWindowActive(window.get()));
    QTest::keyClick(window.get(), Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    BOOST_REQUIRE(palette(*window) != nullptr);
    BOOST_REQUIRE(QTest::qWaitForWindowActive(palette(*window)));
    auto* words = palette(*window)->findChild<QLineEdit*>();
    auto* list = palette(*window)->findChild<QTreeView*>();
    QTest::keyClicks(words, QStringLiteral("view memory"));
    BOOST_REQUIRE(list->model()->rowCount() == 2); // the perspective and the dock
    const QModelIndex first = list->currentIndex();
    QTest::keyClick(words, Qt::Key_Down);
    BOOST_TEST(list->currentIndex().row() == first.row() + 1);
    BOOST_TEST(window->dock(QStringLiteral("memory"))->isHidden());
    QTest::keyClick(words, Qt::Key_Return);
    BOOST_TEST(palette(*window)->isHidden());
    BOOST_TEST(window->dock(QStringLiteral("memory"))->isVisible());
    BOOST_TEST(window->perspective() == QStringLiteral("work"));
}

BOOST_FIXTURE_TEST_CASE(escape_does_nothing, SampleWindow) {
    open(workspace);
    window->activateWindow();
    BOOST_REQUIRE(QTest::qWaitForWindowActive(window.get()));
    QTest::keyClick(window.get(), Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    BOOST_REQUIRE(QTest::qWaitForWindowActive(palette(*window)));
    QTest::keyClicks(palette(*window)->findChild<QLineEdit*>(), QStringLiteral("quit"));
    QTest::keyClick(palette(*window)->findChild<QLineEdit*>(), Qt::Key_Escape);
    BOOST_TEST(palette(*window)->isHidden());
    BOOST_TEST(window->isVisible());
}

BOOST_FIXTURE_TEST_CASE(the_role_is_changed_in_a_menu_and_the_perspectives_follow, SampleWindow) {
    open(workspace);
    const auto offered = [this] {
        for (const QAction* action : window->menu(Menu::view)->actions()) {
            if (action->text() == QStringLiteral("&Grade")) { return action->isVisible(); }
        }
        return false;
    };
    const auto choose = [this](const char* role) {
        CommandModel model(nullptr);
        model.collect({window->menu(Menu::view)});
        model.find(QString::fromLatin1(role));
        BOOST_REQUIRE(model.rowCount() == 1);
        model.action(0)->trigger();
    };
    BOOST_TEST(!offered());
    choose("instructor");
    BOOST_TEST((settings.role() == Role::instructor));
    BOOST_TEST(offered());
    window->showPerspective(QStringLiteral("grade"));
    BOOST_TEST(window->perspective() == QStringLiteral("grade"));
    choose("student");
    BOOST_TEST(!offered());
    BOOST_TEST(window->perspective() != QStringLiteral("grade"));
}
