// SPDX-License-Identifier: GPL-3.0-or-later
// What the opened line of a check says, for every kind of verdict.
#include "checks_sample.h"
#include "qt_printing.h"

#include "app/checks/check_detail.h"

#include <QTextDocument>

#include <boost/test/unit_test.hpp>

using namespace mica;
using namespace mica::test;

namespace {

/// The detail as a person reads it: one line a row of the table, no-break blanks as blanks.
QString plain(const QString& html) {
    QTextDocument document;
    document.setHtml(html);
    return document.toPlainText().replace(QChar::Nbsp, u' ');
}

bool has(const QString& text, const char* words) { return text.contains(QString::fromUtf8(words)); }

} // namespace

BOOST_AUTO_TEST_CASE(a_failure_shows_what_differs_where_and_why) {
    const course::Lab lab = checksLab();
    const QString html = app::checkDetailHtml(lab, lab.checks[1], failedTimer(lab), 1);
    const QString text = plain(html);
    BOOST_TEST(has(text, "0xfb (1111 1011)"));
    BOOST_TEST(has(text, "0xff (1111 1111)"));
    BOOST_TEST(has(text, "   ^        ^   "));
    BOOST_TEST(!has(text, "99 to 101")); // that one holds
    BOOST_TEST(has(text, "P=0 DPL=0 none <0>"));
    BOOST_TEST(has(text, "IRQ 0 came once & never again."));
    BOOST_TEST(has(html, "href=\"place:pic.cpp:41\""));
    BOOST_TEST(has(text, "the concept"));
    BOOST_TEST(!has(text, "the place"));
    BOOST_TEST(has(text, "hint 1 of 3"));
}

BOOST_AUTO_TEST_CASE(a_skip_leads_to_what_is_in_the_way) {
    const course::Lab lab = checksLab();
    check::CheckResult skipped = resultOf(lab, "timer", check::Verdict::skipped);
    skipped.blockedBy = QStringLiteral("gates");
    const QString html = app::checkDetailHtml(lab, lab.checks[1], skipped, 0);
    BOOST_TEST(has(html, "href=\"check:gates\""));
    BOOST_TEST(has(plain(html), "Every vector has a gate"));
}

BOOST_AUTO_TEST_CASE(a_harness_error_is_nobodys_mistake) {
    const course::Lab lab = checksLab();
    check::CheckResult error = resultOf(lab, "keys", check::Verdict::harnessError);
    error.meaning = QStringLiteral("Bochs vanished.");
    const QString text = plain(app::checkDetailHtml(lab, lab.checks[2], error, 0));
    BOOST_TEST(has(text, "Bochs vanished."));
    BOOST_TEST(has(text, "says nothing about your files"));
}

BOOST_AUTO_TEST_CASE(before_a_run_it_says_what_to_do) {
    const course::Lab lab = checksLab();
    BOOST_TEST(has(plain(app::checkDetailHtml(lab, lab.checks[0], std::nullopt, 0)), "Press Check"));
    BOOST_TEST(has(plain(app::checkDetailHtml(lab, lab.checks[0], resultOf(lab, "gates", check::Verdict::passed), 0)),
                   "Passed"));
}
