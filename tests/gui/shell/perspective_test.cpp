// SPDX-License-Identifier: GPL-3.0-or-later
// Arrangements: what a perspective names is seen where it says, the rest is hidden, and docks that are not there do no harm.
#include "app/shell/dock_spec.h"
#include "app/shell/perspective.h"
#include "qt_printing.h"

#include <boost/test/unit_test.hpp>

#include <QDockWidget>
#include <QLabel>
#include <QMainWindow>
#include <QTest>

using namespace mica::app;

namespace {

struct Window {
    QMainWindow window;
    QMap<QString, QDockWidget*> docks;

    explicit Window(const char* ids) {
        for (const QString& id : QString::fromLatin1(ids).split(u' ')) {
            auto* dock = new QDockWidget(id, &window);
            dock->setObjectName(id);
            dock->setWidget(new QLabel(id, dock));
            docks.insert(id, dock);
        }
        window.setDockNestingEnabled(true);
        window.resize(1200, 800);
        window.show();
        BOOST_REQUIRE(QTest::qWaitForWindowExposed(&window));
    }
    void arranged(const char* perspective) {
        for (const Perspective& one : perspectives()) {
            if (one.id == QString::fromLatin1(perspective)) { arrange(window, docks, one); }
        }
        QCoreApplication::processEvents();
    }
    QRect at(const char* id) const { return docks.value(QString::fromLatin1(id))->geometry(); }
};

} // namespace

BOOST_AUTO_TEST_CASE(work_has_course_handout_editor_from_left_to_right_and_checks_below_the_handout) {
    Window window("course handout editor checks build cpu");
    window.arranged("work");
    BOOST_TEST(window.at("course").right() < window.at("handout").left());
    BOOST_TEST(window.at("handout").right() < window.at("editor").left());
    BOOST_TEST(window.at("checks").top() > window.at("handout").bottom());
    BOOST_TEST(window.at("editor").height() > window.at("handout").height());
    BOOST_TEST(window.at("editor").width() > window.at("course").width());
    BOOST_TEST(window.docks.value(QStringLiteral("cpu"))->isHidden());
    const QList<QDockWidget*> behind = window.window.tabifiedDockWidgets(window.docks.value(QStringLiteral("checks")));
    BOOST_TEST(behind.contains(window.docks.value(QStringLiteral("build"))));
}

BOOST_AUTO_TEST_CASE(one_perspective_after_the_other_leaves_nothing_of_the_first) {
    Window window("course handout editor checks cpu paging memory descriptors disassembly");
    window.arranged("work");
    window.arranged("memory");
    BOOST_TEST(window.docks.value(QStringLiteral("course"))->isHidden());
    BOOST_TEST(window.docks.value(QStringLiteral("paging"))->isVisible());
    BOOST_TEST(window.at("memory").top() > window.at("paging").bottom());
    BOOST_TEST(window.at("cpu").left() > window.at("paging").right());
    window.arranged("work");
    BOOST_TEST(window.docks.value(QStringLiteral("paging"))->isHidden());
    BOOST_TEST(window.docks.value(QStringLiteral("course"))->isVisible());
}

BOOST_AUTO_TEST_CASE(a_perspective_none_of_whose_docks_exist_shows_nothing) {
    Window window("course");
    window.arranged("debug");
    BOOST_TEST(window.docks.value(QStringLiteral("course"))->isHidden());
}

BOOST_AUTO_TEST_CASE(perspectives_name_no_dock_twice_and_only_docks_a_lab_may_name) {
    const QStringList known =
        QStringLiteral(
            "course handout editor checks build console screen cpu descriptors paging threads ipc interrupts "
            "memory disassembly grade demo")
            .split(u' ');
    for (const Perspective& one : perspectives()) {
        QStringList docks = one.docks();
        for (const QString& dock : docks) { BOOST_TEST(known.contains(dock), dock.toStdString()); }
        BOOST_TEST(docks.removeDuplicates() == 0);
    }
    QStringList keys;
    for (const DockSpec& spec : dockTable()) {
        BOOST_TEST(known.contains(spec.id), spec.id.toStdString());
        keys += spec.shortcut.toString();
    }
    BOOST_TEST(keys.removeDuplicates() == 0);
}
