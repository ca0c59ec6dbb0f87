// SPDX-License-Identifier: GPL-3.0-or-later
// What a screen reader is told: every control of the whole window, its menus, banners and pages has a name or a text; what is told by a colour is
// told by a word as well.
#include "filled_studio.h"
#include "qt_printing.h"

#include "app/inspector/cell_view.h"
#include "app/shell/first_run_page.h"
#include "app/shell/health_page.h"
#include "app/shell/no_kit_page.h"

#include <boost/test/unit_test.hpp>

#include <QAccessible>
#include <QMenu>
#include <QTabBar>

using namespace mica;
using namespace mica::app;
using namespace mica::test;

namespace {

bool isControl(QAccessible::Role role) {
    switch (role) {
    case QAccessible::PushButton:
    case QAccessible::ButtonMenu:
    case QAccessible::ButtonDropDown:
    case QAccessible::CheckBox:
    case QAccessible::RadioButton:
    case QAccessible::ComboBox:
    case QAccessible::EditableText:
    case QAccessible::SpinBox:
    case QAccessible::Slider:
    case QAccessible::ProgressBar:
    case QAccessible::PageTab:
    case QAccessible::MenuItem:
    case QAccessible::Link:
    case QAccessible::List:
    case QAccessible::Tree:
    case QAccessible::Table:
    case QAccessible::Graphic:
    case QAccessible::Chart: return true;
    default: return false;
    }
}

/// Walks the tree of a screen reader; adds what has no name. Returns the number of controls.
int walk(QAccessibleInterface* one, const QString& path, QStringList& nameless) {
    if (one == nullptr || !one->isValid() || one->state().invisible) { return 0; }
    const QAccessible::Role role = one->role();
    const QString name = one->text(QAccessible::Name);
    const QWidget* widget = qobject_cast<QWidget*>(one->object());
    const bool focusable = widget != nullptr && (widget->focusPolicy() & Qt::TabFocus) != 0 && widget->isVisible() &&
                           widget->focusProxy() == nullptr;
    const QString here = path + u'/' +
                         (one->object() != nullptr ? QString::fromLatin1(one->object()->metaObject()->className())
                                                   : QString::number(role, 16));
    const auto* tabs = qobject_cast<const QTabBar*>(widget);
    if (tabs != nullptr && tabs->count() == 0) { return 0; } // a spare one of the docks, that nobody sees
    const bool counts = isControl(role) || focusable;
    // The parts of a combo box, a spin box and a scroll area speak through the whole.
    if (counts && name.trimmed().isEmpty()) { nameless += here; }
    int controls = counts ? 1 : 0;
    if (role == QAccessible::Table || role == QAccessible::Tree || role == QAccessible::ComboBox ||
        role == QAccessible::SpinBox || role == QAccessible::ScrollBar) {
        return controls; // cells have the texts of the model
    }
    for (int i = 0; i < one->childCount(); ++i) { controls += walk(one->child(i), here, nameless); }
    return controls;
}

int requireNames(QWidget& widget) {
    QStringList nameless;
    const int controls = walk(QAccessible::queryAccessibleInterface(&widget), {}, nameless);
    BOOST_TEST(nameless.isEmpty(), "without a name: " << nameless.join(QStringLiteral("\n  ")).toStdString());
    return controls;
}

} // namespace

BOOST_AUTO_TEST_SUITE(accessible)

BOOST_AUTO_TEST_CASE(every_control_of_the_window_has_a_name) {
    const FilledStudio studio;
    BOOST_TEST_CONTEXT("before a machine") { BOOST_TEST(requireNames(*studio.window) > 40); }
    studio.showStop(recordedStop("in-interrupt"), recordedStop("shell-prompt"));
    studio.showBanners();
    for (const QString& perspective : studio.perspectives()) {
        studio.window->showPerspective(perspective);
        QCoreApplication::processEvents();
        BOOST_TEST_CONTEXT("perspective " << perspective) { BOOST_TEST(requireNames(*studio.window) > 20); }
    }
    for (const QString& id : studio.window->dockIds()) {
        studio.window->showDock(id);
        QCoreApplication::processEvents();
        BOOST_TEST_CONTEXT("dock " << id) {
            BOOST_TEST(!studio.window->dock(id)->accessibleName().isEmpty());
            requireNames(*studio.window->dock(id));
        }
    }
}

BOOST_AUTO_TEST_CASE(every_page_that_stands_alone_is_named_too) {
    const QTemporaryDir folder;
    Settings settings(folder.filePath(QStringLiteral("settings.ini")));
    FirstRunPage first(settings, folder.filePath(QStringLiteral("work")));
    NoKitPage noKit(QStringLiteral("There is no kit."), QStringLiteral("Install it."));
    HealthPage health;
    session::Finding finding;
    finding.health = session::Health::wrong;
    finding.subject = QStringLiteral("Bochs");
    finding.seen = QStringLiteral("not found");
    health.showFindings({finding});
    for (QWidget* page : QList<QWidget*>{&first, &noKit, &health}) {
        page->show();
        BOOST_TEST_CONTEXT(page->metaObject()->className()) { BOOST_TEST(requireNames(*page) > 0); }
    }
}

BOOST_AUTO_TEST_CASE(every_command_of_a_menu_has_a_text_and_every_menu_has_commands) {
    const FilledStudio studio;
    int commands = 0;
    for (QMenu* menu : studio.window->findChildren<QMenu*>()) {
        BOOST_TEST((!menu->title().isEmpty() || qobject_cast<QWidget*>(menu->parent()) != studio.window.get()));
        for (const QAction* action : menu->actions()) {
            if (action->isSeparator()) { continue; }
            BOOST_TEST(!action->text().isEmpty());
            ++commands;
        }
    }
    BOOST_TEST(commands > 60);
}

BOOST_AUTO_TEST_CASE(a_cell_with_a_colour_of_good_or_bad_has_a_word) {
    const FilledStudio studio;
    int toned = 0;
    for (const char* name : {"in-interrupt", "page-fault", "triple-fault", "before-paging", "shell-prompt"}) {
        studio.showStop(recordedStop(name));
        for (CellView* view : studio.window->findChildren<CellView*>()) {
            for (const CellRow& row : view->cells()->rows()) {
                for (const Cell& cell : row.cells) {
                    if (cell.text.isEmpty() || cell.tone == Tone::plain || cell.tone == Tone::dim) { continue; }
                    ++toned;
                    const bool says =
                        std::any_of(cell.text.begin(), cell.text.end(), [](QChar c) { return c.isLetter(); });
                    BOOST_TEST(says, view->accessibleName().toStdString()
                                         << " colours \"" << cell.text.toStdString() << '"');
                }
            }
        }
    }
    BOOST_TEST(toned > 0);
}

BOOST_AUTO_TEST_SUITE_END()
