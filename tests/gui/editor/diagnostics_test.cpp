// SPDX-License-Identifier: GPL-3.0-or-later
// What the compiler said, at the lines: markers, underlines, text for the tip, and the way from one to the next.
#include "editor_sample.h"
#include "qt_printing.h"

#include "app/editor/code_marks.h"
#include "app/editor/code_view.h"
#include "app/editor/margins.h"

#include <boost/test/unit_test.hpp>

using namespace mica;
using namespace mica::test;

namespace {

build::Diagnostic message(int line, int column, build::Severity severity, const char* text) {
    build::Diagnostic diagnostic;
    diagnostic.file = QStringLiteral("pic.cpp");
    diagnostic.line = line;
    diagnostic.column = column;
    diagnostic.severity = severity;
    diagnostic.text = QString::fromUtf8(text);
    return diagnostic;
}

/// The characters of a line (from 1) that an indicator is under.
QString underlined(const app::CodeView& view, int line, int indicator) {
    QString out;
    const long begin = view.SendScintilla(QsciScintilla::SCI_POSITIONFROMLINE, static_cast<unsigned long>(line - 1));
    const QByteArray bytes = view.text(line - 1).toUtf8();
    for (int i = 0; i < bytes.size(); ++i) {
        const long on =
            view.SendScintilla(QsciScintilla::SCI_INDICATORVALUEAT, static_cast<unsigned long>(indicator), begin + i);
        if (on != 0) { out += QLatin1Char(bytes[i]); }
    }
    return out;
}

} // namespace

BOOST_AUTO_TEST_CASE(messages_stand_at_their_lines) {
    app::CodeView view;
    view.setContent(sampleText());
    view.marks().setDiagnostics({message(2, 12, build::Severity::error, "no such type"),
                                 message(1, 1, build::Severity::note, "declared here"),
                                 message(10, 5, build::Severity::warning, "never used"),
                                 message(99, 0, build::Severity::error, "beyond the end")});
    BOOST_TEST(view.marks().diagnosticText(2) == QStringLiteral("no such type\nNote, pic.cpp line 1: declared here"));
    BOOST_TEST(view.marks().diagnosticText(3) == QString());
    BOOST_TEST(underlined(view, 2, app::indicatorError) == QStringLiteral("int"));
    BOOST_TEST(underlined(view, 10, app::indicatorWarning) == QStringLiteral("return"));
    BOOST_TEST((view.markersAtLine(1) & (1U << app::markerError)) != 0);
    BOOST_TEST((view.markersAtLine(9) & (1U << app::markerWarning)) != 0);
}

BOOST_AUTO_TEST_CASE(the_next_message_is_found_around_the_end) {
    app::CodeView view;
    view.setContent(sampleText());
    BOOST_TEST(view.marks().nextProblem(1, false) == 0);
    view.marks().setDiagnostics(
        {message(10, 5, build::Severity::warning, "a"), message(2, 1, build::Severity::error, "b")});
    BOOST_TEST(view.marks().nextProblem(1, false) == 2);
    BOOST_TEST(view.marks().nextProblem(2, false) == 10);
    BOOST_TEST(view.marks().nextProblem(10, false) == 2);
    BOOST_TEST(view.marks().nextProblem(10, true) == 2);
    BOOST_TEST(view.marks().nextProblem(2, true) == 10);
}

BOOST_AUTO_TEST_CASE(messages_move_with_their_lines_and_go_with_the_next_build) {
    app::CodeView view;
    view.setContent(sampleText());
    view.marks().setDiagnostics({message(10, 5, build::Severity::error, "a")});
    view.insertAt(QStringLiteral("\n\n"), 0, 0);
    BOOST_TEST(view.marks().diagnosticText(12) == QStringLiteral("a"));
    view.marks().setDiagnostics({});
    BOOST_TEST(view.marks().nextProblem(1, false) == 0);
    BOOST_TEST(underlined(view, 12, app::indicatorError) == QString());
}

BOOST_AUTO_TEST_CASE(the_place_behind_the_last_letter_is_underlined_too) {
    app::CodeView view;
    view.setContent(QStringLiteral("int a\nint b;\n"));
    view.marks().setDiagnostics({message(1, 6, build::Severity::error, "expected ';'")});
    BOOST_TEST(underlined(view, 1, app::indicatorError) == QStringLiteral("a"));
}

BOOST_AUTO_TEST_CASE(one_line_executes_next) {
    app::CodeView view;
    view.setContent(sampleText());
    view.marks().setExecutionLine(4);
    BOOST_TEST(view.marks().executionLine() == 4);
    view.marks().setExecutionLine(10);
    BOOST_TEST(view.marks().executionLine() == 10);
    view.marks().setExecutionLine(0);
    BOOST_TEST(view.marks().executionLine() == 0);
}
