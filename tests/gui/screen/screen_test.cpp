// SPDX-License-Identifier: GPL-3.0-or-later
// The screen dock on recorded stops.
#include "qt_printing.h"

#include "app/screen/screen_dock.h"
#include "app/screen/screen_view.h"
#include "app/theme/theme.h"
#include "core/debug/stop_record.h"

#include <boost/test/unit_test.hpp>

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace mica;
using namespace mica::app;

namespace {

debug::Stop recorded(const char* name) {
    return debug::loadStop(QStringLiteral(MICA_TEST_DATA "/stops/%1.cbor").arg(QLatin1String(name)));
}

struct Rig {
    ScreenDock dock;
    ScreenView* view = dock.findChild<ScreenView*>();
    Rig() {
        dock.resize(760, 480);
        dock.show();
    }
    QPushButton* button(const char* word) {
        for (QPushButton* one : dock.findChildren<QPushButton*>()) {
            if (one->text().contains(QLatin1String(word))) { return one; }
        }
        throw std::runtime_error("there is no such button");
    }
    bool says(const char* text) {
        const auto labels = dock.findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](QLabel* one) { return one->isVisible() && one->text().contains(QLatin1String(text)); });
    }
};

} // namespace

BOOST_AUTO_TEST_SUITE(screen_dock)

BOOST_AUTO_TEST_CASE(before_a_machine_it_says_what_to_do) {
    Rig rig;
    BOOST_TEST(rig.says("Press Run"));
    BOOST_TEST(!rig.view->isVisible());
}

BOOST_AUTO_TEST_CASE(a_stop_shows_the_rows_and_marks_those_that_differ) {
    Rig rig;
    const debug::Stop first = recorded("in-interrupt"), second = recorded("shell-prompt");
    rig.dock.showStop(first, nullptr);
    BOOST_TEST(rig.view->changedRows().isEmpty());
    rig.dock.showStop(second, first);
    BOOST_TEST(rig.view->text().contains(QStringLiteral("Mica is up")));
    QList<int> expected;
    for (int row = 0; row < 25; ++row) {
        if (first->screen.value(row) != second->screen.value(row)) { expected += row; }
    }
    BOOST_REQUIRE(!expected.isEmpty());
    BOOST_TEST((rig.view->changedRows() == expected));
    BOOST_TEST(rig.says("Rows that differ from the stop before: "));
    rig.dock.showRunning();
    BOOST_TEST(rig.says("at the last stop"));
}

BOOST_AUTO_TEST_CASE(a_row_is_pointed_at_by_its_physical_address) {
    Rig rig;
    rig.dock.showStop(recorded("shell-prompt"), nullptr);
    debug::Place place;
    place.kind = debug::Place::Kind::physical;
    place.number = 0xb8000 + 160 * 3 + 20;
    BOOST_TEST(rig.dock.reveal(place));
    BOOST_TEST(rig.view->markedRow() == 3);
    QTest::keyClick(rig.view, Qt::Key_Down);
    BOOST_TEST(rig.view->markedRow() == 4);
    place.number = 0x1000;
    BOOST_TEST(!rig.dock.reveal(place));
    QTest::keySequence(rig.view, QKeySequence::Copy);
    BOOST_TEST(QApplication::clipboard()->text().contains(QStringLiteral("Mica is up")));
}

BOOST_AUTO_TEST_CASE(the_window_of_bochs_is_offered_only_where_there_is_one) {
    Rig rig;
    auto* button = rig.button("window");
    BOOST_TEST(!button->isVisible());
    rig.dock.setDisplays(true, true);
    BOOST_TEST(button->isVisible());
    QSignalSpy wanted(&rig.dock, &ScreenDock::windowWanted);
    QTest::mouseClick(button, Qt::LeftButton);
    BOOST_TEST(wanted.size() == 1);
}

BOOST_AUTO_TEST_CASE(pictures_of_it) {
    const QByteArray folder = qgetenv("MICA_PICTURES");
    for (const ThemeName theme : {ThemeName::light, ThemeName::dark, ThemeName::highContrast}) {
        Theme::current().choose(theme);
        Rig rig;
        rig.dock.setDisplays(true, true);
        rig.dock.showStop(recorded("shell-prompt"), recorded("in-interrupt"));
        const QPixmap picture = rig.dock.grab();
        BOOST_TEST(!picture.isNull());
        if (!folder.isEmpty()) {
            picture.save(QString::fromLocal8Bit(folder) +
                         QStringLiteral("/screen-%1.png").arg(static_cast<int>(theme)));
        }
    }
    Theme::current().choose(ThemeName::light);
}

BOOST_AUTO_TEST_SUITE_END()
