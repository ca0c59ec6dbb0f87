// SPDX-License-Identifier: GPL-3.0-or-later
// The first page: choices take effect at once, are kept, and Start leads into the first lab; with the keyboard alone, too.
#include "qt_printing.h"
#include "sample_window.h"

#include "app/shell/first_run_page.h"

#include <boost/test/unit_test.hpp>

#include <QAccessible>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSlider>
#include <QTest>

using namespace mica;
using namespace mica::app;
using namespace mica::test;

namespace {

QRadioButton* radio(QWidget* page, const char* text) {
    for (QRadioButton* button : page->findChildren<QRadioButton*>()) {
        if (QString(button->text()).remove(u'&').startsWith(QString::fromLatin1(text))) { return button; }
    }
    return nullptr;
}

QPushButton* startButton(QWidget* page) {
    for (QPushButton* button : page->findChildren<QPushButton*>()) {
        if (button->isDefault()) { return button; }
    }
    return nullptr;
}

} // namespace

BOOST_FIXTURE_TEST_CASE(start_leads_into_the_first_lab, SampleWindow) {
    open();
    BOOST_REQUIRE(window->showsPage());
    auto* page = qobject_cast<FirstRunPage*>(window->centralWidget());
    BOOST_REQUIRE(page != nullptr);
    BOOST_TEST(window->dock(QStringLiteral("editor"))->isHidden());
    QTest::mouseClick(radio(page, "Dark"), Qt::LeftButton);
    BOOST_TEST(Theme::current().isDark());
    page->findChild<QSlider*>()->setValue(12);
    BOOST_TEST(Theme::current().textSize() == 12);
    QTest::mouseClick(radio(page, "An instructor"), Qt::LeftButton);
    page->findChild<QLineEdit*>()->setText(workspace);
    QTest::keyClick(page->findChild<QLineEdit*>(), Qt::Key_Return);
    BOOST_TEST(!window->showsPage());
    BOOST_REQUIRE(work->lab() != nullptr);
    BOOST_TEST(work->lab()->id == QStringLiteral("interrupts"));
    BOOST_TEST(settings.firstRunDone());
    BOOST_TEST((settings.theme() == ThemeName::dark));
    BOOST_TEST((settings.role() == Role::instructor));
    BOOST_TEST(settings.textSize() == 12);
    BOOST_TEST(settings.workspace() == workspace);
    Theme::current().choose(ThemeName::system);
    Theme::current().setTextSize(10);
}

BOOST_FIXTURE_TEST_CASE(a_folder_that_cannot_be_one_is_refused_before_start, SampleWindow) {
    FirstRunPage page(settings, workspace);
    QPushButton* start = startButton(&page);
    BOOST_TEST(start->isEnabled());
    auto* field = page.findChild<QLineEdit*>();
    field->setText(QStringLiteral("not/absolute"));
    BOOST_TEST(!start->isEnabled());
    field->setText(kit + QStringLiteral("/kit.toml"));
    BOOST_TEST(!start->isEnabled());
    field->setText(kit);
    BOOST_TEST(start->isEnabled());
}

BOOST_FIXTURE_TEST_CASE(every_control_of_the_page_has_a_name_and_is_reached_by_tab, SampleWindow) {
    FirstRunPage page(settings, workspace);
    page.resize(1000, 800);
    page.show();
    for (QWidget* widget : page.findChildren<QWidget*>()) {
        if (widget->focusPolicy() == Qt::NoFocus) { continue; }
        const QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(widget);
        BOOST_TEST(!accessible->text(QAccessible::Name).isEmpty(), widget->metaObject()->className());
    }
}
