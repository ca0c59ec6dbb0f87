// SPDX-License-Identifier: GPL-3.0-or-later
// The table and the document of `mica verify`.
#include "qt_printing.h"

#include "cli/verify_report.h"

#include <boost/test/unit_test.hpp>

#include <QJsonArray>

using namespace mica;
using namespace mica::cli;
using grade::CaseKind;

namespace {

course::Lab sampleLab() {
    course::Lab lab;
    lab.id = QStringLiteral("interrupts");
    lab.directory = QStringLiteral("02-interrupts");
    lab.points = 100;
    lab.checks = {course::Check{}, course::Check{}};
    return lab;
}

grade::LabVerification sampleVerification(const course::Lab& lab) {
    grade::LabVerification verification;
    verification.lab = &lab;
    verification.milliseconds = 61'240;
    verification.cases = {
        {CaseKind::files, QStringLiteral("files"), {}, {}, 1},
        {CaseKind::skeleton, QStringLiteral("skeleton"), 0, {}, 900},
        {CaseKind::reference, QStringLiteral("reference"), 100, {}, 900},
        {CaseKind::mutant, QStringLiteral("mutant no-eoi"), 80, {}, 900},
        {CaseKind::mutant,
         QStringLiteral("mutant no-mask"),
         100,
         {{QStringLiteral("mutant no-mask"), QStringLiteral("a.toml"), QStringLiteral("x failed"),
           QStringLiteral("x passed")}},
         900},
        {CaseKind::spoof, QStringLiteral("spoof incbin"), {}, {}, 100},
    };
    return verification;
}

} // namespace

BOOST_AUTO_TEST_CASE(the_table_counts_what_held_and_says_when_something_did_not) {
    const course::Lab lab = sampleLab();
    const QStringList lines = verifyTable({sampleVerification(lab)}).split(u'\n', Qt::SkipEmptyParts);
    BOOST_REQUIRE(lines.size() == 3);
    const QStringList cells = lines.at(1).split(u' ', Qt::SkipEmptyParts);
    const QStringList expected{
        QStringLiteral("02-interrupts"), QStringLiteral("2"), QStringLiteral("100"), QStringLiteral("0"),
        QStringLiteral("100"),           QStringLiteral("-"), QStringLiteral("1/2"), QStringLiteral("1/1"),
        QStringLiteral("61.2"),          QStringLiteral("1")};
    BOOST_TEST(cells == expected);
    BOOST_TEST(lines.at(2) == QStringLiteral("1 deviation; each is told above."));
}

BOOST_AUTO_TEST_CASE(without_deviations_the_last_line_says_so) {
    const course::Lab lab = sampleLab();
    grade::LabVerification clean = sampleVerification(lab);
    clean.cases.removeAt(4);
    BOOST_TEST(verifyTable({clean}).endsWith(QStringLiteral("\nEverything came out as it must.\n")));
}

BOOST_AUTO_TEST_CASE(a_deviation_says_where_what_was_expected_and_what_was_seen) {
    const course::Lab lab = sampleLab();
    const QStringList lines = deviationLines(sampleVerification(lab).deviations().first());
    const QStringList expected{QStringLiteral("DEVIATES  mutant no-mask"), QStringLiteral("  where     a.toml"),
                               QStringLiteral("  expected  x failed"), QStringLiteral("  seen      x passed")};
    BOOST_TEST(lines == expected);
}

BOOST_AUTO_TEST_CASE(the_document_tells_unbuilt_from_nothing_scored) {
    const course::Lab lab = sampleLab();
    const QJsonObject document = verifyDocument({sampleVerification(lab)});
    BOOST_TEST(document.value(QStringLiteral("schema")).toString() == QStringLiteral("mica.verify/1"));
    const QJsonArray cases =
        document.value(QStringLiteral("labs")).toArray().first().toObject().value(QStringLiteral("cases")).toArray();
    BOOST_REQUIRE(cases.size() == 6);
    BOOST_TEST(cases.at(1).toObject().value(QStringLiteral("score")).toInt(-1) == 0);
    BOOST_TEST(cases.at(5).toObject().value(QStringLiteral("score")).isNull());
    BOOST_TEST(cases.at(4).toObject().value(QStringLiteral("deviations")).toArray().size() == 1);
}
