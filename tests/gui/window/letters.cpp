// SPDX-License-Identifier: GPL-3.0-or-later
#include "letters.h"

#include "qt_printing.h"

#include "app/shell/first_run_page.h"
#include "app/shell/no_kit_page.h"

#include <boost/test/unit_test.hpp>

#include <QAbstractButton>
#include <QCoreApplication>
#include <QLabel>
#include <QMenuBar>
#include <QTemporaryDir>

namespace mica::test {

namespace {

using Users = QMap<QString, QStringList>;

void add(Users& users, const QString& text) {
    const QKeySequence key = QKeySequence::mnemonic(text);
    if (!key.isEmpty()) { users[key.toString()] += text; }
}

void addMenus(Users& users, const app::MainWindow& window) {
    for (const QMenuBar* bar : window.findChildren<QMenuBar*>()) {
        for (const QAction* menu : bar->actions()) { add(users, menu->text()); }
    }
    BOOST_TEST(users.size() >= 6);
}

void addSeen(Users& users, const QWidget& root) {
    for (const QAbstractButton* button : visible<QAbstractButton>(root)) { add(users, button->text()); }
    for (const QLabel* label : visible<QLabel>(root)) {
        if (label->buddy() != nullptr) { add(users, label->text()); }
    }
}

} // namespace

void requireDistinct(const QMap<QString, QStringList>& users) {
    for (auto key = users.cbegin(); key != users.cend(); ++key) {
        BOOST_TEST(key.value().size() == 1,
                   key.key().toStdString() << " means " << key.value().join(QStringLiteral(" and ")).toStdString());
    }
}

void requireDistinctLettersInSight(const FilledStudio& studio) {
    for (const QString& perspective : studio.perspectives()) {
        studio.window->showPerspective(perspective);
        QCoreApplication::processEvents();
        BOOST_TEST_CONTEXT("perspective " << perspective) {
            Users users;
            addMenus(users, *studio.window);
            addSeen(users, *studio.window);
            requireDistinct(users);
        }
    }
}

void requireDistinctLettersOfPages(const FilledStudio& studio) {
    const QTemporaryDir folder;
    app::Settings settings(folder.filePath(QStringLiteral("settings.ini")));
    app::FirstRunPage first(settings, folder.path());
    app::NoKitPage noKit{QString(), QString()};
    for (QWidget* page : QList<QWidget*>{&first, &noKit}) {
        page->show();
        Users users;
        addMenus(users, *studio.window);
        addSeen(users, *page);
        requireDistinct(users);
    }
}

void requireDistinctLettersInMenus(const app::MainWindow& window) {
    for (const QMenu* menu : window.findChildren<QMenu*>()) {
        Users users;
        for (const QAction* action : menu->actions()) { add(users, action->text()); }
        BOOST_TEST_CONTEXT("menu " << menu->title()) { requireDistinct(users); }
    }
}

} // namespace mica::test
