// SPDX-License-Identifier: GPL-3.0-or-later
// The loop of a student, whole, with the real kit and real Bochs: open a lab, check (red), write the code, check (green), hand in. All the
// while the GUI thread is forbidden to wait, and what happens is seen in the docks. With MICA_PICTURES set to a folder, the window is kept there.
#include "qt_printing.h"
#include "real_kit.h"

#include "app/checks/checks_dock.h"
#include "app/course/course_dock.h"
#include "app/editor/code_view.h"
#include "app/editor/editor_dock.h"
#include "app/editor/editor_page.h"
#include "app/shell/course_wiring.h"
#include "app/shell/main_window.h"
#include "app/shell/status_line.h"
#include "app/shell/work_wiring.h"
#include "core/course/solution.h"
#include "core/waiting.h"

#include <boost/test/unit_test.hpp>

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace mica;
using namespace mica::app;

namespace {

void keepPicture(QWidget& widget, const char* name) {
    const QString folder = qEnvironmentVariable("MICA_PICTURES");
    if (folder.isEmpty()) { return; }
    QCoreApplication::processEvents();
    BOOST_TEST(widget.grab().save(QDir(folder).filePath(QStringLiteral("loop-%1.png").arg(QLatin1StringView(name)))));
}

/// The program as main() puts it together, with a workspace and settings of its own.
struct Studio {
    QTemporaryDir folder;
    Settings settings{folder.filePath(QStringLiteral("settings.ini"))};
    OpenWork work{test::realKit()};
    std::unique_ptr<MainWindow> window;
    const WorkWiring* wiring = nullptr;

    Studio() {
        Theme::current().choose(ThemeName::light);
        window = std::make_unique<MainWindow>(settings, work, dockTable());
        wireCourse(*window);
        wiring = new WorkWiring(*window);
        window->resize(1500, 940);
        window->show();
        window->begin(folder.filePath(QStringLiteral("Žofie's work")), QStringLiteral("boot"));
        BOOST_REQUIRE(work.lab() != nullptr);
        window->activateWindow(); // a display without a window manager gives no window the keyboard by itself
        BOOST_REQUIRE(QTest::qWaitForWindowActive(window.get(), 60'000));
    }
    /// Presses Ctrl+Enter and waits for the end of the check.
    const check::LabResult& check() const {
        QSignalSpy finished(&window->runner(), &CheckRunner::finished);
        QSignalSpy failed(&window->runner(), &CheckRunner::failed);
        QTest::keyClick(window.get(), Qt::Key_Return, Qt::ControlModifier);
        BOOST_REQUIRE(window->runner().isRunning());
        while (finished.isEmpty() && failed.isEmpty()) {
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        }
        BOOST_REQUIRE_MESSAGE(failed.isEmpty(), failed.value(0).value(0).toString().toStdString());
        return wiring->lastOutcome()->result;
    }
    void writeReference() const {
        const course::Sources reference = course::loadSolution(work.course()->kit, *work.lab()).reference;
        auto* editor = window->dockAs<EditorDock>(QStringLiteral("editor"));
        for (auto file = reference.cbegin(); file != reference.cend(); ++file) {
            EditorPage* page = editor->pageOf(file.key());
            BOOST_REQUIRE_MESSAGE(page != nullptr, file.key().toStdString() << " is not open");
            page->view().replaceContent(QString::fromUtf8(file.value()));
        }
    }
    /// With the time spent behind it where that is a minute or more.
    QString standing() const {
        return window->dockAs<CourseDock>(QStringLiteral("course"))
            ->model()
            .indexOf(QStringLiteral("boot"))
            .data(CourseModel::standingRole)
            .toString();
    }
};

} // namespace

BOOST_AUTO_TEST_CASE(a_student_checks_red_writes_checks_green_and_hands_in) {
    declareThisThreadMayNotWait(OnForbiddenWait::fail);
    Studio studio;
    const int most = studio.work.lab()->points;
    keepPicture(*studio.window, "begin");

    const check::LabResult& red = studio.check();
    BOOST_TEST((red.build.status == build::BuildStatus::ok));
    BOOST_TEST(red.score == 0);
    BOOST_TEST(studio.standing().startsWith(QStringLiteral("Begun: 0 of %1 points").arg(most)));
    keepPicture(*studio.window, "red");

    studio.writeReference();
    BOOST_TEST(studio.window->dockAs<EditorDock>(QStringLiteral("editor"))->hasUnsaved());
    const check::LabResult& green = studio.check();
    BOOST_TEST(!studio.window->dockAs<EditorDock>(QStringLiteral("editor"))->hasUnsaved()); // saved by the check
    BOOST_TEST(green.score == most);
    BOOST_TEST(studio.standing().startsWith(QStringLiteral("Done: %1 of %1 points").arg(most)));
    BOOST_TEST(studio.window->status().workText() == QStringLiteral("%1 of %1 points").arg(most));
    keepPicture(*studio.window, "green");

    Q_EMIT studio.window->dockAs<CourseDock>(QStringLiteral("course"))->submitWanted();
    BOOST_TEST(studio.window->banners().texts().join(u'\n').contains(
        QStringLiteral("exactly these files gave %1 of %1 points").arg(most)));
    keepPicture(*studio.window, "handed-in");
    BOOST_TEST(forbiddenWaits() == 0);
}

BOOST_AUTO_TEST_CASE(a_mistake_that_does_not_build_is_shown_and_a_check_can_be_cancelled) {
    declareThisThreadMayNotWait(OnForbiddenWait::fail);
    Studio studio;
    auto* editor = studio.window->dockAs<EditorDock>(QStringLiteral("editor"));
    CodeView& view = editor->pageOf(studio.work.lab()->files.first().path)->view();
    view.replaceContent(view.text() + QStringLiteral("\nint broken( {\n"));
    const check::LabResult& result = studio.check();
    BOOST_TEST((result.build.status == build::BuildStatus::failed));
    BOOST_TEST(studio.window->dock(QStringLiteral("build"))->isVisible());
    keepPicture(*studio.window, "broken");

    QSignalSpy cancelled(&studio.window->runner(), &CheckRunner::cancelled);
    view.undo();
    QTest::keyClick(studio.window.get(), Qt::Key_Return, Qt::ControlModifier);
    Q_EMIT studio.window->dockAs<ChecksDock>(QStringLiteral("checks"))->cancelWanted();
    while (studio.window->runner().isRunning()) { QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents); }
    BOOST_TEST(cancelled.count() == 1);
    BOOST_TEST(studio.window->status().workText() == QStringLiteral("The check was cancelled."));
    BOOST_TEST(forbiddenWaits() == 0);
}
