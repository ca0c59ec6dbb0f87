// SPDX-License-Identifier: GPL-3.0-or-later
// The evidence beside the matrix: what is told of a class, of a student, of a check, and that nothing a student wrote is more than text there.
#include "made_class.h"
#include "qt_printing.h"

#include "app/grade/evidence_view.h"
#include "unit/export/result_sample.h"

#include <boost/test/unit_test.hpp>

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTextBrowser>

using namespace mica;
using namespace mica::app;
using namespace mica::test;

namespace {

struct Evidence {
    GradeModel model;
    EvidenceView view{model, nullptr};

    Evidence() {
        model.setResults(madeResults());
        view.show();
    }
    QString of(const char* student, const char* check = nullptr) {
        view.choose(model.rowOf(QString::fromLatin1(student)),
                    check == nullptr ? 0 : model.columnOf(QString::fromLatin1(check)));
        return view.text();
    }
    QPushButton* button(const char* text) {
        for (QPushButton* one : view.findChildren<QPushButton*>()) {
            if (QString(one->text()).remove(u'&') == QLatin1StringView(text)) { return one; }
        }
        BOOST_FAIL("there is no such button: " << text);
        return nullptr;
    }
};

bool has(const QString& text, const char* part) { return text.contains(QString::fromUtf8(part)); }

} // namespace

BOOST_FIXTURE_TEST_CASE(with_nobody_chosen_the_class_is_told, Evidence) {
    view.choose(-1, -1);
    BOOST_TEST(has(view.text(), "lowest 0, median 40, highest 100"));
    BOOST_TEST(has(view.text(), "not gradable"));
    BOOST_TEST(has(view.text(), "The timer fires: passed by 1 of 2"));
    BOOST_TEST(!button("Report page")->isVisible());
}

BOOST_FIXTURE_TEST_CASE(a_student_is_told_with_remarks_and_what_did_not_pass, Evidence) {
    const QString anna = of("anna");
    BOOST_TEST(has(anna, "Anna Novak"));
    BOOST_TEST(has(anna, "40 of 100 points"));
    BOOST_TEST(has(anna, "PIC.CPP (repaired): It is taken as pic.cpp."));
    BOOST_TEST(has(anna, "failed The timer fires"));
    BOOST_TEST(!has(anna, "The gate is there")); // it passed
    BOOST_TEST(has(of("boris"), "pic.cpp defines mica::probe::observe. Remove it."));
    BOOST_TEST(has(of("boris"), "Refused: it does what a submission must not do."));
    BOOST_TEST(has(of("cleo"), "pic.cpp:12 expected ';' before '}'"));
    BOOST_TEST(has(of("dora"), "the grader itself failed"));
    BOOST_TEST(has(of("emil"), "Nothing was handed in."));
}

BOOST_FIXTURE_TEST_CASE(a_check_is_told_with_its_evidence, Evidence) {
    const QString fires = of("anna", "interrupts.fires");
    BOOST_TEST(has(fires, "irq0.count: expected 1, found 0"));
    BOOST_TEST(has(fires, "mica::pic::mask+0x3"));
    BOOST_TEST(has(fires, "pic.cpp:41"));
    BOOST_TEST(has(fires, "7654321"));
    BOOST_TEST(has(fires, "passed by 1 of 2"));
    BOOST_TEST(button("Show me")->isVisible());
    BOOST_TEST(has(of("anna", "interrupts.other"), "students see the title only"));
    BOOST_TEST(!button("Show me")->isVisible()); // it has no moment
    of("anna", "interrupts.gate");
    BOOST_TEST(!button("Show me")->isVisible()); // it passed
}

BOOST_FIXTURE_TEST_CASE(its_buttons_ask_for_what_is_chosen, Evidence) {
    QSignalSpy shown(&view, &EvidenceView::showMeWanted), report(&view, &EvidenceView::reportWanted),
        check(&view, &EvidenceView::checkWanted);
    of("anna", "interrupts.fires");
    BOOST_TEST(!button("Report page")->isEnabled());
    view.setHasPages(true);
    QTest::mouseClick(button("Show me"), Qt::LeftButton);
    QTest::mouseClick(button("Report page"), Qt::LeftButton);
    QTest::mouseClick(button("Whole student"), Qt::LeftButton);
    BOOST_REQUIRE(shown.count() == 1);
    BOOST_TEST(shown.first().at(0).toString() == QStringLiteral("anna"));
    BOOST_TEST(shown.first().at(1).toString() == QStringLiteral("interrupts.fires"));
    BOOST_TEST(report.count() == 1);
    BOOST_TEST(check.last().at(1).toInt() == static_cast<int>(GradeModel::studentColumn));
    // The keyboard follows a link of the student's page.
    of("anna");
    auto* browser = view.findChild<QTextBrowser*>();
    browser->setFocus();
    QTest::keyClick(browser, Qt::Key_Tab);
    QTest::keyClick(browser, Qt::Key_Return);
    BOOST_TEST(check.last().at(1).toInt() == model.columnOf(QStringLiteral("interrupts.fires")));
}

BOOST_FIXTURE_TEST_CASE(what_students_write_is_never_markup, Evidence) {
    exports::ResultView hostile =
        withHostile(QStringLiteral("</td><img src=x><a href=\"check:interrupts.gate\">here</a><b>bold</b>"));
    hostile.status = QStringLiteral("graded");
    model.begin({}, {});
    model.setResult(hostile);
    for (int column = 0; column < model.columnCount(); ++column) {
        view.choose(0, column);
        BOOST_TEST(has(view.text(), "<b>bold</b>"));
        BOOST_TEST(has(view.text(), "<img src=x>"));
    }
    view.choose(-1, -1);
    BOOST_TEST(has(view.text(), "<b>bold</b>"));
}
