// SPDX-License-Identifier: GPL-3.0-or-later
// Each writer against the rules of its reader (the formats' own documentation, docs/design/grading.md): the ordinary result to the
// letter where it matters, then texts made to break it.
#include "qt_printing.h"
#include "result_sample.h"

#include "core/export/writers.h"
#include "core/failure.h"

#include <boost/test/unit_test.hpp>

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>
#include <QXmlStreamReader>

using namespace mica;
using namespace mica::exports;
using namespace mica::test;
using namespace Qt::Literals::StringLiterals;

namespace {

QJsonObject parsed(const QByteArray& bytes) {
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    BOOST_REQUIRE_MESSAGE(error.error == QJsonParseError::NoError, bytes.left(2000).toStdString());
    return document.object();
}

QList<ResultView> ordinaryResults() {
    return {sampleResult(), refusedResult(), unbuiltResult(), troubledResult(), absentResult()};
}

QList<ResultView> allResults() {
    QList<ResultView> results = ordinaryResults();
    for (const QString& text : hostileTexts()) { results += withHostile(text); }
    return results;
}

bool isOneOf(const QJsonValue& value, const QStringList& allowed) { return allowed.contains(value.toString()); }

} // namespace

BOOST_AUTO_TEST_CASE(gradescope_gets_the_fields_it_specifies) {
    for (const ResultView& result : allResults()) {
        const QByteArray bytes = gradescopeJson(result);
        const QJsonObject document = parsed(bytes);
        BOOST_TEST(document.contains(u"score"_s) == result.hasScore());
        BOOST_TEST(!bytes.contains('\r'));
        BOOST_TEST(!bytes.contains("\\u001b"));
        for (const QJsonValue value : document.value(u"tests"_s).toArray()) {
            const QJsonObject test = value.toObject();
            BOOST_TEST(test.value(u"score"_s).isDouble());
            BOOST_TEST(test.value(u"output_format"_s).toString() == u"text"_s);
            BOOST_TEST(isOneOf(test.value(u"visibility"_s),
                               {u"hidden"_s, u"after_due_date"_s, u"after_published"_s, u"visible"_s}));
            BOOST_TEST((!test.contains(u"status"_s) || isOneOf(test.value(u"status"_s), {u"passed"_s, u"failed"_s})));
        }
    }
    const QJsonObject sample = parsed(gradescopeJson(sampleResult()));
    BOOST_TEST(sample.value(u"score"_s).toInt() == 40);
    BOOST_TEST(sample.value(u"tests"_s).toArray().size() == 4);
}

BOOST_AUTO_TEST_CASE(nobody_but_the_instructor_reads_what_is_hidden) {
    const ResultView result = sampleResult();
    for (const QByteArray& bytes :
         {gradescopeJson(result), prairielearnJson(result), autolabLines(result), vplLines(result, {}),
          classroom50Json(result, {}), tapLines(result), sarifJson({result})}) {
        BOOST_TEST(!bytes.contains("SECRET"), bytes.toStdString());
        BOOST_TEST(!bytes.isEmpty());
    }
    BOOST_TEST(junitXml({result}).contains("SECRET-EXPECTED"));
}

BOOST_AUTO_TEST_CASE(prairielearn_gets_a_share_and_no_attempt_for_what_does_not_build) {
    for (const ResultView& result : allResults()) {
        const QByteArray bytes = prairielearnJson(result);
        BOOST_TEST(bytes.size() <= 1'000'000);
        const QJsonObject document = parsed(bytes);
        const bool isGraded = result.status == u"graded"_s;
        BOOST_TEST(document.value(u"gradable"_s).toBool() == isGraded);
        BOOST_TEST(document.contains(u"score"_s) == isGraded);
        const double score = document.value(u"score"_s).toDouble();
        BOOST_TEST((score >= 0 && score <= 1));
    }
    BOOST_TEST(parsed(prairielearnJson(sampleResult())).value(u"score"_s).toDouble() == 0.4);
    ResultView huge = sampleResult();
    huge.checks.fill(huge.checks[1], 2000);
    BOOST_TEST(prairielearnJson(huge).size() <= 1'000'000);
}

BOOST_AUTO_TEST_CASE(autolab_reads_the_last_line) {
    BOOST_TEST(
        autolabLines(sampleResult()).endsWith("\n{\"scoreboard\":[40],\"scores\":{\"gates\":40,\"timer\":0}}\n"));
    for (const ResultView& result : allResults()) {
        const QList<QByteArray> lines = autolabLines(result).trimmed().split('\n');
        BOOST_TEST(lines.size() == (result.hasScore() ? 2 : 1));
        BOOST_TEST(parsed(lines.first()).value(u"_presentation"_s).toString() == u"semantic"_s);
        if (result.hasScore()) {
            int sum = 0;
            for (const QJsonValue score : parsed(lines.last()).value(u"scores"_s).toObject()) { sum += score.toInt(); }
            BOOST_TEST(sum == result.score);
        }
    }
}

BOOST_AUTO_TEST_CASE(vpl_finds_one_grade_and_it_is_ours) {
    static const QRegularExpression grade(u"Grade :=>>(.*)$"_s, QRegularExpression::MultilineOption);
    for (const ResultView& result : allResults()) {
        const QString text = QString::fromUtf8(vplLines(result, {0, 10}));
        QStringList found;
        for (auto all = grade.globalMatch(text); all.hasNext();) { found += all.next().captured(1); }
        BOOST_TEST(found ==
                       (result.hasScore() ? QStringList{result.score == 40 ? u" 4.00"_s : u" 0.00"_s} : QStringList()),
                   text.toStdString());
        BOOST_TEST(text.count(u"--|>"_s) == 1);
        BOOST_TEST(text.count(u"<|--"_s) == 1);
        BOOST_TEST(!text.contains(u"Comment :=>>"_s));
        for (const QString& line : text.split(u'\n', Qt::SkipEmptyParts)) {
            BOOST_TEST((u"<->G"_s.contains(line.front())), line.toStdString());
        }
    }
}

BOOST_AUTO_TEST_CASE(classroom50_gets_whole_points_or_the_exit_code) {
    const QJsonObject document =
        parsed(classroom50Json(sampleResult(), {u"c"_s, u"a"_s, u"s"_s, u"u"_s, {}, {}, u"2026-01-01T00:00:00Z"_s}));
    BOOST_TEST(document.value(u"schema"_s).toString() == u"classroom50/result/v1"_s);
    BOOST_TEST(document.value(u"score"_s).toInt() == 40);
    BOOST_TEST(document.value(u"max-score"_s).toInt() == 100);
    for (const QJsonValue test : document.value(u"tests"_s).toArray()) {
        BOOST_TEST(test.toObject().contains(u"test-name"_s));
        BOOST_TEST(test.toObject().value(u"passed"_s).isBool());
    }
    BOOST_CHECK_EXCEPTION(classroom50Json(troubledResult(), {}), Failure,
                          [](const Failure& failure) { return failure.kind() == FailureKind::harness; });
    for (const QString& text : hostileTexts()) { parsed(classroom50Json(withHostile(text), {})); }
}

BOOST_AUTO_TEST_CASE(junit_is_well_formed_and_counts_itself) {
    QXmlStreamReader xml(junitXml(allResults()));
    int suites = 0, cases = 0, failures = 0, errors = 0, skipped = 0;
    QXmlStreamAttributes totals;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) { continue; }
        totals = xml.name() == u"testsuites"_s ? xml.attributes() : totals;
        suites += xml.name() == u"testsuite"_s ? 1 : 0;
        cases += xml.name() == u"testcase"_s ? 1 : 0;
        failures += xml.name() == u"failure"_s ? 1 : 0;
        errors += xml.name() == u"error"_s ? 1 : 0;
        skipped += xml.name() == u"skipped"_s ? 1 : 0;
    }
    BOOST_TEST(!xml.hasError(), xml.errorString().toStdString());
    BOOST_TEST(suites == allResults().size());
    BOOST_TEST(totals.value(u"tests"_s).toInt() == cases);
    BOOST_TEST(totals.value(u"failures"_s).toInt() == failures);
    BOOST_TEST(totals.value(u"errors"_s).toInt() == errors);
    BOOST_TEST(totals.value(u"skipped"_s).toInt() == skipped);
    BOOST_TEST(failures > 0);
}

BOOST_AUTO_TEST_CASE(tap_has_its_plan_and_every_line_is_tap) {
    static const QRegularExpression line(
        u"^(TAP version 14|1\\.\\.\\d+|(not )?ok \\d+ - [^#]*(\\\\#[^#]*)*( # SKIP .*)?|Bail out! .*|  (---|\\.\\.\\.|[a-z_]+: .*))$"_s);
    for (const ResultView& result : allResults()) {
        const QStringList lines = QString::fromUtf8(tapLines(result)).split(u'\n', Qt::SkipEmptyParts);
        BOOST_TEST(lines.filter(QRegularExpression(u"^1\\.\\.3$"_s)).size() == 1);
        for (const QString& one : lines) { BOOST_TEST(line.match(one).hasMatch(), one.toStdString()); }
        const qsizetype points = lines.filter(QRegularExpression(u"^(not )?ok "_s)).size();
        BOOST_TEST(points == (result.status == u"graded"_s ? 3 : 0));
        BOOST_TEST(lines.filter(QRegularExpression(u"^Bail out!"_s)).size() == (points == 0 ? 1 : 0));
    }
}

BOOST_AUTO_TEST_CASE(sarif_has_what_github_asks_for) {
    const QJsonObject document = parsed(sarifJson(allResults()));
    BOOST_TEST(document.value(u"version"_s).toString() == u"2.1.0"_s);
    int found = 0;
    for (const QJsonValue run : document.value(u"runs"_s).toArray()) {
        const QJsonArray rules =
            run.toObject().value(u"tool"_s).toObject().value(u"driver"_s).toObject().value(u"rules"_s).toArray();
        for (const QJsonValue value : run.toObject().value(u"results"_s).toArray()) {
            ++found;
            const QJsonObject one = value.toObject();
            const QJsonObject rule = rules.at(one.value(u"ruleIndex"_s).toInt()).toObject();
            BOOST_TEST(rule.value(u"id"_s).toString() == one.value(u"ruleId"_s).toString());
            BOOST_TEST(isOneOf(one.value(u"level"_s), {u"error"_s, u"warning"_s, u"note"_s}));
            BOOST_TEST(!one.value(u"message"_s).toObject().value(u"text"_s).toString().isEmpty());
            const QJsonObject place =
                one.value(u"locations"_s).toArray().at(0).toObject().value(u"physicalLocation"_s).toObject();
            BOOST_TEST(place.value(u"region"_s).toObject().value(u"startLine"_s).toInt() >= 1);
            const QString uri = place.value(u"artifactLocation"_s).toObject().value(u"uri"_s).toString();
            BOOST_TEST(uri.startsWith(u"src/"_s));
            BOOST_TEST(!uri.contains(u' '));
        }
    }
    BOOST_TEST(found > 5);
}
