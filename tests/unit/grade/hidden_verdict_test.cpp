// SPDX-License-Identifier: GPL-3.0-or-later
// A work that knows the lab's values by heart: hidden variants take its points, and tell the student no value.
#include "lab_sample.h"
#include "qt_printing.h"
#include "unit/report/schema_check.h"

#include "core/export/html_report.h"
#include "core/grade/hidden_verdict.h"
#include "core/report/result_document.h"

#include <boost/test/unit_test.hpp>

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

using namespace mica;
using namespace mica::grade;
using namespace mica::test;
using namespace Qt::Literals::StringLiterals;

namespace {

QJsonObject document(const check::LabResult& result) { return report::resultDocument(result, u"1.0"_s, {}); }

QJsonObject checkOf(const QJsonObject& verdict, qsizetype index) {
    return verdict.value(u"checks"_s).toArray().at(index).toObject();
}

} // namespace

BOOST_AUTO_TEST_CASE(what_holds_everywhere_stays_what_does_not_is_lost) {
    check::LabResult other = allPassed();
    fail(other, u"fires"_s, u"expected 4711, found 100"_s);
    skip(other, u"rate"_s, u"fires"_s);
    const QJsonObject verdict = withHidden(document(allPassed()), document(other), u"odd-seed"_s);
    BOOST_TEST(verdict.value(u"score"_s).toInt() == 70);
    BOOST_TEST(verdict.value(u"max_score"_s).toInt() == 100);
    BOOST_TEST(verdict.value(u"checks"_s).toArray().size() == 8);
    BOOST_TEST(checkOf(verdict, 1).value(u"status"_s).toString() == u"failed"_s);
    BOOST_TEST(checkOf(verdict, 2).value(u"status"_s).toString() == u"passed"_s);
    BOOST_TEST(checkOf(verdict, 5).value(u"id"_s).toString() == u"sample.fires@odd-seed"_s);
    BOOST_TEST(checkOf(verdict, 5).value(u"max_score"_s).toInt() == 0);
    QFile schema(QStringLiteral(MICA_SOURCE_DIR "/docs/author/mica.result.schema.json"));
    BOOST_REQUIRE(schema.open(QIODevice::ReadOnly));
    BOOST_TEST(violations(verdict, QJsonDocument::fromJson(schema.readAll()).object()) == QStringList());
    const exports::ResultView view = exports::viewResult(verdict, {});
    BOOST_TEST(!exports::studentPage(view, exports::Audience::student).contains("4711"));
    BOOST_TEST(exports::studentPage(view, exports::Audience::instructor).contains("4711"));
}

BOOST_AUTO_TEST_CASE(nothing_changes_for_work_that_holds_and_nothing_is_gained) {
    BOOST_TEST(withHidden(document(allPassed()), document(allPassed()), u"x"_s).value(u"score"_s).toInt() == 100);
    check::LabResult weak = allPassed();
    fail(weak, u"gate"_s, u"wrong"_s);
    BOOST_TEST(withHidden(document(weak), document(allPassed()), u"x"_s).value(u"score"_s).toInt() == 60);
    check::LabResult unjudged = allPassed();
    unjudged.status = check::LabStatus::infrastructureError;
    BOOST_TEST(withHidden(document(weak), document(unjudged), u"x"_s).value(u"status"_s).toString() ==
               u"infrastructure_error"_s);
}
