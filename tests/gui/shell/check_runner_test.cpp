// SPDX-License-Identifier: GPL-3.0-or-later
// The check runner where nothing can be built: every check that was begun ends in exactly one way, and nothing waits on this thread.
#include "qt_printing.h"

#include "app/shell/check_runner.h"
#include "app/shell/open_work.h"
#include "core/waiting.h"
#include "unit/course/sample_lab.h"

#include <boost/test/unit_test.hpp>

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace mica;
using namespace mica::app;
using namespace mica::test;

namespace {

struct Bench {
    QTemporaryDir folder;
    OpenWork work{folder.filePath(QStringLiteral("kit"))};
    CheckRunner runner;
    QSignalSpy started{&runner, &CheckRunner::started}, finished{&runner, &CheckRunner::finished},
        failed{&runner, &CheckRunner::failed}, cancelled{&runner, &CheckRunner::cancelled};

    Bench() {
        writeSampleKit(folder.path());
        BOOST_REQUIRE(work.openKit());
        BOOST_REQUIRE(work.openWorkspace(folder.filePath(QStringLiteral("work"))));
        BOOST_REQUIRE(work.openLab(QStringLiteral("interrupts")));
    }
    void start() { runner.start(work.course(), work.target(), {}); }
    qsizetype ended() const { return finished.count() + failed.count() + cancelled.count(); }
    void waitForEnds(qsizetype count) {
        while (ended() < count) { QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents); }
    }
};

} // namespace

BOOST_FIXTURE_TEST_CASE(what_a_kit_lacks_is_told_with_what_to_do, Bench) {
    start();
    BOOST_TEST(runner.isRunning());
    BOOST_TEST(started.count() == 1);
    waitForEnds(1);
    BOOST_REQUIRE(failed.count() == 1); // the sample kit has no archives to link
    BOOST_TEST(!failed.first().at(0).toString().isEmpty());
    BOOST_TEST(!runner.isRunning());
    BOOST_TEST(forbiddenWaits() == 0);
}

BOOST_FIXTURE_TEST_CASE(a_second_check_waits_for_the_end_of_the_first, Bench) {
    start();
    start();
    BOOST_TEST(started.count() == 1);
    waitForEnds(2);
    BOOST_TEST(started.count() == 2);
    BOOST_TEST(!runner.isRunning());
}

BOOST_FIXTURE_TEST_CASE(a_cancelled_check_ends_and_takes_the_next_with_it, Bench) {
    start();
    start();
    runner.cancel();
    waitForEnds(1);
    QCoreApplication::processEvents();
    BOOST_TEST(started.count() == 1);
    BOOST_TEST(!runner.isRunning());
}

BOOST_AUTO_TEST_CASE(a_runner_that_goes_away_ends_its_check) {
    auto bench = std::make_unique<Bench>();
    bench->start();
    bench.reset();
    QCoreApplication::processEvents();
    BOOST_TEST(true); // neither hung nor crashed: the sanitizer's build says more
}
