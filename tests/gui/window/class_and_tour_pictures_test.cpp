// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of what only an instructor sees, with something in it: a class of lab 02, graded with real Bochs, and a tour at one of its steps.
#include "course/class_sample.h"
#include "filled_studio.h"
#include "qt_printing.h"
#include "sandbox_at_hand.h"
#include "screenshots.h"

#include "app/demo/demo_dock.h"
#include "app/demo/step_page.h"
#include "app/grade/evidence_view.h"
#include "app/grade/grade_dock.h"
#include "app/grade/matrix_view.h"
#include "app/shell/demo_wiring.h"
#include "core/session/class_grading.h"

#include <boost/test/unit_test.hpp>

#include <QCoreApplication>
#include <QFile>

using namespace mica;
using namespace mica::app;
using namespace mica::test;

namespace {

struct Class {
    ClassSample sample{QStringLiteral("interrupts")};
    QList<KnownStudent> students;

    Class() {
        students += sample.reference(QStringLiteral("Anna Horak"));
        addPart("Ben Okafor", {"idt.cpp", "entry.S"});
        addMutant("Chloe Martin", "no-end");
        addPart("David Weiss", {"idt.cpp", "entry.S", "dispatch.cpp", "pic.cpp"});
        students += sample.broken(QStringLiteral("Elif Demir"));
        addMutant("Filip Novak", "divisor-cut");
        students += sample.skeleton(QStringLiteral("Grace Lee"));
        addMutant("Hiro Tanaka", "spurious-not-asked");
        addPart("Ines Costa", {"idt.cpp", "entry.S", "dispatch.cpp", "pic.cpp", "pit.cpp"});
        students += sample.reference(QStringLiteral("Jonas Berg"));
        addMutant("Lena Fischer", "trap-gates");
        students += sample.spoofs().first();
        students.last().name = QStringLiteral("Max Power");
    }
    /// Has done these files, and has not begun the others.
    void addPart(const char* name, std::initializer_list<const char*> done) {
        const KnownStudent whole = sample.reference(QString());
        KnownStudent student = sample.skeleton(QString::fromLatin1(name));
        for (const char* one : done) {
            const QString file = QString::fromLatin1(one);
            student.files[file] = whole.files.value(file);
        }
        students += student;
    }
    void addMutant(const char* name, const char* mutant) {
        const QString wanted = QStringLiteral("mutant-") + QLatin1StringView(mutant);
        for (KnownStudent one : sample.mutants()) {
            if (one.name != wanted) { continue; }
            one.name = QString::fromLatin1(name);
            students += one;
            return;
        }
        throw std::runtime_error("there is no mutant " + wanted.toStdString());
    }
};

struct Listener : session::ClassListener {};

/// Grades them as `mica grade` does; returns the folder of results.
QString graded(const Class& made, const CourseHandle& course, const QTemporaryDir& folder) {
    session::ClassOrder order;
    order.submissions = {folder.filePath(QStringLiteral("class"))};
    order.lab = QStringLiteral("interrupts");
    order.out = folder.filePath(QStringLiteral("results of lab 02"));
    order.roster = folder.filePath(QStringLiteral("class.csv"));
    order.isolation = hasSandbox() ? session::Isolation::sandbox : session::Isolation::none;
    writeClass(order.submissions.first(), made.students);
    QFile roster(order.roster);
    BOOST_REQUIRE(roster.open(QIODevice::WriteOnly));
    roster.write("Name\nNora Silva\n");
    for (const KnownStudent& student : made.students) { roster.write(student.name.toUtf8() + '\n'); }
    roster.close();
    Listener listener;
    session::gradeSubmissions(order, *course, listener, {});
    return order.out;
}

void awaitEnd(const GradeRunner& runner) {
    while (runner.isRunning()) { QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents); }
}

} // namespace

BOOST_AUTO_TEST_SUITE(class_and_tour_pictures)

BOOST_AUTO_TEST_CASE(a_class_that_is_graded_and_what_is_behind_one_mark) {
    Theme::current().choose(ThemeName::light);
    const Class made;
    FilledStudio studio;
    const QString results = graded(made, studio.work.course(), studio.folder);
    studio.window->showPerspective(QStringLiteral("grade"));
    auto* dock = studio.window->dockAs<GradeDock>(QStringLiteral("grade"));
    awaitEnd(dock->runner()); // it looks for the sandbox first
    dock->openResults(results);
    awaitEnd(dock->runner());
    BOOST_TEST(dock->model().decided() == made.students.size() + 1); // and one who handed nothing in
    for (const KnownStudent& student : made.students) {
        const int row = dock->model().rowOf(student.name);
        BOOST_REQUIRE_MESSAGE(row >= 0, student.name.toStdString());
        if (!student.failedChecks.isEmpty()) {
            BOOST_TEST(dock->model().result(row)->score == student.score, student.name.toStdString());
        }
    }
    BOOST_TEST(keepScreenshots(*studio.window, QStringLiteral("grade-class")));

    const int column = dock->model().columnOf(QStringLiteral("interrupts.timer-fires"));
    for (int row = 0; row < dock->matrix().model()->rowCount(); ++row) {
        const QModelIndex at = dock->matrix().model()->index(row, column);
        if (at.siblingAtColumn(0).data().toString() == u"Chloe Martin") { dock->matrix().setCurrentIndex(at); }
    }
    BOOST_TEST(dock->evidence().text().contains(QStringLiteral("Chloe Martin")));
    BOOST_TEST(keepScreenshots(*studio.window, QStringLiteral("grade-evidence")));
}

BOOST_AUTO_TEST_CASE(a_tour_at_a_step) {
    Theme::current().choose(ThemeName::light);
    FilledStudio studio;
    auto* dock = studio.window->dockAs<DemoDock>(QStringLiteral("demo"));
    TourPlayer& player = studio.window->findChild<DemoWiring*>()->player();
    BOOST_REQUIRE(dock->openFile(QStringLiteral(MICA_SOURCE_DIR "/tours/timer-interrupt.md")));
    constexpr int theInterrupt = 4; // its fourth step
    for (int step = 1; step <= theInterrupt; ++step) {
        player.next();
        while (player.state() == TourPlayer::State::moving) {
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        }
        BOOST_REQUIRE((player.state() == TourPlayer::State::standing));
        BOOST_TEST(player.remarks().isEmpty());
        BOOST_TEST(keepScreenshots(*studio.window, QStringLiteral("demo-step-%1").arg(step)));
    }
}

BOOST_AUTO_TEST_SUITE_END()
