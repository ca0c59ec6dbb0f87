// SPDX-License-Identifier: GPL-3.0-or-later
// The window over a small course: what is opened, remembered, reached by keyboard, and what is said when the kit goes bad or away.
#include "qt_printing.h"
#include "sample_window.h"

#include "app/shell/status_line.h"

#include <boost/test/unit_test.hpp>

#include <QAction>
#include <QDir>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace mica;
using namespace mica::app;
using namespace mica::test;

namespace {

bool holds(const QStringList& texts, const char* part) { return texts.join(u'\n').contains(QString::fromUtf8(part)); }

} // namespace

BOOST_FIXTURE_TEST_CASE(a_workspace_that_is_named_is_opened_with_the_first_lab, SampleWindow) {
    open(workspace);
    BOOST_REQUIRE(work->lab() != nullptr);
    BOOST_TEST(work->lab()->id == QStringLiteral("interrupts"));
    BOOST_TEST(QFileInfo::exists(workspace + QStringLiteral("/02-interrupts/idt.cpp")));
    BOOST_TEST(window->windowTitle() == QStringLiteral("02 Interrupts, Mica Studio"));
    BOOST_TEST(window->perspective() == QStringLiteral("work"));
    BOOST_TEST(window->dock(QStringLiteral("editor"))->isVisible());
    BOOST_TEST(window->dock(QStringLiteral("memory"))->isHidden());
    BOOST_TEST(!window->dock(QStringLiteral("descriptors"))->isHidden()); // lab.toml asks for it
}

BOOST_FIXTURE_TEST_CASE(everything_is_as_it_was_at_the_next_start, SampleWindow) {
    open(workspace);
    window->showPerspective(QStringLiteral("memory"));
    window->showDock(QStringLiteral("checks"));
    settings.setFirstRunDone();
    window->close();
    open();
    BOOST_TEST(work->workspace()->root() == workspace);
    BOOST_TEST(work->lab()->id == QStringLiteral("interrupts"));
    BOOST_TEST(window->perspective() == QStringLiteral("memory"));
    BOOST_TEST(window->dock(QStringLiteral("memory"))->isVisible());
    BOOST_TEST(window->dock(QStringLiteral("checks"))->isVisible()); // added by hand
    window->resetPerspective();
    BOOST_TEST(window->dock(QStringLiteral("checks"))->isHidden());
}

BOOST_FIXTURE_TEST_CASE(a_lab_that_is_not_there_is_told_and_nothing_else_breaks, SampleWindow) {
    open(workspace, QStringLiteral("paging"));
    BOOST_TEST(work->lab() == nullptr);
    BOOST_TEST(holds(window->banners().texts(), "paging"));
    BOOST_TEST(work->openLab(QStringLiteral("02")));
}

BOOST_FIXTURE_TEST_CASE(a_workspace_that_is_gone_is_told_with_a_way_on, SampleWindow) {
    open(workspace);
    settings.setFirstRunDone();
    window->close();
    QDir(workspace).removeRecursively();
    open();
    BOOST_TEST(holds(window->banners().texts(), "is not there any more"));
    BOOST_TEST(window->banners().findChild<QPushButton*>()->text().contains(QStringLiteral("Choose a workspace")));
    BOOST_TEST(!QFileInfo::exists(workspace)); // not made anew behind the person's back
}

BOOST_FIXTURE_TEST_CASE(without_a_kit_a_page_says_what_to_do_and_looks_again, SampleWindow) {
    settings.setFirstRunDone();
    settings.setWorkspace(workspace);
    QDir().mkpath(workspace);
    const QString hidden = folder.filePath(QStringLiteral("kit-away"));
    BOOST_REQUIRE(QDir().rename(kit, hidden));
    open();
    BOOST_TEST(window->showsPage());
    QStringList texts;
    for (const QLabel* label : window->centralWidget()->findChildren<QLabel*>()) { texts += label->text(); }
    BOOST_TEST(holds(texts, "no kit"));
    BOOST_TEST(window->dock(QStringLiteral("editor"))->isHidden());
    BOOST_REQUIRE(QDir().rename(hidden, kit));
    QTest::mouseClick(window->centralWidget()->findChild<QPushButton*>(), Qt::LeftButton);
    BOOST_TEST(!window->showsPage());
    BOOST_TEST(work->lab() != nullptr);
    BOOST_TEST(window->dock(QStringLiteral("editor"))->isVisible());
}

BOOST_FIXTURE_TEST_CASE(a_lab_toml_that_goes_bad_is_told_and_comes_back, SampleWindow) {
    open(workspace);
    const QString manifest = folder.filePath(QStringLiteral("labs/02-interrupts/lab.toml"));
    QSignalSpy trouble(work.get(), &OpenWork::kitTrouble);
    QSignalSpy well(work.get(), &OpenWork::kitWell);
    writeFile(manifest, changedLab("hours = 10", "hours = \"ten\""));
    BOOST_REQUIRE(trouble.wait());
    BOOST_TEST(holds(window->banners().texts(), "hours"));
    BOOST_TEST(work->lab() != nullptr); // what was open stays open
    writeFile(manifest, sampleLab());
    BOOST_REQUIRE(well.wait());
    BOOST_TEST(window->banners().texts().isEmpty());
    BOOST_TEST(work->lab()->id == QStringLiteral("interrupts"));
}

BOOST_FIXTURE_TEST_CASE(a_place_is_opened_by_the_dock_that_shows_it, SampleWindow) {
    open(workspace);
    debug::Place place;
    place.kind = debug::Place::Kind::address;
    place.number = 0xC0100000;
    BOOST_TEST(window->openPlace(place));
    auto* memory = static_cast<AddressDock*>(window->dock(QStringLiteral("memory")));
    BOOST_TEST(memory->revealed == 0xC0100000);
    BOOST_TEST(memory->isVisible());
    place.kind = debug::Place::Kind::vector;
    BOOST_TEST(!window->openPlace(place));
}

BOOST_FIXTURE_TEST_CASE(a_dock_and_a_perspective_come_by_their_keys, SampleWindow) {
    open(workspace);
    window->activateWindow();
    BOOST_REQUIRE(QTest::qWaitForWindowActive(window.get()));
    QTest::keyClick(window.get(), Qt::Key_2, Qt::ControlModifier);
    BOOST_TEST(window->perspective() == QStringLiteral("debug"));
    QTest::keyClick(window.get(), Qt::Key_4, Qt::AltModifier);
    BOOST_TEST(window->dock(QStringLiteral("memory"))->isVisible());
}

BOOST_FIXTURE_TEST_CASE(grading_is_offered_to_instructors_only, SampleWindow) {
    open(workspace);
    window->showPerspective(QStringLiteral("grade"));
    BOOST_TEST(window->perspective() == QStringLiteral("work"));
    settings.setRole(Role::instructor);
    open(workspace);
    window->showPerspective(QStringLiteral("grade"));
    BOOST_TEST(window->perspective() == QStringLiteral("grade"));
}

BOOST_FIXTURE_TEST_CASE(the_role_is_changed_in_the_menu_and_counts_at_once, SampleWindow) {
    open(workspace);
    const auto commandIn = [](const QMenu* menu, const char* text) {
        for (QAction* one : menu->actions()) {
            if (QString(one->text()).remove(u'&') == QLatin1StringView(text)) { return one; }
        }
        BOOST_FAIL("there is no such command: " << text);
        return static_cast<QAction*>(nullptr);
    };
    const auto command = [&](const char* text) { return commandIn(window->menu(Menu::view), text); };
    const QMenu* roles = command("Who you are")->menu();
    BOOST_TEST(!command("Grade")->isVisible());
    BOOST_TEST(command("Demo")->shortcut().toString() == QStringLiteral("Ctrl+4"));
    commandIn(roles, "Instructor")->trigger();
    BOOST_TEST((settings.role() == Role::instructor));
    BOOST_TEST(command("Grade")->isVisible());
    BOOST_TEST(command("Grade")->shortcut().toString() == QStringLiteral("Ctrl+4"));
    command("Grade")->trigger();
    BOOST_TEST(window->perspective() == QStringLiteral("grade"));
    commandIn(roles, "Student")->trigger();
    BOOST_TEST(!command("Grade")->isVisible());
    BOOST_TEST(window->perspective() == QStringLiteral("work"));
}

BOOST_FIXTURE_TEST_CASE(every_command_has_a_name_and_no_two_share_a_shortcut, SampleWindow) {
    open(workspace);
    QMap<QString, QString> byKey;
    for (const QAction* action : window->findChildren<QAction*>()) {
        if (action->isSeparator() || action->text().isEmpty()) { continue; }
        const QString key = action->shortcut().toString();
        if (key.isEmpty()) { continue; }
        BOOST_TEST(!byKey.contains(key), action->text().toStdString()
                                             << " and " << byKey.value(key).toStdString() << ": " << key.toStdString());
        byKey.insert(key, action->text());
    }
    BOOST_TEST(byKey.size() >= 9);
    for (const Menu one : {Menu::file, Menu::view, Menu::help}) { BOOST_TEST(!window->menu(one)->isEmpty()); }
}

BOOST_FIXTURE_TEST_CASE(handing_in_packs_the_files_and_says_where, SampleWindow) {
    open(workspace);
    QSignalSpy saved(window.get(), &MainWindow::saveWanted);
    Q_EMIT window->dockAs<CourseDock>(QStringLiteral("course"))->submitWanted();
    BOOST_TEST(saved.count() == 1);
    BOOST_TEST(QFileInfo(workspace + QStringLiteral("/interrupts.zip")).size() > 100);
    BOOST_TEST(holds(window->banners().texts(), "not been checked yet"));
}

BOOST_FIXTURE_TEST_CASE(the_health_of_the_tools_is_told, SampleWindow) {
    open(workspace);
    const QString before = window->status().healthText();
    BOOST_TEST(QTest::qWaitFor([&] { return window->status().healthText() != before; }, 60'000));
}
