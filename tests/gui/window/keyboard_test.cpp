// SPDX-License-Identifier: GPL-3.0-or-later
// The keyboard reaches everything: every dock by its shortcut, every control of a dock by Tab from there, and no key means two things.
#include "filled_studio.h"
#include "letters.h"
#include "qt_printing.h"

#include <boost/test/unit_test.hpp>

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QSet>
#include <QTest>

using namespace mica;
using namespace mica::app;
using namespace mica::test;

namespace {

constexpr int mostSteps = 200; // more than any dock has, links of a handout included

bool takesTab(const QWidget& widget) {
    return (widget.focusPolicy() & Qt::TabFocus) != 0 && widget.isEnabled() && widget.isVisible() &&
           widget.focusProxy() == nullptr;
}

/// Everything in `dock` that Tab, or Shift+Tab, comes to from where the dock's shortcut leads.
QSet<const QWidget*> reached(QDockWidget& dock) {
    QSet<const QWidget*> seen;
    QWidget* start = QApplication::focusWidget();
    for (const Qt::Key key : {Qt::Key_Tab, Qt::Key_Backtab}) {
        if (start != nullptr) { start->setFocus(); }
        for (int steps = 0; steps < mostSteps; ++steps) {
            QWidget* now = QApplication::focusWidget();
            if (now == nullptr || !dock.isAncestorOf(now)) { break; }
            seen.insert(now);
            if (now->inherits("QsciScintilla") && now != start) { break; } // it keeps Tab for the text
            QTest::keyClick(now, key, key == Qt::Key_Backtab ? Qt::ShiftModifier : Qt::NoModifier);
        }
    }
    return seen;
}

} // namespace

BOOST_AUTO_TEST_SUITE(keyboard)

BOOST_AUTO_TEST_CASE(every_dock_has_a_shortcut_that_puts_the_keyboard_into_it) {
    const FilledStudio studio;
    studio.showStop(recordedStop("shell-prompt"), recordedStop("in-interrupt"));
    for (const DockSpec& spec : dockTable()) {
        BOOST_TEST_CONTEXT(spec.id) {
            BOOST_REQUIRE(!spec.shortcut.isEmpty());
            const QKeyCombination key = spec.shortcut[0];
            QTest::keyClick(studio.window.get(), key.key(), key.keyboardModifiers());
            QWidget* focus = QApplication::focusWidget();
            BOOST_REQUIRE(focus != nullptr);
            BOOST_TEST(studio.window->dock(spec.id)->isAncestorOf(focus));
            BOOST_TEST((focus->focusPolicy() & Qt::TabFocus) != 0, nameFor(*focus)
                                                                       << " has the keyboard and shows no sign of it");
        }
    }
}

BOOST_AUTO_TEST_CASE(tab_reaches_every_control_of_every_dock) {
    const FilledStudio studio;
    studio.showStop(recordedStop("shell-prompt"), recordedStop("in-interrupt"));
    int controls = 0;
    for (const QString& id : studio.window->dockIds()) {
        studio.window->showDock(id);
        QCoreApplication::processEvents();
        QDockWidget& dock = *studio.window->dock(id);
        const QSet<const QWidget*> seen = reached(dock);
        for (const QWidget* widget : visible<QWidget>(dock)) {
            if (!takesTab(*widget)) { continue; }
            ++controls;
            std::string way;
            for (const QWidget* one : seen) { way += nameFor(*one) + ", "; }
            BOOST_TEST(seen.contains(widget),
                       id.toStdString() << ": Tab does not come to " << nameFor(*widget) << ", only to " << way);
        }
    }
    BOOST_TEST(controls > 40);
}

BOOST_AUTO_TEST_CASE(no_shortcut_means_two_commands) {
    const FilledStudio studio;
    QMap<QString, QStringList> users, ofWidgets;
    for (const QAction* action : studio.window->findChildren<QAction*>()) {
        const bool ofWindow =
            action->shortcutContext() == Qt::WindowShortcut || action->shortcutContext() == Qt::ApplicationShortcut;
        for (const QKeySequence& key : action->shortcuts()) {
            if (!key.isEmpty()) { (ofWindow ? users : ofWidgets)[key.toString()] += action->text(); }
        }
    }
    for (const QAbstractButton* button : studio.window->findChildren<QAbstractButton*>()) {
        const QString key = button->shortcut().toString();
        const bool mnemonic = button->shortcut() == QKeySequence::mnemonic(button->text());
        if (!key.isEmpty() && !mnemonic) { users[key] += button->text(); }
    }
    BOOST_TEST(users.size() >= 30);
    requireDistinct(users);
    for (auto key = ofWidgets.cbegin(); key != ofWidgets.cend(); ++key) {
        BOOST_TEST(!users.contains(key.key()),
                   key.key().toStdString() << " of \"" << key.value().first().toStdString()
                                           << "\" is a key of the whole window, too: neither of them works there");
    }
}

BOOST_AUTO_TEST_CASE(no_letter_means_two_things_in_what_is_seen_at_once) {
    const FilledStudio studio;
    studio.showStop(recordedStop("shell-prompt"), recordedStop("in-interrupt"));
    requireDistinctLettersInSight(studio);
}

BOOST_AUTO_TEST_CASE(no_letter_of_a_page_means_what_a_menu_means) {
    const FilledStudio studio;
    requireDistinctLettersOfPages(studio);
}

BOOST_AUTO_TEST_CASE(no_letter_means_two_commands_of_one_menu) {
    const FilledStudio studio;
    requireDistinctLettersInMenus(*studio.window);
}

BOOST_AUTO_TEST_SUITE_END()
