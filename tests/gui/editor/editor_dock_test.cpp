// SPDX-License-Identifier: GPL-3.0-or-later
// The editor dock by keyboard and mouse: tabs, saving, breakpoints, links, resets, and files that change behind its back.
#include "editor_sample.h"
#include "gui/pictures.h"
#include "qt_printing.h"

#include "app/editor/code_marks.h"
#include "app/editor/code_view.h"
#include "app/editor/editor_dock.h"
#include "app/editor/editor_page.h"
#include "app/editor/notice_bar.h"
#include "core/course/lab_file.h"

#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>

#include <boost/test/unit_test.hpp>

using namespace mica;
using namespace mica::test;

namespace {

QString text(const char* utf8) { return QString::fromUtf8(utf8); }

struct DockSample : EditorSample {
    DockSample() {
        dock.resize(900, 600);
        dock.openLab(lab(), labFolder(), recoveryFolder());
        dock.setKitFolders({dir.filePath(QStringLiteral("kernel"))});
        dock.show();
        dock.activateWindow();
    }
    app::CodeView& view() { return dock.currentPage()->view(); }
    void type(const char* words) {
        view().setCursorPosition(4, 4);
        QTest::keyClicks(&view(), text(words));
    }
    QTabWidget& tabs() { return *dock.findChild<QTabWidget*>(); }
    void press(const char* caption) {
        for (QPushButton* button : dock.currentPage()->notice().findChildren<QPushButton*>()) {
            if (button->text() == text(caption) && !button->isHidden()) {
                return QTest::mouseClick(button, Qt::LeftButton);
            }
        }
        BOOST_FAIL(caption);
    }
    void trigger(const char* caption) {
        for (QAction* action : dock.commands()) {
            if (action->text().remove(u'&') == text(caption)) { return action->trigger(); }
        }
        BOOST_FAIL(caption);
    }
    app::EditorDock dock;
};

} // namespace

BOOST_FIXTURE_TEST_CASE(a_lab_opens_as_tabs_and_saving_tells, DockSample) {
    BOOST_TEST(dock.openFiles() == QStringList({text("pic.cpp"), text("entry.S")}));
    QSignalSpy saved(&dock, &app::EditorDock::saved);
    QSignalSpy unsaved(&dock, &app::EditorDock::unsavedChanged);
    type("x");
    BOOST_TEST(tabs().tabText(0) == text("pic.cpp *"));
    BOOST_TEST(dock.hasUnsaved());
    trigger("Save");
    BOOST_TEST(tabs().tabText(0) == text("pic.cpp"));
    BOOST_TEST(readFile(file(text("pic.cpp"))).contains("xreturn;"));
    BOOST_REQUIRE_EQUAL(saved.size(), 1);
    BOOST_TEST(saved[0][0].toString() == file(text("pic.cpp")));
    BOOST_TEST(unsaved.size() == 2);
    BOOST_TEST(dock.saveAll());
    BOOST_TEST(saved.size() == 1); // nothing was left to save
}

BOOST_FIXTURE_TEST_CASE(windows_line_ends_survive_an_edit, DockSample) {
    writeFile(file(text("pic.cpp")), sampleText().replace(u'\n', text("\r\n")).toUtf8());
    dock.openLab(lab(), labFolder(), recoveryFolder());
    type("x");
    BOOST_TEST(dock.saveAll());
    const QByteArray bytes = readFile(file(text("pic.cpp")));
    BOOST_TEST(bytes.count('\n') == bytes.count("\r\n"));
    BOOST_TEST(bytes.contains("xreturn;\r\n"));
}

BOOST_FIXTURE_TEST_CASE(mixed_line_ends_are_no_change_by_another_program, DockSample) {
    writeFile(file(text("pic.cpp")), "a\r\nb\r\nc\nd\r\ne\r\n");
    dock.openLab(lab(), labFolder(), recoveryFolder());
    type("x");
    BOOST_TEST(dock.saveAll());
    BOOST_TEST(readFile(file(text("pic.cpp"))) == QByteArray("a\r\nb\r\nc\r\nd\r\ne\r\nx"));
}

BOOST_FIXTURE_TEST_CASE(breakpoints_are_told_and_move_with_the_text, DockSample) {
    QSignalSpy changed(&dock, &app::EditorDock::breakpointsChanged);
    view().setCursorPosition(9, 0);
    trigger("Toggle breakpoint");
    BOOST_REQUIRE_EQUAL(changed.size(), 1);
    BOOST_TEST(changed[0][0].toString() == text("pic.cpp"));
    BOOST_TEST((changed[0][1].value<QList<int>>() == QList<int>{10}));
    QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, QPoint(4, 4)); // the margin of the first line
    BOOST_TEST((dock.breakpoints().value(text("pic.cpp")) == QList<int>{1, 10}));
    view().setCursorPosition(4, 0);
    QTest::keyClick(&view(), Qt::Key_Return);
    BOOST_TEST((dock.breakpoints().value(text("pic.cpp")) == QList<int>{1, 11}));
    view().setCursorPosition(10, 0);
    trigger("Toggle breakpoint");
    BOOST_TEST((dock.breakpoints().value(text("pic.cpp")) == QList<int>{1}));
}

BOOST_FIXTURE_TEST_CASE(a_place_is_opened_whoever_owns_it, DockSample) {
    writeFile(dir.filePath(text("kernel/nucleus/startup/main.cpp")), "int one;\nint two;\n");
    debug::Place place{debug::Place::Kind::sourceLine, 0, text("entry.S"), {}, 3};
    BOOST_TEST(dock.reveal(place));
    BOOST_TEST(tabs().currentIndex() == 1);
    BOOST_TEST(view().line() == 3);
    place.name = text("nucleus/startup/main.cpp");
    place.line = 2;
    BOOST_TEST(dock.reveal(place));
    BOOST_TEST(tabs().tabText(2) == text("main.cpp (to read)"));
    QTest::keyClicks(&view(), text("x"));
    BOOST_TEST(view().text() == text("int one;\nint two;\n"));
    place.name = text("nucleus/nowhere.cpp");
    BOOST_TEST(!dock.reveal(place));
    BOOST_TEST(!dock.reveal({debug::Place::Kind::page, 0, {}, {}, 0}));
    BOOST_TEST(dock.revealTask(text("pic.cpp"), text("spurious")));
    BOOST_TEST(view().line() == 10);
    BOOST_TEST(!dock.revealTask(text("pic.cpp"), text("nothing")));
}

BOOST_FIXTURE_TEST_CASE(a_line_that_a_link_names_is_in_view_also_when_the_editor_gets_its_size_later, DockSample) {
    QByteArray lines;
    for (int i = 1; i <= 400; ++i) { lines += "// line " + QByteArray::number(i) + '\n'; }
    writeFile(dir.filePath(QStringLiteral("kernel/long.cpp")), lines);
    dock.hide();
    debug::Place place;
    place.kind = debug::Place::Kind::sourceLine;
    place.name = QStringLiteral("long.cpp");
    place.line = 300;
    BOOST_REQUIRE(dock.reveal(place));
    const auto isInView = [this](int line) {
        const int first = view().firstVisibleLine();
        const int shown = static_cast<int>(view().SendScintilla(QsciScintilla::SCI_LINESONSCREEN));
        return first < line && line <= first + shown;
    };
    for (const int height : {700, 160, 900}) {
        dock.resize(900, height);
        dock.show();
        QCoreApplication::processEvents();
        BOOST_TEST_CONTEXT("height " << height) { BOOST_TEST(isInView(300)); }
    }
    view().setCursorPosition(0, 0);
    view().setFirstVisibleLine(0);
    dock.resize(900, 200);
    QCoreApplication::processEvents();
    BOOST_TEST(isInView(1)); // who has gone elsewhere is left there
}

BOOST_FIXTURE_TEST_CASE(a_task_is_put_back_alone_and_undo_takes_it_back, DockSample) {
    type("x");
    view().setCursorPosition(9, 4);
    QTest::keyClicks(&view(), text("y"));
    const QString mine = view().text();
    BOOST_TEST(dock.currentPage()->tasks() == QStringList({text("controllers"), text("spurious")}));
    BOOST_TEST(dock.currentPage()->resetTask(text("controllers")));
    BOOST_TEST(view().text(4).trimmed() == text("return;"));
    BOOST_TEST(view().text(9).trimmed() == text("yreturn false;"));
    view().undo();
    BOOST_TEST(view().text() == mine);
    trigger("Reset file");
    BOOST_TEST(view().text() == sampleText());
    view().undo();
    BOOST_TEST(view().text() == mine);
}

BOOST_FIXTURE_TEST_CASE(the_reset_menu_names_the_tasks, DockSample) {
    const auto menus = dock.findChildren<QMenu*>();
    const auto menu =
        std::find_if(menus.begin(), menus.end(), [](const QMenu* one) { return one->title() == text("Reset"); });
    BOOST_REQUIRE(menu != menus.end());
    Q_EMIT(*menu)->aboutToShow();
    BOOST_REQUIRE_EQUAL((*menu)->actions().size(), 4);
    BOOST_TEST((*menu)->actions()[0]->text() == text("Reset task: Set up the controllers"));
    type("x");
    (*menu)->actions()[0]->trigger();
    BOOST_TEST(view().text() == sampleText());
}

BOOST_FIXTURE_TEST_CASE(a_file_that_another_program_wrote_is_offered, DockSample) {
    const QByteArray theirs = sampleText().toUtf8() + "// theirs\n";
    writeFile(file(text("pic.cpp")), theirs);
    BOOST_REQUIRE(QTest::qWaitFor([&] { return !dock.currentPage()->notice().isHidden(); }, 60'000));
    BOOST_TEST(dock.currentPage()->notice().text() == text("pic.cpp was changed by another program."));
    press("Reload");
    BOOST_TEST(view().text().toUtf8() == theirs);
    BOOST_TEST(!dock.hasUnsaved());
}

BOOST_FIXTURE_TEST_CASE(saving_never_overwrites_what_another_program_wrote, DockSample) {
    type("x");
    writeFile(file(text("pic.cpp")), "theirs\n");
    BOOST_TEST(!dock.saveAll());
    BOOST_TEST(readFile(file(text("pic.cpp"))) == QByteArray("theirs\n"));
    BOOST_TEST(dock.currentPage()->notice().text().contains(text("changes that are not saved")));
    press("Keep this text");
    BOOST_TEST(dock.saveAll());
    BOOST_TEST(readFile(file(text("pic.cpp"))).contains("xreturn;"));
}

BOOST_FIXTURE_TEST_CASE(diagnostics_reach_the_tab_they_are_of, DockSample) {
    build::Diagnostic error;
    error.file = text("entry.S");
    error.line = 3;
    error.text = text("no such instruction");
    dock.setDiagnostics({error});
    BOOST_TEST(dock.pageOf(text("entry.S"))->view().marks().diagnosticText(3) == text("no such instruction"));
    BOOST_TEST(dock.pageOf(text("pic.cpp"))->view().marks().nextProblem(1, false) == 0);
    tabs().setCurrentIndex(1);
    trigger("Next error");
    BOOST_TEST(view().line() == 3);
}

BOOST_FIXTURE_TEST_CASE(the_last_tab_leaves_a_sentence, DockSample) {
    trigger("Close tab");
    trigger("Close tab");
    BOOST_TEST(dock.openFiles().isEmpty());
    BOOST_TEST(!tabs().isVisible());
    trigger("Save"); // without a file nothing happens
}

BOOST_AUTO_TEST_CASE(it_looks_different_in_every_theme) {
    const course::Lab real = course::loadLab(text(MICA_SOURCE_DIR "/labs/02-interrupts"));
    app::EditorDock dock;
    dock.resize(900, 700);
    dock.openLab(real, real.path + text("/src"), {});
    dock.show();
    dock.reveal({debug::Place::Kind::sourceLine, 0, text("pic.cpp"), {}, 30});
    dock.setBreakpoints(text("pic.cpp"), {21, 43});
    dock.setExecutionLine(text("pic.cpp"), 43);
    build::Diagnostic error;
    error.file = text("pic.cpp");
    error.line = 38;
    error.column = 6;
    error.text = text("an error");
    build::Diagnostic warning = error;
    warning.line = 26;
    warning.severity = build::Severity::warning;
    dock.setDiagnostics({error, warning});
    for (QAction* action : dock.commands()) {
        if (action->text().remove(u'&') == text("Replace…")) { action->trigger(); }
    }
    for (QLineEdit* edit : dock.findChildren<QLineEdit*>()) {
        if (edit->accessibleName() == text("Text to find")) { QTest::keyClicks(edit, text("line")); }
    }
    BOOST_TEST(savePictures(dock, text("editor")) == 3);
    dock.reveal({debug::Place::Kind::sourceLine, 0, text("entry.S"), {}, 20});
    BOOST_TEST(savePictures(dock, text("editor-assembly")) == 3);
}
