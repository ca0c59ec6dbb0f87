// SPDX-License-Identifier: GPL-3.0-or-later
// The live screen without a machine: the choice and what it says, the picture, and who has the keys.
#include "qt_printing.h"

#include "app/screen/screen_dock.h"
#include "app/screen/screen_view.h"
#include "app/theme/theme.h"
#include "core/debug/stop_record.h"

#include <boost/test/unit_test.hpp>

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace mica;
using namespace mica::app;

namespace {

using Machine = ScreenDock::Machine;

/// Rows of a text screen would do, but a pattern tells where each pixel went.
screen::Picture pattern(int width, int height) {
    screen::Picture picture{width, height, {}};
    for (int i = 0; i < width * height; ++i) { picture.pixels += static_cast<char>(i % 7 == 0 ? 0x3f : 0xc0); }
    return picture;
}

struct Rig {
    QWidget window; ///< a dock alone has no focus to give away
    ScreenDock* dock = new ScreenDock(&window);
    LiveScreen& live = dock->live();
    QSignalSpy keys{&live, &LiveScreen::keysChanged};
    QSignalSpy pointer{&live, &LiveScreen::pointerChanged};

    Rig() {
        window.resize(780, 560);
        dock->resize(780, 560);
        window.show();
        BOOST_REQUIRE(QTest::qWaitForWindowActive(&window));
    }
    void run() {
        dock->setMachine(Machine::runs, machine::Display::network);
        live.setPicture(pattern(720, 400));
    }
    bool says(const char* text) const {
        const auto labels = dock->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](QLabel* one) { return one->isVisible() && one->text().contains(QLatin1String(text)); });
    }
    template <class Kind> Kind* child(const char* word) const {
        for (Kind* one : dock->findChildren<Kind*>()) {
            if (one->text().contains(QLatin1String(word))) { return one; }
        }
        throw std::runtime_error("there is no such child");
    }
    QList<screen::KeyChange> typed() const {
        QList<screen::KeyChange> all;
        for (const QList<QVariant>& one : keys) { all += one.first().value<QList<screen::KeyChange>>(); }
        return all;
    }
};

} // namespace

BOOST_AUTO_TEST_SUITE(live_screen)

BOOST_AUTO_TEST_CASE(it_is_off_and_says_what_it_means_when_it_is_chosen) {
    Rig rig;
    auto* choice = rig.child<QCheckBox>("Live");
    BOOST_TEST(!choice->isChecked());
    BOOST_TEST(!rig.says("listens on a port"));
    BOOST_TEST(!rig.child<QPushButton>("Boot with")->isVisible());
    QSignalSpy chosen(rig.dock, &ScreenDock::liveChosen), boot(rig.dock, &ScreenDock::liveBootWanted);
    choice->setFocus();
    QTest::keyClick(choice, Qt::Key_Space);
    BOOST_REQUIRE(chosen.size() == 1);
    BOOST_TEST(chosen.first().first().toBool());
    for (const char* part : {"listens on a port", "others in your network", "firewall", "no way back"}) {
        BOOST_TEST(rig.says(part), part);
    }
    QTest::mouseClick(rig.child<QPushButton>("Boot with"), Qt::LeftButton);
    BOOST_TEST(boot.size() == 1);
    rig.run();
    BOOST_TEST(!rig.child<QPushButton>("Boot with")->isVisible());
    choice->click();
    BOOST_TEST(!rig.says("listens on a port"));
}

BOOST_AUTO_TEST_CASE(where_bochs_lacks_the_display_it_says_so) {
    Rig rig;
    rig.dock->setLiveChosen(true);
    rig.dock->setDisplays(false, false);
    BOOST_TEST(!rig.child<QCheckBox>("Live")->isEnabled());
    BOOST_TEST(rig.says("lacks the display library rfb"));
    BOOST_TEST(!rig.child<QPushButton>("Boot with")->isVisible());
}

BOOST_AUTO_TEST_CASE(it_is_seen_while_the_machine_runs_and_the_text_when_it_stands) {
    Rig rig;
    BOOST_TEST(rig.says("No machine yet"));
    rig.dock->setMachine(Machine::runs, machine::Display::hidden);
    BOOST_TEST(rig.says("Press Pause to see"));
    rig.run();
    BOOST_TEST(rig.live.isVisible());
    rig.dock->setMachine(Machine::stands, machine::Display::network);
    rig.dock->showStop(debug::loadStop(QStringLiteral(MICA_TEST_DATA "/stops/shell-prompt.cbor")), nullptr);
    BOOST_TEST(!rig.live.isVisible());
    BOOST_TEST(rig.dock->findChild<ScreenView*>()->isVisible());
    rig.dock->setMachine(Machine::runs, machine::Display::window);
    BOOST_TEST(rig.says("Closing it ends the machine"));
}

BOOST_AUTO_TEST_CASE(a_click_is_asked_for_only_where_there_is_a_picture) {
    Rig rig;
    rig.dock->setMachine(Machine::runs, machine::Display::network);
    BOOST_TEST(!rig.says("Click the screen"));
    rig.live.setPicture(pattern(720, 400));
    BOOST_TEST(rig.says("Click the screen"));
    rig.live.clear(QStringLiteral("Gone."));
    BOOST_TEST(!rig.says("Click the screen"));
}

BOOST_AUTO_TEST_CASE(the_picture_keeps_its_proportions_in_either_size) {
    LiveScreen live;
    live.resize(1600, 860);
    BOOST_TEST(live.pictureRect().isEmpty());
    live.setPicture(pattern(720, 400));
    const QSize smooth = live.pictureRect().size();
    BOOST_TEST(smooth.width() > 1500);
    BOOST_TEST(std::abs(smooth.width() * 400 - smooth.height() * 720) <= 720);
    live.setScale(LiveScreen::Scale::whole);
    BOOST_TEST((live.pictureRect().size() == QSize(1440, 800)));
    BOOST_TEST(std::abs(live.pictureRect().center().x() - live.rect().center().x()) <= 1);
    live.resize(400, 300);
    BOOST_TEST(live.pictureRect().width() < 400); // smaller than life: smooth
    BOOST_TEST((live.image().pixelColor(0, 0) == QColor(255, 255, 0)));
    BOOST_TEST((live.image().pixelColor(1, 0) == QColor(0, 0, 255)));
}

BOOST_AUTO_TEST_CASE(keys_go_to_the_guest_only_after_a_click_and_until_shift_escape) {
    Rig rig;
    rig.run();
    rig.live.setFocus();
    QTest::keyClick(&rig.live, Qt::Key_X, Qt::NoModifier);
    BOOST_TEST(rig.keys.isEmpty());
    BOOST_TEST(rig.says("Click the screen"));
    QTest::mouseClick(&rig.live, Qt::LeftButton);
    BOOST_TEST(rig.live.isCapturing());
    BOOST_TEST(rig.says("Shift+Esc"));
    QTest::keyClick(&rig.live, 'h');
    QTest::keyClick(&rig.live, Qt::Key_Tab); // no wandering of the focus
    QTest::keyClick(&rig.live, Qt::Key_F5);  // no command of Studio
    BOOST_TEST(rig.live.hasFocus());
    const QList<screen::KeyChange> expected{{'h', true},     {'h', false},   {0xff09, true},
                                            {0xff09, false}, {0xffc2, true}, {0xffc2, false}};
    BOOST_TEST((rig.typed() == expected));
    QTest::keyPress(&rig.live, Qt::Key_Control); // still down when the person leaves
    QTest::keyClick(&rig.live, Qt::Key_Escape, Qt::ShiftModifier);
    BOOST_TEST(!rig.live.isCapturing());
    BOOST_TEST((rig.typed().last() == screen::KeyChange{0xffe3, false}));
    const qsizetype before = rig.keys.size();
    QTest::keyClick(&rig.live, 'x');
    BOOST_TEST(rig.keys.size() == before);
    QTest::keyClick(&rig.live, Qt::Key_Return);
    BOOST_TEST(rig.live.isCapturing());
}

BOOST_AUTO_TEST_CASE(the_keys_come_back_with_the_focus_and_when_the_machine_stands) {
    Rig rig;
    rig.run();
    QTest::mouseClick(&rig.live, Qt::LeftButton);
    rig.child<QCheckBox>("Live")->setFocus();
    BOOST_TEST(!rig.live.isCapturing());
    QTest::mouseClick(&rig.live, Qt::LeftButton);
    BOOST_TEST(rig.live.isCapturing());
    rig.dock->setMachine(Machine::stands, machine::Display::network);
    BOOST_TEST(!rig.live.isCapturing());
}

BOOST_AUTO_TEST_CASE(the_mouse_is_told_in_pixels_of_the_guest) {
    Rig rig;
    rig.run();
    const QRect where = rig.live.pictureRect();
    QTest::mouseClick(&rig.live, Qt::LeftButton, {}, where.center()); // begins; the press is not the guest's
    const bool pressed = std::any_of(rig.pointer.begin(), rig.pointer.end(),
                                     [](const QList<QVariant>& one) { return one.at(2).toInt() != 0; });
    BOOST_TEST(!pressed);
    rig.pointer.clear();
    QTest::mousePress(&rig.live, Qt::RightButton, {}, where.topLeft());
    BOOST_REQUIRE(rig.pointer.size() == 1);
    BOOST_TEST(rig.pointer.first().at(0).toInt() == 0);
    BOOST_TEST(rig.pointer.first().at(2).toInt() == 4);
    QTest::mouseRelease(&rig.live, Qt::RightButton, {}, where.bottomRight());
    BOOST_TEST(rig.pointer.last().at(0).toInt() >= 718);
    BOOST_TEST(rig.pointer.last().at(2).toInt() == 0);
}

BOOST_AUTO_TEST_CASE(pictures_of_it) {
    const QByteArray folder = qgetenv("MICA_PICTURES");
    for (const ThemeName theme : {ThemeName::light, ThemeName::dark, ThemeName::highContrast}) {
        Theme::current().choose(theme);
        Rig rig;
        rig.dock->setDisplays(true, true);
        rig.dock->setLiveChosen(true);
        rig.run();
        QTest::mouseClick(&rig.live, Qt::LeftButton);
        const QPixmap picture = rig.window.grab();
        BOOST_TEST(!picture.isNull());
        if (!folder.isEmpty()) {
            picture.save(QString::fromLocal8Bit(folder) + QStringLiteral("/live-%1.png").arg(static_cast<int>(theme)));
        }
    }
    Theme::current().choose(ThemeName::light);
}

BOOST_AUTO_TEST_SUITE_END()
