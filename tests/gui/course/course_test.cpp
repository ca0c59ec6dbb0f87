// SPDX-License-Identifier: GPL-3.0-or-later
// The labs as a student sees them: state in words, points, time; opened by keyboard and mouse.
#include "qt_printing.h"

#include "app/course/course_dock.h"
#include "app/course/work_clock.h"
#include "app/theme/theme.h"

#include <boost/test/unit_test.hpp>

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QDir>
#include <QListView>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace mica;
using namespace mica::app;
using State = session::LabProgress::State;

namespace {

QList<LabRow> rows() {
    const auto row = [](const char* id, const char* number, const char* title, session::LabProgress progress,
                        int minutes) {
        return LabRow{QString::fromLatin1(id),
                      QString::fromLatin1(number),
                      QString::fromLatin1(title),
                      QStringLiteral("What it is about."),
                      10,
                      progress,
                      minutes};
    };
    return {row("boot", "01", "The first instructions", {State::scored, 100, 100, QStringLiteral("2026-03-01")}, 185),
            row("interrupts", "02", "Interrupts", {State::scored, 62, 100, QStringLiteral("2026-03-09")}, 47),
            row("exceptions", "03", "Exceptions", {State::unchecked, 0, 0, {}}, 0),
            row("paging", "05", "Paging and the address space of a process", {}, 0)};
}

struct Shown {
    CourseDock dock;
    QListView* list = dock.findChild<QListView*>();

    Shown() {
        dock.showCourse(QStringLiteral("Build a microkernel"), rows());
        dock.showOpenLab(QStringLiteral("interrupts"));
        dock.resize(300, 420);
        dock.show();
    }
};

} // namespace

BOOST_AUTO_TEST_CASE(the_model_keeps_its_promises_while_it_changes) {
    CourseModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setRows(rows());
    model.setOpenLab(QStringLiteral("paging"));
    BOOST_TEST(model.indexOf(QStringLiteral("paging")).row() == 3);
    BOOST_TEST(!model.indexOf(QStringLiteral("nothing")).isValid());
    model.setRows({});
    BOOST_TEST(model.rowCount() == 0);
}

BOOST_AUTO_TEST_CASE(each_state_has_its_words) {
    const QList<LabRow> all = rows();
    BOOST_TEST(CourseModel::standing(all[0]) == QStringLiteral("Done: 100 of 100 points, 3 h 5 min"));
    BOOST_TEST(CourseModel::standing(all[1]) == QStringLiteral("Begun: 62 of 100 points, 47 min"));
    BOOST_TEST(CourseModel::standing(all[2]) == QStringLiteral("Begun, not checked yet"));
    BOOST_TEST(CourseModel::standing(all[3]) == QStringLiteral("Not begun, about 10 hours"));
    CourseModel model;
    model.setRows(all);
    BOOST_TEST(model.index(1).data(Qt::AccessibleTextRole).toString() ==
               QStringLiteral("Lab 02, Interrupts. Begun: 62 of 100 points, 47 min"));
}

BOOST_FIXTURE_TEST_CASE(a_lab_is_opened_by_return_and_by_a_double_click, Shown) {
    QSignalSpy wanted(&dock, &CourseDock::openWanted);
    BOOST_TEST(list->currentIndex().row() == 1);
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Return);
    const QPoint last = list->visualRect(list->model()->index(3, 0)).center();
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, last);
    QTest::mouseDClick(list->viewport(), Qt::LeftButton, {}, last);
    BOOST_REQUIRE(wanted.count() == 2);
    BOOST_TEST(wanted[0][0].toString() == QStringLiteral("exceptions"));
    BOOST_TEST(wanted[1][0].toString() == QStringLiteral("paging"));
}

BOOST_FIXTURE_TEST_CASE(buttons_need_an_open_lab_and_say_what_they_do, Shown) {
    QSignalSpy submit(&dock, &CourseDock::submitWanted), reset(&dock, &CourseDock::resetWanted),
        folder(&dock, &CourseDock::folderWanted);
    int named = 0;
    for (QToolButton* button : dock.widget()->findChildren<QToolButton*>()) {
        BOOST_TEST(button->isEnabled());
        BOOST_TEST(!button->accessibleName().isEmpty());
        ++named;
        QTest::keyClick(button, Qt::Key_Space);
    }
    BOOST_TEST(named == 3);
    BOOST_TEST(submit.count() == 1);
    BOOST_TEST(reset.count() == 1);
    BOOST_TEST(folder.count() == 1);
    dock.showOpenLab({});
    for (QToolButton* button : dock.widget()->findChildren<QToolButton*>()) { BOOST_TEST(!button->isEnabled()); }
}

BOOST_AUTO_TEST_CASE(minutes_count_while_somebody_works_and_stop_when_nobody_does) {
    WorkClock clock(qApp);
    QSignalSpy worked(&clock, &WorkClock::minuteWorked);
    clock.minuteOver();
    BOOST_TEST(worked.count() == 0); // nobody has touched anything yet
    QWidget widget;
    QTest::keyClick(&widget, Qt::Key_A);
    for (int minute = 0; minute < 10; ++minute) { clock.minuteOver(); }
    BOOST_TEST(worked.count() == 3);
}

BOOST_FIXTURE_TEST_CASE(pictures_of_the_dock, Shown) {
    for (const ThemeName theme : {ThemeName::light, ThemeName::dark, ThemeName::highContrast}) {
        Theme::current().choose(theme);
        const QPixmap picture = dock.grab();
        BOOST_TEST(!picture.isNull());
        const QString folder = qEnvironmentVariable("MICA_PICTURES");
        if (folder.isEmpty()) { continue; }
        BOOST_TEST(picture.save(QDir(folder).filePath(QStringLiteral("course-%1.png").arg(static_cast<int>(theme)))));
    }
    Theme::current().choose(ThemeName::system);
}
