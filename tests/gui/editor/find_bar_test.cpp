// SPDX-License-Identifier: GPL-3.0-or-later
// Find and replace: the search itself, and the bar by keyboard.
#include "editor_sample.h"
#include "qt_printing.h"

#include "app/editor/code_view.h"
#include "app/editor/find_bar.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

#include <boost/test/unit_test.hpp>

using namespace mica;
using namespace mica::test;

namespace {

QString text(const char* utf8) { return QString::fromUtf8(utf8); }

struct BarSample {
    BarSample() {
        view.setContent(sampleText());
        bar.setView(&view);
        view.show();
        bar.show();
        bar.open(false);
    }
    QLineEdit& edit(const char* name) {
        for (QLineEdit* found : bar.findChildren<QLineEdit*>()) {
            if (found->accessibleName() == text(name)) { return *found; }
        }
        throw std::runtime_error(name);
    }
    template <typename Button> Button& button(const char* caption) {
        for (Button* found : bar.template findChildren<Button*>()) {
            if (found->text() == text(caption)) { return *found; }
        }
        throw std::runtime_error(caption);
    }
    bool says(const char* words) {
        const auto labels = bar.findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel* label) { return label->text() == text(words); });
    }
    app::CodeView view;
    app::FindBar bar;
};

} // namespace

BOOST_AUTO_TEST_CASE(searches_obey_their_choices) {
    const QString in = text("Pic pic picture a.c abc");
    BOOST_TEST(app::findAll(in, {text("pic")}).matches.size() == 3);
    BOOST_TEST(app::findAll(in, {text("pic"), false, false, true}).matches.size() == 2);
    BOOST_TEST(app::findAll(in, {text("pic"), false, true, false}).matches.size() == 2);
    BOOST_TEST(app::findAll(in, {text("a.c")}).matches.size() == 1);
    BOOST_TEST(app::findAll(in, {text("a.c"), true}).matches.size() == 2);
    BOOST_TEST(app::findAll(in, {text("(")}).matches.isEmpty());
    BOOST_TEST(app::findAll(in, {text("("), true}).problem.contains(text("cannot be used")));
    BOOST_TEST(app::findAll(in, {text("x*"), true}).matches.isEmpty());
}

BOOST_AUTO_TEST_CASE(a_pattern_puts_its_brackets_into_the_replacement) {
    const app::SearchWish wish{text("(\\w+)=(\\w+)"), true, false, false};
    const auto found = app::findAll(text("a=b"), wish).matches;
    BOOST_REQUIRE_EQUAL(found.size(), 1);
    BOOST_TEST(app::replacementOf(found[0], text("\\2=\\1\\n\\\\\\q"), wish) == text("b=a\n\\\\q"));
    BOOST_TEST(app::replacementOf(found[0], text("\\1"), {text("a=b")}) == text("\\1"));
}

BOOST_FIXTURE_TEST_CASE(typing_finds_and_enter_goes_on, BarSample) {
    QTest::keyClicks(&edit("Text to find"), text("return"));
    BOOST_TEST(view.selectedText() == text("return"));
    BOOST_TEST(view.line() == 5);
    BOOST_TEST(says("1 of 2"));
    QTest::keyClick(&edit("Text to find"), Qt::Key_Return);
    BOOST_TEST(view.line() == 10);
    BOOST_TEST(says("2 of 2"));
    QTest::keyClick(&edit("Text to find"), Qt::Key_Return);
    BOOST_TEST(view.line() == 5);
    bar.findNext(true);
    BOOST_TEST(view.line() == 10);
    QTest::keyClicks(&edit("Text to find"), text("zzz"));
    BOOST_TEST(says("not found"));
}

BOOST_FIXTURE_TEST_CASE(replace_all_is_one_step_and_spares_the_marks, BarSample) {
    QTest::keyClicks(&edit("Text to find"), text("controllers|return"));
    QTest::mouseClick(&button<QToolButton>(".*"), Qt::LeftButton);
    QTest::keyClicks(&edit("Text to put in its place"), text("X"));
    QTest::mouseClick(&button<QPushButton>("Replace all"), Qt::LeftButton);
    BOOST_TEST(view.text().contains(text("// student: begin(controllers)")));
    BOOST_TEST(view.text().contains(text("// TODO(X): Four words.")));
    BOOST_TEST(!view.text().contains(text("return")));
    BOOST_TEST(says("3 replaced"));
    view.undo();
    BOOST_TEST(view.text() == sampleText());
}

BOOST_FIXTURE_TEST_CASE(replace_takes_one_and_shows_the_next, BarSample) {
    QTest::keyClicks(&edit("Text to find"), text("return"));
    QTest::keyClicks(&edit("Text to put in its place"), text("leave"));
    QTest::mouseClick(&button<QPushButton>("Replace"), Qt::LeftButton);
    BOOST_TEST(view.text(4).trimmed() == text("leave;"));
    BOOST_TEST(view.line() == 10);
    BOOST_TEST(view.selectedText() == text("return"));
}

BOOST_FIXTURE_TEST_CASE(escape_goes_back_to_the_text, BarSample) {
    QTest::keyClicks(&edit("Text to find"), text("return"));
    QTest::keyClick(&edit("Text to find"), Qt::Key_Escape);
    BOOST_TEST(!bar.isVisible());
}
