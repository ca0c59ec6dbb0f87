// SPDX-License-Identifier: GPL-3.0-or-later
// The build dock: messages with their notes, refusals, the raw text, and the way to the line.
#include "gui/pictures.h"
#include "qt_printing.h"

#include "app/build/build_dock.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

#include <boost/test/unit_test.hpp>

using namespace mica;

namespace {

QString text(const char* utf8) { return QString::fromUtf8(utf8); }

build::BuildResult failedBuild() {
    build::BuildResult result;
    result.status = build::BuildStatus::failed;
    result.diagnostics = {
        {text("pic.cpp"),
         3,
         5,
         build::Severity::error,
         {},
         text("'x' was not declared"),
         text("    3 |  x;\n      |  ^")},
        {text("nucleus/interrupts/pic.h"), 9, 0, build::Severity::note, {}, text("declared here"), {}},
        {text("pit.cpp"), 8, 1, build::Severity::warning, text("-Wunused-variable"), text("unused"), {}},
        {{},
         0,
         0,
         build::Severity::error,
         {},
         text("'mica::pic::mask' is used but not defined: it belongs in pic.cpp."),
         {}}};
    result.log = {{text("obj/pic.cpp.s"), text("g++ -S src/pic.cpp"), "src/pic.cpp:3:5: error\n", true},
                  {text("obj/pit.cpp.s"), text("g++ -S src/pit.cpp"), {}, false}};
    return result;
}

struct DockSample {
    DockSample() {
        dock.resize(700, 400);
        dock.show();
        dock.activateWindow();
        BOOST_REQUIRE(QTest::qWaitForWindowActive(&dock));
    }
    QTreeView& list() { return *dock.findChild<QTreeView*>(); }
    QString status() {
        for (const QLabel* label : dock.findChildren<QLabel*>()) {
            if (label->accessibleName() == text("State of the build")) { return label->text(); }
        }
        return {};
    }
    app::BuildDock dock;
};

} // namespace

BOOST_AUTO_TEST_CASE(the_model_folds_notes_below_their_message) {
    app::BuildModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setResult(failedBuild());
    BOOST_REQUIRE_EQUAL(model.rowCount(), 3);
    const QModelIndex first = model.index(0, 0);
    BOOST_TEST(first.data().toString() == text("error: 'x' was not declared"));
    BOOST_TEST(model.index(0, 1).data().toString() == text("pic.cpp:3:5"));
    BOOST_TEST(model.rowCount(first) == 2); // the compiler's drawing, the note
    BOOST_TEST(model.index(1, 1, first).data().toString() == text("nucleus/interrupts/pic.h:9"));
    BOOST_TEST(model.index(1, 0).data().toString() == text("warning: unused [-Wunused-variable]"));
    BOOST_TEST(model.count(build::Severity::error) == 2);
    const auto nowhere = model.index(2, 0).data(app::BuildModel::placeRole).value<debug::Place>();
    BOOST_TEST((nowhere.kind == debug::Place::Kind::none));
    model.clear();
    BOOST_TEST(model.rowCount() == 0);
}

BOOST_AUTO_TEST_CASE(notes_without_a_message_and_changes_stand_alone) {
    app::BuildModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    build::BuildResult result;
    result.diagnostics = {{text("a.cpp"), 1, 1, build::Severity::note, {}, text("lonely"), {}}};
    result.normalised = {text("a.cpp: byte-order mark removed")};
    result.findings = {{text("b.cpp"), text("defines main"), text("Rename it.")}};
    model.setResult(result);
    BOOST_REQUIRE_EQUAL(model.rowCount(), 2);
    BOOST_TEST(model.index(0, 0).data().toString() == text("refused: defines main"));
    BOOST_TEST(
        model.asText() ==
        text("b.cpp: refused: defines main\nRename it.\na.cpp:1:1: lonely\na.cpp: note: byte-order mark removed\n"));
}

BOOST_FIXTURE_TEST_CASE(a_message_leads_to_its_line, DockSample) {
    dock.buildStarted();
    BOOST_TEST(status() == text("Building…"));
    dock.buildFinished(failedBuild());
    BOOST_TEST(status().startsWith(text("Your files do not build: 2 errors.")));
    QSignalSpy places(&dock, &app::BuildDock::placeActivated);
    list().setFocus();
    QTest::keyClick(&list(), Qt::Key_Return);
    BOOST_REQUIRE_EQUAL(places.size(), 1);
    BOOST_TEST((places[0][0].value<debug::Place>() ==
                debug::Place{debug::Place::Kind::sourceLine, 0, text("pic.cpp"), {}, 3}));
    const QRect linkError = list().visualRect(dock.model().index(2, 0));
    QTest::mouseClick(list().viewport(), Qt::LeftButton, {}, linkError.center());
    BOOST_TEST(places.size() == 1); // the linker knows no line
    const QRect warning = list().visualRect(dock.model().index(1, 0));
    QTest::mouseClick(list().viewport(), Qt::LeftButton, {}, warning.center());
    BOOST_REQUIRE_EQUAL(places.size(), 2);
    BOOST_TEST(places[1][0].value<debug::Place>().name == text("pit.cpp"));
}

BOOST_FIXTURE_TEST_CASE(the_raw_text_shows_commands_and_is_copied, DockSample) {
    dock.buildFinished(failedBuild());
    auto* raw = dock.findChild<QPlainTextEdit*>();
    BOOST_TEST(raw->toPlainText() == text("$ g++ -S src/pic.cpp\nsrc/pic.cpp:3:5: error\n\n$ g++ -S src/pit.cpp\n\n"));
    auto* copy = dock.findChildren<QToolButton*>().last();
    for (QToolButton* button : dock.findChildren<QToolButton*>()) {
        if (button->accessibleName() == text("Copy as text")) { copy = button; }
    }
    QTest::mouseClick(copy, Qt::LeftButton);
    BOOST_TEST(QGuiApplication::clipboard()->text().contains(text("pic.cpp:3:5: error: 'x' was not declared")));
    dock.findChild<QTabWidget*>()->setCurrentIndex(1);
    QTest::mouseClick(copy, Qt::LeftButton);
    BOOST_TEST(QGuiApplication::clipboard()->text() == raw->toPlainText());
}

BOOST_FIXTURE_TEST_CASE(every_end_has_its_sentence, DockSample) {
    build::BuildResult result;
    result.status = build::BuildStatus::ok;
    result.milliseconds = 420;
    dock.buildFinished(result);
    BOOST_TEST(status() == text("Your files build, without a word. It took 0.4 s."));
    BOOST_TEST(!list().isVisible());
    result.status = build::BuildStatus::timedOut;
    dock.buildFinished(result);
    BOOST_TEST(status().contains(text("took too long")));
    result.status = build::BuildStatus::refused;
    result.findings = {{text("b.cpp"), text("defines main"), text("Rename it.")}};
    dock.buildFinished(result);
    BOOST_TEST(status().contains(text("refused")));
    BOOST_TEST(dock.findChild<QPlainTextEdit*>()->toPlainText().contains(text("not shown")));
    dock.clear();
    BOOST_TEST(status() == text("Not built yet."));
}

BOOST_FIXTURE_TEST_CASE(it_looks_different_in_every_theme, DockSample) {
    dock.buildFinished(failedBuild());
    BOOST_TEST(mica::test::savePictures(dock, text("build")) == 3);
}
