// SPDX-License-Identifier: GPL-3.0-or-later
// The result document: conforms to its schema for every kind of result, holds nothing of the run outside of "run".
#include "qt_printing.h"
#include "schema_check.h"

#include "core/report/result_document.h"

#include <boost/test/unit_test.hpp>

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

using namespace mica;
using namespace mica::report;
using namespace Qt::Literals::StringLiterals;

namespace {

QJsonObject schema() {
    QFile file(QStringLiteral(MICA_SOURCE_DIR "/docs/author/mica.result.schema.json"));
    BOOST_REQUIRE(file.open(QIODevice::ReadOnly));
    return QJsonDocument::fromJson(file.readAll()).object();
}

struct Sample {
    Sample() {
        lab.id = u"interrupts"_s;
        lab.title = u"Interrupts"_s;
        lab.version = u"2026.1"_s;
        lab.manifestSha256 = QString(64, u'a');
        lab.budgetTicks = 20'000'000;
        for (const char* id : {"passes", "fails", "waits", "breaks"}) {
            course::Check check;
            check.id = QString::fromLatin1(id);
            check.fullId = u"interrupts."_s + check.id;
            check.points = 25;
            check.hints = {u"one"_s, u"two"_s, u"three"_s};
            check.handout = u"#timer"_s;
            lab.checks.append(check);
        }
        result.lab = &lab;
        result.sources = {{u"pic.cpp"_s, "int x;\n"}};
        result.build.status = build::BuildStatus::ok;
        result.build.diagnostics = {
            build::Diagnostic{u"pic.cpp"_s, 3, 7, build::Severity::warning, u"-Wunused"_s, u"x"_s, {}}};
        const check::Verdict verdicts[] = {check::Verdict::passed, check::Verdict::failed, check::Verdict::skipped,
                                           check::Verdict::harnessError};
        for (qsizetype i = 0; i < lab.checks.size(); ++i) {
            check::CheckResult one;
            one.check = &lab.checks[i];
            one.verdict = verdicts[i];
            one.seed = quint64{1} << 60;
            result.checks.append(one);
        }
        result.checks[1].findings = {{u"irq0.count"_s, true, u"1"_s, u"1"_s, {}, 5},
                                     {u"idt[32].type"_s, false, u"interrupt gate"_s, u"none"_s, u"P=0"_s, 7}};
        result.checks[1].evidence = check::Evidence{7'654'321, u"mica::pic::mask+0x3"_s, u"pic.cpp"_s, 41};
        result.checks[1].message = u"No gate is there."_s;
        result.checks[2].blockedBy = u"fails"_s;
    }

    QJsonObject document() const {
        return resultDocument(result, u"0.1.0"_s, {u"/somewhere"_s, u"2026-01-01T00:00:00Z"_s});
    }

    course::Lab lab;
    check::LabResult result;
};

} // namespace

BOOST_AUTO_TEST_SUITE(result_document)

BOOST_AUTO_TEST_CASE(every_kind_of_verdict_conforms_to_the_schema) {
    BOOST_TEST(test::violations(Sample().document(), schema()) == QStringList());
}

BOOST_AUTO_TEST_CASE(a_refused_submission_conforms_and_is_marked) {
    Sample sample;
    sample.result.build.status = build::BuildStatus::refused;
    sample.result.status = check::LabStatus::notGradable;
    sample.result.build.findings = {{u"pic.cpp"_s, u"defines mica_probe_stage"_s, u"Remove it."_s}};
    const QJsonObject document = sample.document();
    BOOST_TEST(test::violations(document, schema()) == QStringList());
    BOOST_TEST(document["submission"_L1]["integrity"_L1].toString() == u"modified_protected"_s);
}

BOOST_AUTO_TEST_CASE(the_schema_check_itself_can_fail) {
    QJsonObject document = Sample().document();
    document.insert(u"extra"_s, 1);
    document.insert(u"score"_s, u"ten"_s);
    document.remove(u"status"_s);
    BOOST_TEST(test::violations(document, schema()).join(u'|') ==
               u": lacks status|extra: is not in the schema|score: has the wrong type"_s);
}

BOOST_AUTO_TEST_CASE(a_failure_leads_with_the_expectation_that_does_not_hold) {
    const QJsonValue failed = Sample().document()["checks"_L1][1];
    BOOST_TEST(failed["expected"_L1].toString() == u"interrupt gate"_s);
    BOOST_TEST(failed["actual"_L1].toString() == u"none"_s);
    BOOST_TEST(failed["evidence"_L1]["tick"_L1].toInteger() == 7'654'321);
    BOOST_TEST(failed["hint"_L1]["text"_L1].toString() == u"one"_s);
}

BOOST_AUTO_TEST_CASE(a_number_beyond_2_to_the_53_keeps_its_digits) {
    BOOST_TEST(Sample().document()["checks"_L1][0]["seed"_L1].toString() == u"1152921504606846976"_s);
}

BOOST_AUTO_TEST_CASE(only_run_depends_on_the_run) {
    Sample quick, slow;
    slow.result.wallMilliseconds = 99'999;
    slow.result.build.milliseconds = 77;
    QJsonObject first = resultDocument(quick.result, u"0.1.0"_s, {u"/a"_s, {}});
    QJsonObject second = resultDocument(slow.result, u"0.1.0"_s, {u"/b"_s, u"2026-01-01T00:00:00Z"_s});
    BOOST_TEST((first["run"_L1] != second["run"_L1]));
    first.remove(u"run"_s);
    second.remove(u"run"_s);
    BOOST_TEST(QJsonDocument(first).toJson() == QJsonDocument(second).toJson());
}

BOOST_AUTO_TEST_SUITE_END()
