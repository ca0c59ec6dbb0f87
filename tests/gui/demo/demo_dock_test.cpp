// SPDX-License-Identifier: GPL-3.0-or-later
// The Demo dock without a machine: choosing a tour, files that are none, what the buttons and keys allow, and a machine that cannot be made.
#include "qt_printing.h"

#include "app/demo/demo_dock.h"
#include "app/demo/step_page.h"
#include "app/demo/tour_list.h"
#include "core/failure.h"

#include <boost/test/unit_test.hpp>

#include <QFile>
#include <QListWidget>
#include <QSet>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace mica;
using namespace mica::app;

namespace {

const QByteArray twoSteps =
    "# The tour\nIts summary.\n## One\n```tour\nboot system\nshow cpu\n```\nText one.\n## Two\nText two.\n";

struct Shown {
    QTemporaryDir folder;
    MachineController machine;
    TourPlayer player{machine};
    DemoDock dock;

    Shown() {
        dock.setPlayer(player);
        dock.resize(500, 700);
        dock.show();
        BOOST_REQUIRE(QTest::qWaitForWindowExposed(&dock));
    }
    QString write(const QString& name, const QByteArray& text) const {
        QFile file(folder.filePath(name));
        BOOST_REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(text);
        return file.fileName();
    }
    QToolButton* button(const QString& name) const {
        for (QToolButton* one : dock.page()->findChildren<QToolButton*>()) {
            if (one->accessibleName() == name) { return one; }
        }
        BOOST_FAIL("no button " + name.toStdString());
        return nullptr;
    }
};

} // namespace

BOOST_AUTO_TEST_SUITE(demo_dock)

BOOST_AUTO_TEST_CASE(the_list_shows_tours_and_enter_opens_one) {
    Shown shown;
    auto* list = shown.dock.findChild<QListWidget*>();
    BOOST_TEST(list->count() == 0);
    shown.dock.setTours({shown.write(QStringLiteral("a.md"), twoSteps)});
    BOOST_REQUIRE(list->count() == 1);
    BOOST_TEST(list->item(0)->text().startsWith(QStringLiteral("The tour\nIts summary.")));
    QSignalSpy opened(&shown.dock, &DemoDock::tourOpened);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Return);
    BOOST_TEST(opened.count() == 1);
    BOOST_TEST((shown.player.state() == TourPlayer::State::ready));
    BOOST_TEST(shown.dock.page()->isVisible());
    BOOST_TEST(shown.dock.page()->stateText() == QStringLiteral("Next begins the tour."));
    BOOST_TEST(shown.button(QStringLiteral("Next"))->isEnabled());
    BOOST_TEST(!shown.button(QStringLiteral("Back"))->isEnabled());
    BOOST_TEST(!shown.button(QStringLiteral("Restart"))->isEnabled());
    QTest::mouseClick(shown.button(QStringLiteral("All tours")), Qt::LeftButton);
    BOOST_TEST(list->isVisible());
    BOOST_TEST((shown.player.state() == TourPlayer::State::none));
}

/// However wide the dock is, the last line of a row, which says how long the tour is, has room below a summary of several lines.
BOOST_AUTO_TEST_CASE(a_summary_that_breaks_leaves_room_for_the_number_of_steps) {
    Shown shown;
    const QByteArray summary = QByteArray("some words of a summary ").repeated(12);
    const QByteArray tour = QByteArray(twoSteps).replace("Its summary.", summary);
    shown.dock.setTours({shown.write(QStringLiteral("first.md"), twoSteps), shown.write(QStringLiteral("b.md"), tour)});
    auto* list = shown.dock.findChild<QListWidget*>();
    BOOST_REQUIRE(list->count() == 2);
    const int line = list->fontMetrics().lineSpacing();
    for (int width = 400; width < 440; ++width) {
        shown.dock.resize(width, 700);
        QCoreApplication::processEvents();
        const QRect row = list->visualItemRect(list->item(1));
        BOOST_TEST(row.height() > 5 * line);
        const QImage last = list->viewport()->grab(QRect(row.left(), row.bottom() - line, row.width(), line)).toImage();
        QSet<QRgb> colours;
        for (int x = 0; x < last.width(); ++x) { colours += last.pixel(x, last.height() / 2); }
        BOOST_TEST(colours.size() > 2, width);
    }
}

BOOST_AUTO_TEST_CASE(a_file_that_is_no_tour_is_told_with_its_lines_and_changes_nothing) {
    Shown shown;
    const QString bad = shown.write(QStringLiteral("bad.md"), "# T\n## S\n```tour\nboot systen\n```\n");
    BOOST_TEST(!shown.dock.openFile(bad));
    BOOST_TEST(shown.dock.trouble().contains(QStringLiteral("bad.md:4:1: `boot` takes")));
    BOOST_TEST((shown.player.state() == TourPlayer::State::none));
    BOOST_TEST(!shown.dock.openFile(shown.folder.filePath(QStringLiteral("missing.md"))));
    BOOST_TEST(shown.dock.trouble().contains(QStringLiteral("missing.md")));
    BOOST_TEST(shown.dock.openFile(shown.write(QStringLiteral("good.md"), twoSteps)));
    BOOST_TEST(shown.dock.trouble().isEmpty());
}

/// Without a course no machine can be made: the player stays where it is.
BOOST_AUTO_TEST_CASE(keys_without_a_course_do_nothing) {
    Shown shown;
    BOOST_REQUIRE(shown.dock.openFile(shown.write(QStringLiteral("good.md"), twoSteps)));
    for (const auto key : {Qt::Key_Space, Qt::Key_PageDown, Qt::Key_PageUp}) {
        QTest::keyClick(shown.dock.focusWidget(), key);
    }
    BOOST_TEST((shown.player.state() == TourPlayer::State::ready));
    BOOST_TEST(shown.player.step() == -1);
}

/// The kit is there but its machine cannot be: the step is shown with what happened, and the tour can be begun again.
BOOST_AUTO_TEST_CASE(a_machine_that_cannot_be_made_is_told_and_the_tour_waits) {
    Shown shown;
    auto access = std::make_shared<session::CourseAccess>();
    access->kit.root = shown.folder.path();
    shown.player.setCourse(access);
    QSignalSpy failed(&shown.machine, &MachineController::failed);
    BOOST_REQUIRE(shown.dock.openFile(shown.write(QStringLiteral("good.md"), twoSteps)));
    QTest::keyClick(shown.dock.focusWidget(), Qt::Key_PageDown);
    BOOST_TEST((shown.player.state() == TourPlayer::State::moving));
    BOOST_TEST(!shown.button(QStringLiteral("Next"))->isEnabled());
    while (failed.isEmpty()) { QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents); }
    BOOST_TEST((shown.player.state() == TourPlayer::State::lost));
    BOOST_TEST(shown.dock.page()->progressText() == QStringLiteral("1 of 2"));
    BOOST_TEST(shown.dock.page()->remarkText().contains(QStringLiteral("Restart begins the tour anew")));
    BOOST_TEST(shown.button(QStringLiteral("Restart"))->isEnabled());
}

BOOST_AUTO_TEST_CASE(what_no_dock_shows_becomes_a_remark_with_its_line) {
    Shown shown;
    BOOST_REQUIRE(shown.dock.openFile(shown.write(QStringLiteral("good.md"), twoSteps)));
    shown.player.notShown({7, QStringLiteral("cpu"), {}});
    BOOST_TEST(shown.dock.page()->remarkText().contains(QStringLiteral("Line 7 of the tour. No dock shows")));
}

BOOST_AUTO_TEST_SUITE_END()
