// SPDX-License-Identifier: GPL-3.0-or-later
// Every tour of the kit in the whole window, with real Bochs: at each step the machine stands where the text says, all claims hold, and a dock
// reveals each place. Then back, and on again. With MICA_PICTURES set to a folder, the window is kept there at each step.
#include "qt_printing.h"
#include "real_kit.h"

#include "app/demo/demo_dock.h"
#include "app/demo/step_page.h"
#include "app/shell/course_wiring.h"
#include "app/shell/demo_wiring.h"
#include "app/shell/main_window.h"
#include "app/shell/projector_mode.h"
#include "core/tour/tour_reader.h"
#include "core/waiting.h"

#include <boost/test/unit_test.hpp>

#include <QDir>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace mica;
using namespace mica::app;

namespace {

void keepPicture(QWidget& widget, const QString& name) {
    const QString folder = qEnvironmentVariable("MICA_PICTURES");
    if (folder.isEmpty()) { return; }
    QCoreApplication::processEvents();
    BOOST_TEST(widget.grab().save(QDir(folder).filePath(name + QStringLiteral(".png"))));
}

/// The program as main() puts it together, with settings of its own.
struct Studio {
    QTemporaryDir folder;
    Settings settings{folder.filePath(QStringLiteral("settings.ini"))};
    OpenWork work{test::realKit()};
    MainWindow window{settings, work, dockTable()};
    DemoWiring* demo = nullptr;

    Studio() {
        Theme::current().choose(ThemeName::light);
        wireCourse(window);
        auto* machine = new MachineWiring(window, *new WorkWiring(window));
        demo = new DemoWiring(window, *machine);
        window.resize(1500, 940);
        window.show();
        window.begin(folder.filePath(QStringLiteral("work")), QStringLiteral("boot"));
        BOOST_REQUIRE(work.course());
        BOOST_REQUIRE(QTest::qWaitForWindowActive(&window));
    }
    TourPlayer& player() const { return demo->player(); }
    DemoDock& dock() const { return *window.dockAs<DemoDock>(QStringLiteral("demo")); }
    void waitForStep() const {
        while (player().state() == TourPlayer::State::moving) {
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        }
        BOOST_REQUIRE((player().state() == TourPlayer::State::standing));
    }
    quint64 tick() const { return window.findChild<MachineController*>()->now()->tick; }
};

/// A processor that slept wakes at one of two ticks, ten apart: Bochs lets the time of a halted processor pass in tens.
bool isNear(quint64 tick, quint64 other) { return tick + 10 >= other && tick <= other + 10; }

/// What must hold at each step of a tour that is right.
void requireGoodStep(const Studio& studio, const tour::Tour& tour, const QSignalSpy& claims) {
    const std::string where = tour.path.toStdString() + ", step " + std::to_string(studio.player().step() + 1);
    for (const tour::Remark& remark : studio.player().remarks()) {
        BOOST_ERROR(where << ", line " << remark.line << ": " << remark.text.toStdString());
    }
    const tour::Step& step = tour.steps[studio.player().step()];
    BOOST_REQUIRE(!claims.isEmpty());
    BOOST_TEST(claims.last().at(0).toInt() == step.claims.size(), where);
    for (const tour::Show& show : step.shows) {
        if (!show.dock.isEmpty()) { BOOST_TEST(studio.window.dock(show.dock)->isVisible(), where); }
    }
}

void play(Studio& studio, const QString& path) {
    QList<course::Problem> problems;
    const tour::Tour tour = tour::readTour(path, problems);
    const QString name = QFileInfo(path).baseName();
    BOOST_REQUIRE(studio.dock().openFile(path));
    BOOST_TEST(studio.window.perspective() == QStringLiteral("demo"));
    keepPicture(studio.window, name + QStringLiteral("-0"));
    QList<quint64> ticks;
    for (int i = 0; i < tour.steps.size(); ++i) {
        QSignalSpy claims(&studio.player(), &TourPlayer::claimsTried);
        QTest::keyClick(studio.dock().page()->focusProxy(), Qt::Key_PageDown);
        studio.waitForStep();
        BOOST_TEST(studio.player().step() == i);
        requireGoodStep(studio, tour, claims);
        ticks += studio.tick();
        keepPicture(studio.window, QStringLiteral("%1-%2").arg(name).arg(i + 1));
    }
    BOOST_TEST(!studio.player().hasNext());
    BOOST_TEST(studio.dock().page()->progressText() == QStringLiteral("%1 of %1").arg(tour.steps.size()));

    BOOST_TEST(studio.dock().isAncestorOf(studio.window.focusWidget())); // the keyboard stays with the tour
    QSignalSpy claims(&studio.player(), &TourPlayer::claimsTried);
    QTest::keyClick(studio.window.focusWidget(), Qt::Key_PageUp);
    studio.waitForStep();
    BOOST_TEST(isNear(studio.tick(), ticks[ticks.size() - 2]));
    requireGoodStep(studio, tour, claims);
    QTest::keyClick(studio.dock().page()->focusProxy(), Qt::Key_Space);
    studio.waitForStep();
    BOOST_TEST(isNear(studio.tick(), ticks.last()));
    requireGoodStep(studio, tour, claims);
}

} // namespace

BOOST_AUTO_TEST_SUITE(tours_in_the_window)

BOOST_AUTO_TEST_CASE(every_tour_is_shown_as_it_says) {
    declareThisThreadMayNotWait(OnForbiddenWait::fail);
    Studio studio;
    const QString only = qEnvironmentVariable("MICA_TOUR");
    const QStringList tours = tour::toursOf(studio.work.course()->kit);
    BOOST_TEST(tours.size() >= 5);
    for (const QString& path : tours) {
        if (only.isEmpty() || QFileInfo(path).fileName().contains(only)) { play(studio, path); }
    }
    BOOST_TEST(forbiddenWaits() == 0);
}

/// A directive that cannot be carried out is told, and the tour goes on to its end; keys of a person, and a machine that is ended, lead to a
/// new boot and not to a wrong moment.
BOOST_AUTO_TEST_CASE(a_tour_with_mistakes_goes_on_and_a_lost_machine_is_made_again) {
    Studio studio;
    QFile file(studio.folder.filePath(QStringLiteral("own.md")));
    BOOST_REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("# T\n## One\n```tour\nboot check interrupts.timer-fires\nrun to symbol mica::pit::start\nexpect "
               "\"eflags.if\" = { "
               "equals = 1 }\n```\n## Two\n```tour\nrun to symbol no::such::function\nshow thread nobody\nshow vector "
               "32\n```\n");
    file.close();
    BOOST_REQUIRE(studio.dock().openFile(file.fileName()));
    studio.player().next();
    studio.waitForStep();
    const quint64 first = studio.tick();
    BOOST_REQUIRE(studio.player().remarks().size() == 1);
    BOOST_TEST((studio.player().remarks()[0].kind == tour::Remark::Kind::notAsClaimed));
    BOOST_TEST(studio.dock().page()->remarkText().contains(QStringLiteral("expects 1 of EFLAGS")));
    studio.player().next();
    studio.waitForStep();
    BOOST_REQUIRE(studio.player().remarks().size() == 2);
    BOOST_TEST(studio.player().remarks()[0].text.contains(QStringLiteral("no::such::function: there is no code")));
    BOOST_TEST(studio.player().remarks()[1].text.contains(QStringLiteral("nobody")));
    BOOST_TEST(!studio.player().hasNext());

    auto* machine = studio.window.findChild<MachineController*>();
    machine->end();
    BOOST_TEST((studio.player().state() == TourPlayer::State::lost));
    studio.player().back();
    studio.waitForStep();
    BOOST_TEST(studio.tick() == first);
    machine->type("x"); // another future begins here
    studio.player().next();
    studio.waitForStep();
    BOOST_TEST(studio.player().step() == 1);
    BOOST_TEST(studio.tick() == first); // its move cannot be carried out
}

BOOST_AUTO_TEST_CASE(projector_mode_has_a_key_and_the_clicker_works_everywhere) {
    Studio studio;
    const double size = Theme::current().textSize();
    QTest::keyClick(&studio.window, Qt::Key_J, Qt::ControlModifier | Qt::ShiftModifier);
    BOOST_TEST(studio.window.isFullScreen());
    BOOST_TEST(Theme::current().textSize() > size);
    const QStringList tours = tour::toursOf(studio.work.course()->kit);
    BOOST_REQUIRE(studio.dock().openFile(tours.first()));
    keepPicture(studio.window, QStringLiteral("projector"));
    studio.window.showDock(QStringLiteral("console"));
    QTest::keyClick(studio.window.dock(QStringLiteral("cpu")), Qt::Key_PageDown);
    BOOST_TEST((studio.player().state() == TourPlayer::State::moving));
    studio.waitForStep();
    keepPicture(studio.window, QStringLiteral("projector-1"));
    QTest::keyClick(&studio.window, Qt::Key_J, Qt::ControlModifier | Qt::ShiftModifier);
    BOOST_TEST(!studio.window.isFullScreen());
    BOOST_TEST(Theme::current().textSize() == size);
}

BOOST_AUTO_TEST_SUITE_END()
