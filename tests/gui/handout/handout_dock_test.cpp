// SPDX-License-Identifier: GPL-3.0-or-later
// The handout dock with a real lab: contents, search, zoom, links, figures at the width of the window, and the place where one was.
#include "gui/pictures.h"
#include "qt_printing.h"

#include "app/handout/handout_dock.h"
#include "app/handout/handout_view.h"
#include "core/course/lab_file.h"

#include <QComboBox>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QTextDocument>

#include <boost/test/unit_test.hpp>

using namespace mica;

namespace {

QString text(const char* utf8) { return QString::fromUtf8(utf8); }

struct DockSample {
    DockSample() {
        dock.resize(700, 500);
        dock.show();
        dock.activateWindow();
        BOOST_REQUIRE(QTest::qWaitForWindowActive(&dock));
        dock.openLab(lab);
    }
    QString topLine() { return dock.view().document()->findBlock(dock.view().readPosition()).text(); }
    void click(const char* url) { Q_EMIT dock.view().anchorClicked(QUrl(text(url))); }
    QImage figure() {
        return dock.view()
            .document()
            ->resource(QTextDocument::ImageResource, QUrl(text("figures/gate.svg")))
            .value<QImage>();
    }
    course::Lab lab = course::loadLab(text(MICA_SOURCE_DIR "/labs/02-interrupts"));
    app::HandoutDock dock;
};

} // namespace

BOOST_FIXTURE_TEST_CASE(the_contents_lead_to_the_sections, DockSample) {
    auto* contents = dock.findChild<QComboBox*>();
    const int index = contents->findData(text("#programming-the-pit"));
    BOOST_REQUIRE(index > 0);
    BOOST_TEST(contents->itemText(index) == text("      Programming the PIT"));
    contents->setCurrentIndex(index);
    Q_EMIT contents->activated(index);
    BOOST_TEST(topLine() == text("Programming the PIT"));
}

BOOST_FIXTURE_TEST_CASE(a_place_of_a_handout_is_revealed, DockSample) {
    BOOST_TEST(dock.reveal({debug::Place::Kind::handout, 0, text("#masks"), {}, 0}));
    BOOST_TEST(topLine() == text("Masks"));
    BOOST_TEST(!dock.reveal({debug::Place::Kind::handout, 0, text("#nowhere"), {}, 0}));
    BOOST_TEST(!dock.reveal({debug::Place::Kind::check, 0, text("#masks"), {}, 0}));
}

BOOST_FIXTURE_TEST_CASE(links_go_where_they_say, DockSample) {
    QSignalSpy places(&dock, &app::HandoutDock::placeActivated), tasks(&dock, &app::HandoutDock::taskActivated);
    QSignalSpy docks(&dock, &app::HandoutDock::dockActivated), sections(&dock, &app::HandoutDock::checkSectionWanted);
    QSignalSpy web(&dock, &app::HandoutDock::webActivated);
    click("check:timer-rate");
    click("file:nucleus/interrupts/pic.h:7");
    click("file:pic.cpp#controllers");
    click("dock:descriptors");
    click("checks:#programming-the-pit");
    click("https://example.org/");
    click("#masks");
    click("javascript:no");
    BOOST_REQUIRE_EQUAL(places.size(), 2);
    BOOST_TEST(
        (places[0][0].value<debug::Place>() == debug::Place{debug::Place::Kind::check, 0, text("timer-rate"), {}, 0}));
    BOOST_TEST((places[1][0].value<debug::Place>() ==
                debug::Place{debug::Place::Kind::sourceLine, 0, text("nucleus/interrupts/pic.h"), {}, 7}));
    BOOST_REQUIRE_EQUAL(tasks.size(), 1);
    BOOST_TEST(tasks[0][1].toString() == text("controllers"));
    BOOST_TEST(docks[0][0].toString() == text("descriptors"));
    const QStringList ids = sections[0][0].toStringList();
    BOOST_TEST(ids.contains(text("divisor")));
    for (const QString& id : ids) { BOOST_TEST(lab.findCheck(id)->handout == text("#programming-the-pit")); }
    BOOST_TEST(web.size() == 1);
    BOOST_TEST(topLine() == text("Masks"));
}

BOOST_FIXTURE_TEST_CASE(a_link_in_the_page_works_with_the_keyboard, DockSample) {
    QSignalSpy places(&dock, &app::HandoutDock::placeActivated);
    dock.view().setFocus();
    QTest::keyClick(&dock.view(), Qt::Key_Tab);
    QTest::keyClick(&dock.view(), Qt::Key_Return);
    BOOST_REQUIRE_EQUAL(places.size(), 1);
    BOOST_TEST(places[0][0].value<debug::Place>().name == text("idt.cpp"));
}

BOOST_FIXTURE_TEST_CASE(search_goes_round_and_says_when_there_is_nothing, DockSample) {
    auto* search = dock.findChild<QLineEdit*>();
    QTest::keyClicks(search, text("spurious"));
    BOOST_TEST(dock.view().textCursor().selectedText().toLower() == text("spurious"));
    const int first = dock.view().textCursor().position();
    QTest::keyClick(search, Qt::Key_Return);
    BOOST_TEST(dock.view().textCursor().position() > first);
    QTest::keyClicks(search, text("zzz"));
    QString said;
    for (const QLabel* label : dock.findChildren<QLabel*>()) {
        if (label->accessibleName() == text("Result of the search")) { said = label->text(); }
    }
    BOOST_TEST(said == text("not found"));
}

BOOST_FIXTURE_TEST_CASE(figures_fit_the_window_and_grow_with_the_zoom, DockSample) {
    const QSizeF wide = figure().deviceIndependentSize();
    BOOST_TEST(wide.width() > 500);
    BOOST_TEST(wide.width() < 700);
    dock.resize(400, 500);
    QCoreApplication::processEvents();
    BOOST_TEST(figure().deviceIndependentSize().width() < 400);
    dock.resize(1400, 500);
    QCoreApplication::processEvents();
    const double usual = figure().deviceIndependentSize().width();
    BOOST_TEST(usual == 920); // as it was drawn, and no larger
    dock.setZoom(1.3);
    BOOST_TEST(figure().deviceIndependentSize().width() > usual);
}

BOOST_FIXTURE_TEST_CASE(one_comes_back_to_where_one_was, DockSample) {
    QSignalSpy read(&dock, &app::HandoutDock::readPositionChanged);
    dock.reveal({debug::Place::Kind::handout, 0, text("#masks"), {}, 0});
    BOOST_REQUIRE(QTest::qWaitFor([&] { return !read.isEmpty(); }, 60'000));
    dock.openLab(course::loadLab(text(MICA_SOURCE_DIR "/labs/01-boot")));
    BOOST_TEST(topLine().startsWith(text("Lab 01")));
    dock.openLab(lab);
    BOOST_TEST(topLine() == text("Masks"));
    app::HandoutDock next;
    next.resize(700, 500);
    next.show();
    next.setReadPositions(dock.readPositions());
    next.openLab(lab);
    BOOST_TEST(next.view().document()->findBlock(next.view().readPosition()).text() == text("Masks"));
}

BOOST_AUTO_TEST_CASE(a_missing_handout_is_said) {
    app::HandoutDock dock;
    dock.show();
    course::Lab lab;
    lab.number = 9;
    lab.path = text("/nowhere");
    dock.openLab(lab);
    bool said = false;
    for (const QLabel* label : dock.findChildren<QLabel*>()) {
        said = said || (label->isVisible() && label->text().contains(text("/nowhere/handout.md")));
    }
    BOOST_TEST(said);
}

BOOST_FIXTURE_TEST_CASE(it_looks_different_in_every_theme, DockSample) {
    dock.resize(760, 1000);
    BOOST_TEST(test::savePictures(dock, text("handout")) == 3);
    dock.reveal({debug::Place::Kind::handout, 0, text("#programming-the-pit"), {}, 0});
    BOOST_TEST(test::savePictures(dock, text("handout-section")) == 3);
    dock.reveal({debug::Place::Kind::handout, 0, text("#a-gate-is-eight-bytes"), {}, 0});
    BOOST_TEST(test::savePictures(dock, text("handout-figure")) == 3);
}
