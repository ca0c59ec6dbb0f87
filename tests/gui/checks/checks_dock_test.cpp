// SPDX-License-Identifier: GPL-3.0-or-later
// The checks dock by keyboard and mouse: a run from beginning to end, opened lines, hints, links, filter, copy.
#include "checks_sample.h"
#include "gui/pictures.h"
#include "qt_printing.h"

#include "app/checks/check_header.h"
#include "app/checks/checks_dock.h"
#include "app/checks/checks_view.h"
#include "core/course/lab_file.h"

#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <boost/test/unit_test.hpp>

using namespace mica;
using namespace mica::test;

namespace {

QString text(const char* utf8) { return QString::fromUtf8(utf8); }

struct DockSample {
    DockSample() {
        dock.resize(600, 500);
        dock.setLab(lab);
        dock.show();
        dock.activateWindow();
        BOOST_REQUIRE(QTest::qWaitForWindowActive(&dock));
    }
    app::CheckHeader& header(int row) { return *dock.findChildren<app::CheckHeader*>()[row]; }
    template <typename Button> Button& button(const char* caption) {
        for (Button* found : dock.template findChildren<Button*>()) {
            if (found->text().remove(u'&') == text(caption) && found->isVisible()) { return *found; }
        }
        throw std::runtime_error(caption);
    }
    bool offers(const char* caption) {
        const auto all = dock.findChildren<QPushButton*>();
        return std::any_of(all.begin(), all.end(), [&](const QPushButton* one) {
            return one->text().remove(u'&') == text(caption) && one->isVisible();
        });
    }
    QString label(const char* accessible) {
        for (const QLabel* found : dock.findChildren<QLabel*>()) {
            if (found->accessibleName() == text(accessible)) { return found->text(); }
        }
        throw std::runtime_error(accessible);
    }
    /// A run in which gates pass, the timer fails, keys are skipped, and the rest passes.
    void run() {
        dock.runStarted();
        dock.buildStarted();
        build::BuildResult built;
        built.status = build::BuildStatus::ok;
        dock.buildFinished(built);
        check::CheckResult skipped = resultOf(lab, "keys", check::Verdict::skipped);
        skipped.blockedBy = text("timer");
        check::LabResult result;
        result.build = built;
        result.checks = {resultOf(lab, "gates", check::Verdict::passed), failedTimer(lab), skipped,
                         resultOf(lab, "late", check::Verdict::passed)};
        for (const check::CheckResult& one : result.checks) {
            dock.checkStarted(one.check->id);
            dock.checkFinished(one);
        }
        dock.runFinished(result);
    }
    course::Lab lab = checksLab();
    app::ChecksDock dock;
};

} // namespace

BOOST_FIXTURE_TEST_CASE(a_run_shows_its_steps_and_its_end, DockSample) {
    QSignalSpy wanted(&dock, &app::ChecksDock::checkWanted);
    QSignalSpy cancelled(&dock, &app::ChecksDock::cancelWanted);
    QTest::mouseClick(&button<QPushButton>("Check"), Qt::LeftButton);
    BOOST_TEST(wanted.size() == 1);
    dock.runStarted();
    BOOST_TEST(!offers("Check"));
    dock.buildStarted();
    BOOST_TEST(label("State of the check") == text("Building…"));
    QTest::mouseClick(&button<QPushButton>("Cancel"), Qt::LeftButton);
    BOOST_TEST(cancelled.size() == 1);
    dock.runCancelled();
    BOOST_TEST(offers("Check"));
    BOOST_TEST((dock.model().state(0) == app::CheckState::notRun));
    run();
    BOOST_TEST(label("Points") == text("<b>12</b> of 22 points"));
    BOOST_TEST(label("State of the check") == text("2 passed, 1 failed, 1 skipped."));
    BOOST_TEST(header(1).accessibleName() == text("failed: The timer comes 100 times a second, 0/6"));
}

BOOST_FIXTURE_TEST_CASE(ctrl_enter_checks, DockSample) {
    QSignalSpy wanted(&dock, &app::ChecksDock::checkWanted);
    QTest::keyClick(&dock, Qt::Key_Return, Qt::ControlModifier);
    BOOST_TEST(QTest::qWaitFor([&] { return wanted.size() == 1; }, 60'000)); // the button is seen to go down first
}

BOOST_FIXTURE_TEST_CASE(a_line_opens_by_mouse_and_keyboard, DockSample) {
    run();
    QTest::mouseClick(&header(1), Qt::LeftButton);
    BOOST_TEST(offers("Show me"));
    BOOST_TEST(offers("Hint"));
    QTest::keyClick(&header(1), Qt::Key_Left);
    BOOST_TEST(!offers("Show me"));
    header(1).setFocus();
    QTest::keyClick(&header(1), Qt::Key_Up);
    BOOST_TEST(header(0).hasFocus());
    QTest::keyClick(&header(0), Qt::Key_Return);
    BOOST_TEST(header(0).isChecked());
    BOOST_TEST(!offers("Show me")); // nothing failed there
}

BOOST_FIXTURE_TEST_CASE(hints_come_one_at_a_time, DockSample) {
    run();
    QSignalSpy shown(&dock, &app::ChecksDock::hintShown);
    QTest::mouseClick(&header(1), Qt::LeftButton);
    QTest::mouseClick(&button<QPushButton>("Hint"), Qt::LeftButton);
    QTest::mouseClick(&button<QPushButton>("Next hint"), Qt::LeftButton);
    QTest::mouseClick(&button<QPushButton>("Next hint"), Qt::LeftButton);
    BOOST_TEST(!offers("Next hint"));
    BOOST_REQUIRE_EQUAL(shown.size(), 3);
    BOOST_TEST(shown[1][1].toInt() == 2);
}

BOOST_FIXTURE_TEST_CASE(links_go_to_line_handout_and_machine, DockSample) {
    run();
    QSignalSpy places(&dock, &app::ChecksDock::placeActivated);
    QSignalSpy shown(&dock, &app::ChecksDock::showMeWanted);
    QTest::mouseClick(&header(1), Qt::LeftButton);
    QTest::mouseClick(&button<QPushButton>("Handout"), Qt::LeftButton);
    QTest::mouseClick(&button<QPushButton>("Show me"), Qt::LeftButton);
    BOOST_REQUIRE_EQUAL(places.size(), 1);
    const auto handout = places[0][0].value<debug::Place>();
    BOOST_TEST((handout.kind == debug::Place::Kind::handout));
    BOOST_TEST(handout.name == text("#section-of-timer"));
    BOOST_TEST(shown[0][0].toString() == text("timer"));
    auto* detail = dock.findChild<app::CheckDetail*>();
    Q_EMIT detail->findChild<QLabel*>()->linkActivated(text("place:pic.cpp:41"));
    const auto line = places[1][0].value<debug::Place>();
    BOOST_TEST((line == debug::Place{debug::Place::Kind::sourceLine, 0, text("pic.cpp"), {}, 41}));
    Q_EMIT detail->findChild<QLabel*>()->linkActivated(text("check:gates")); // stays in this dock
    BOOST_TEST(places.size() == 2);
    BOOST_TEST(header(0).isChecked());
}

BOOST_FIXTURE_TEST_CASE(places_of_checks_are_revealed, DockSample) {
    BOOST_TEST(dock.reveal({debug::Place::Kind::check, 0, text("late"), {}, 0}));
    BOOST_TEST(header(3).isChecked());
    BOOST_TEST(!dock.reveal({debug::Place::Kind::check, 0, text("stranger"), {}, 0}));
    BOOST_TEST(!dock.reveal({debug::Place::Kind::page, 0, text("late"), {}, 0}));
}

BOOST_FIXTURE_TEST_CASE(the_filter_leaves_what_failed, DockSample) {
    run();
    button<QCheckBox>("Failed only").setChecked(true);
    BOOST_TEST(header(0).isHidden());
    BOOST_TEST(!header(1).isHidden());
    BOOST_TEST(header(2).isHidden());
    dock.reveal({debug::Place::Kind::check, 0, text("gates"), {}, 0}); // a link wins over the filter
    BOOST_TEST(!header(0).isHidden());
}

BOOST_FIXTURE_TEST_CASE(changed_files_make_verdicts_old, DockSample) {
    dock.filesChanged();
    BOOST_TEST(label("State of the check") == text("Not checked yet."));
    run();
    dock.filesChanged();
    BOOST_TEST(dock.model().isStale());
    BOOST_TEST(label("State of the check").contains(text("have changed since")));
    BOOST_TEST(header(1).toolTip().contains(text("changed since")));
    run();
    BOOST_TEST(!dock.model().isStale());
}

BOOST_FIXTURE_TEST_CASE(a_failed_build_leaves_no_verdicts, DockSample) {
    dock.runStarted();
    check::LabResult result;
    result.build.status = build::BuildStatus::failed;
    result.checks = {resultOf(lab, "gates", check::Verdict::failed)};
    dock.buildFinished(result.build);
    dock.runFinished(result);
    BOOST_TEST((dock.model().state(0) == app::CheckState::notRun));
    BOOST_TEST(label("State of the check").contains(text("Build shows why")));
    dock.runFailed(text("The disk is full."));
    BOOST_TEST(label("State of the check") == text("The disk is full."));
}

BOOST_FIXTURE_TEST_CASE(all_is_copied_as_text, DockSample) {
    run();
    for (QToolButton* found : dock.findChildren<QToolButton*>()) {
        if (found->accessibleName() == text("Copy as text")) { QTest::mouseClick(found, Qt::LeftButton); }
    }
    const QString copied = QGuiApplication::clipboard()->text();
    BOOST_TEST(copied.contains(text("sample.timer: The timer comes 100 times a second")));
    BOOST_TEST(copied.contains(text("12 of 22 points")));
    BOOST_TEST(!copied.contains(text("the concept"))); // hints are the reader's to open
}

BOOST_FIXTURE_TEST_CASE(check_on_save_is_told_when_a_person_chose_it, DockSample) {
    QSignalSpy changed(&dock, &app::ChecksDock::checkOnSaveChanged);
    dock.setCheckOnSave(true);
    BOOST_TEST(changed.isEmpty());
    button<QCheckBox>("Check on save").click();
    BOOST_REQUIRE_EQUAL(changed.size(), 1);
    BOOST_TEST(!changed[0][0].toBool());
}

BOOST_AUTO_TEST_CASE(it_looks_different_in_every_theme) {
    const course::Lab real = course::loadLab(text(MICA_SOURCE_DIR "/labs/02-interrupts"));
    app::ChecksDock dock;
    dock.resize(640, 640);
    dock.setLab(real);
    dock.setHints({{text("lines-remapped"), 1}});
    dock.show();
    dock.runStarted();
    for (const char* id : {"gate-encoding", "idt-loaded", "gate-types"}) {
        dock.checkFinished(resultOf(real, id, check::Verdict::passed));
    }
    check::CheckResult failed = failedTimer(real);
    failed.check = real.findCheck(text("lines-remapped"));
    dock.checkFinished(failed);
    check::CheckResult skipped = resultOf(real, "mask-bits", check::Verdict::skipped);
    skipped.blockedBy = text("lines-remapped");
    dock.checkFinished(skipped);
    dock.checkFinished(resultOf(real, "remap-masks", check::Verdict::harnessError));
    dock.checkStarted(text("end-master"));
    dock.reveal({debug::Place::Kind::check, 0, text("lines-remapped"), {}, 0});
    BOOST_TEST(savePictures(dock, text("checks-running")) == 3);
    dock.runCancelled();
    dock.filesChanged();
    BOOST_TEST(savePictures(dock, text("checks-stale")) == 3);
    dock.resize(330, 640);
    BOOST_TEST(savePictures(dock, text("checks-narrow")) == 3);
}
