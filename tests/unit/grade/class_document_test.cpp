// SPDX-License-Identifier: GPL-3.0-or-later
// The document of a student of a class: the verdict and whose it is, nothing of the run.
#include "lab_sample.h"
#include "qt_printing.h"
#include "unit/report/schema_check.h"

#include "core/grade/class_document.h"
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

QJsonObject schema() {
    QFile file(QStringLiteral(MICA_SOURCE_DIR "/docs/author/mica.result.schema.json"));
    BOOST_REQUIRE(file.open(QIODevice::ReadOnly));
    return QJsonDocument::fromJson(file.readAll()).object();
}

intake::Submission anna() {
    intake::Submission one;
    one.key = u"Anna_17"_s;
    one.person = {u"Anna"_s, u"s-1"_s, u"anna@x"_s, u"moodle"_s, u"17"_s};
    one.files.isUsable = true;
    one.files.sources = {{u"pic.cpp"_s, QByteArray("int x;\n")}};
    one.files.remarks = {{intake::RemarkKind::repaired, u"PIC.CPP"_s, u"It is taken as pic.cpp."_s}};
    return one;
}

QJsonObject verdict(const check::LabResult& result) {
    return report::resultDocument(result, u"1.0"_s, {u"/somewhere"_s, u"2026-01-01T00:00:00Z"_s});
}

QJsonObject submissionOf(const QJsonObject& document) { return document.value(u"submission"_s).toObject(); }

} // namespace

BOOST_AUTO_TEST_CASE(the_student_is_named_and_the_run_is_not) {
    const QJsonObject document = documentOf(verdict(allPassed()), anna());
    BOOST_TEST(violations(document, schema()) == QStringList());
    BOOST_TEST(!document.contains(u"run"_s));
    BOOST_TEST(submissionOf(document).value(u"id"_s).toString() == u"Anna_17"_s);
    BOOST_TEST(submissionOf(document).value(u"integrity"_s).toString() == u"clean"_s);
    BOOST_TEST(submissionOf(document).value(u"intake"_s).toArray().size() == 1);
    check::LabResult slower = allPassed();
    slower.wallMilliseconds = 99;
    BOOST_TEST((documentOf(verdict(slower), anna()) == document));
}

BOOST_AUTO_TEST_CASE(an_incomplete_submission_is_marked_a_refused_one_stays_refused) {
    intake::Submission one = anna();
    one.files.fromSkeleton = {u"pic.cpp"_s};
    BOOST_TEST(submissionOf(documentOf(verdict(allPassed()), one)).value(u"integrity"_s).toString() ==
               u"missing_required"_s);
    check::LabResult refused = allPassed();
    refused.build.status = build::BuildStatus::refused;
    BOOST_TEST(submissionOf(documentOf(verdict(refused), one)).value(u"integrity"_s).toString() ==
               u"modified_protected"_s);
}

BOOST_AUTO_TEST_CASE(nothing_to_grade_is_a_reason_and_no_points) {
    intake::Submission one = anna();
    one.files = {};
    one.files.remarks = {{intake::RemarkKind::refused, u"x.zip"_s, u"It is damaged."_s}};
    const QJsonObject document = documentOf(verdict(withoutFiles(sampleLab(), one)), one);
    BOOST_TEST(violations(document, schema()) == QStringList());
    BOOST_TEST(document.value(u"status"_s).toString() == u"not_gradable"_s);
    BOOST_TEST(document.value(u"score"_s).toInt() == 0);
    BOOST_TEST(document.value(u"max_score"_s).toInt() == 100);
    BOOST_TEST(document.value(u"checks"_s).toArray().size() == 4);
    const QJsonArray reasons = document.value(u"build"_s).toObject().value(u"diagnostics"_s).toArray();
    BOOST_REQUIRE(reasons.size() == 1);
    BOOST_TEST(reasons[0].toObject().value(u"text"_s).toString() == u"x.zip: It is damaged."_s);
}

BOOST_AUTO_TEST_CASE(the_graders_own_trouble_is_no_verdict) {
    const QJsonObject document =
        documentOf(verdict(withTrouble(sampleLab(), intake::sourcesOf(anna().files), u"the disk is full"_s)), anna());
    BOOST_TEST(violations(document, schema()) == QStringList());
    BOOST_TEST(document.value(u"status"_s).toString() == u"infrastructure_error"_s);
    for (const QJsonValue check : document.value(u"checks"_s).toArray()) {
        BOOST_TEST(check.toObject().value(u"status"_s).toString() == u"error"_s);
    }
}
