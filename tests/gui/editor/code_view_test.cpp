// SPDX-License-Identifier: GPL-3.0-or-later
// The kit's marks stay whatever keys are pressed, everything else can be edited, and undo brings back what was.
#include "editor_sample.h"
#include "qt_printing.h"

#include "app/editor/code_marks.h"
#include "app/editor/code_view.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>

#include <boost/test/unit_test.hpp>

using namespace mica;
using namespace mica::test;

namespace {

/// A view with the sample in it. Lines count from 0 here, as in QScintilla: 2 and 5 are the marks of `controllers`.
struct ViewSample {
    ViewSample() {
        view.setLanguage(app::Language::cpp);
        view.setContent(sampleText());
        view.resize(600, 400);
        view.show();
    }
    /// Text between the lines, ends excluded.
    QString line(int number) const { return view.text(number).trimmed(); }
    bool marksStand() const {
        int marks = 0;
        for (const QString& text : view.text().split(u'\n')) {
            marks += text.trimmed() == QStringLiteral("// student: begin(controllers)") ||
                             text.trimmed() == QStringLiteral("// student: begin(spurious)") ||
                             text.trimmed() == QStringLiteral("// student: end")
                         ? 1
                         : 0;
        }
        return marks == 4;
    }
    app::CodeView view;
};

} // namespace

BOOST_FIXTURE_TEST_CASE(between_the_marks_typing_works, ViewSample) {
    view.setCursorPosition(4, 4);
    QTest::keyClicks(&view, QStringLiteral("x();"));
    BOOST_TEST(line(4) == QStringLiteral("x();return;"));
    view.setCursorPosition(0, 0);
    QTest::keyClicks(&view, QStringLiteral("int a;"));
    BOOST_TEST(line(0).startsWith(QStringLiteral("int a;#include")));
}

BOOST_FIXTURE_TEST_CASE(a_mark_refuses_and_says_why, ViewSample) {
    QSignalSpy refused(&view, &app::CodeView::markRefused);
    view.setCursorPosition(2, 6);
    QTest::keyClicks(&view, QStringLiteral("x"));
    BOOST_TEST(view.text() == sampleText());
    BOOST_REQUIRE(!refused.isEmpty());
    BOOST_TEST(refused[0][0].toString().contains(QStringLiteral("between the marks")));
}

BOOST_FIXTURE_TEST_CASE(no_deletion_joins_a_mark_to_another_line, ViewSample) {
    view.setCursorPosition(3, 0);
    QTest::keyClick(&view, Qt::Key_Backspace);
    BOOST_TEST(view.text() == sampleText());
    QTest::keyClick(&view, Qt::Key_Backspace, Qt::ControlModifier);
    BOOST_TEST(view.text() == sampleText());
    view.setCursorPosition(4, 11);
    QTest::keyClick(&view, Qt::Key_Delete);
    BOOST_TEST(view.text() == sampleText());
    QTest::keyClick(&view, Qt::Key_Delete, Qt::ControlModifier);
    BOOST_TEST(view.text() == sampleText());
    view.setSelection(1, 3, 2, 0); // from the middle of a line to the mark's begin
    QTest::keyClick(&view, Qt::Key_Delete);
    BOOST_TEST(view.text() == sampleText());
    view.setSelection(1, 0, 8, 3); // over several marks
    QTest::keyClicks(&view, QStringLiteral("x"));
    BOOST_TEST(view.text() == sampleText());
    view.selectAll();
    QTest::keyClick(&view, Qt::Key_X, Qt::ControlModifier);
    BOOST_TEST(view.text() == sampleText());
}

BOOST_FIXTURE_TEST_CASE(whole_lines_before_a_mark_can_go, ViewSample) {
    view.setSelection(3, 0, 5, 0);
    QTest::keyClick(&view, Qt::Key_Delete);
    BOOST_TEST(marksStand());
    BOOST_TEST(line(3) == QStringLiteral("// student: end"));
    view.setCursorPosition(2,
                           static_cast<int>(view.text(2).size()) - 1); // at the end of the mark: a new line is allowed
    QTest::keyClick(&view, Qt::Key_Return);
    QTest::keyClicks(&view, QStringLiteral("y();"));
    BOOST_TEST(marksStand());
    BOOST_TEST(line(3) == QStringLiteral("y();"));
}

BOOST_FIXTURE_TEST_CASE(pasting_over_a_mark_is_refused_and_beside_it_works, ViewSample) {
    QGuiApplication::clipboard()->setText(QStringLiteral("pasted"));
    view.setCursorPosition(5, 2);
    QTest::keyClick(&view, Qt::Key_V, Qt::ControlModifier);
    view.paste();
    BOOST_TEST(view.text() == sampleText());
    view.setCursorPosition(4, 4);
    view.paste();
    BOOST_TEST(line(4) == QStringLiteral("pastedreturn;"));
}

BOOST_FIXTURE_TEST_CASE(undo_works_with_the_caret_on_a_mark, ViewSample) {
    view.setCursorPosition(4, 4);
    QTest::keyClicks(&view, QStringLiteral("x"));
    view.setCursorPosition(5, 5);
    QTest::keyClick(&view, Qt::Key_Z, Qt::ControlModifier);
    BOOST_TEST(view.text() == sampleText());
    QTest::keyClick(&view, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    BOOST_TEST(line(4) == QStringLiteral("xreturn;"));
}

BOOST_FIXTURE_TEST_CASE(a_file_of_the_kit_cannot_be_changed, ViewSample) {
    view.setKitOwned(true);
    view.setCursorPosition(4, 4);
    QTest::keyClicks(&view, QStringLiteral("x"));
    view.paste();
    BOOST_TEST(view.text() == sampleText());
}

BOOST_FIXTURE_TEST_CASE(new_content_is_one_step_and_moves_nothing_else, ViewSample) {
    view.marks().setBreakpoints({2, 10});
    view.setCursorPosition(9, 4);
    view.replaceContent(sampleText().replace(QStringLiteral("    return;\n"), QStringLiteral("    Ž();\n    b();\n")));
    BOOST_TEST(line(4) == QStringLiteral("Ž();"));
    BOOST_TEST((view.marks().breakpoints() == QList<int>{2, 11}));
    view.undo();
    BOOST_TEST(view.text() == sampleText());
}

BOOST_FIXTURE_TEST_CASE(regions_follow_the_text, ViewSample) {
    BOOST_REQUIRE_EQUAL(view.marks().regions().size(), 2);
    BOOST_TEST(view.marks().isMark(2));
    view.setCursorPosition(0, 0);
    QTest::keyClick(&view, Qt::Key_Return);
    BOOST_TEST(!view.marks().isMark(2));
    BOOST_TEST(view.marks().isMark(3));
}
