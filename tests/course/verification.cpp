// SPDX-License-Identifier: GPL-3.0-or-later
#include "verification.h"

#include "qt_printing.h"

#include <boost/test/unit_test.hpp>

#include <iostream>

namespace mica::test {

namespace {

qsizetype countOf(const QMap<QString, QJsonObject>& cases, const QString& prefix) {
    qsizetype count = 0;
    for (const QString& name : cases.keys()) { count += name.startsWith(prefix) ? 1 : 0; }
    return count;
}

} // namespace

QMap<QString, QJsonObject> casesByName(const QJsonObject& document) {
    const QJsonArray labs = document.value(QStringLiteral("labs")).toArray();
    BOOST_REQUIRE(labs.size() == 1);
    QMap<QString, QJsonObject> cases;
    for (const QJsonValue& one : labs.first().toObject().value(QStringLiteral("cases")).toArray()) {
        cases.insert(one.toObject().value(QStringLiteral("name")).toString(), one.toObject());
    }
    return cases;
}

QStringList deviating(const QJsonObject& document) {
    QStringList names;
    const QMap<QString, QJsonObject> cases = casesByName(document);
    for (auto one = cases.cbegin(); one != cases.cend(); ++one) {
        for (const QJsonValue& deviation : one.value().value(QStringLiteral("deviations")).toArray()) {
            const QJsonObject told = deviation.toObject();
            BOOST_TEST_MESSAGE(one.key().toStdString()
                               << ": expected " << told.value(QStringLiteral("expected")).toString().toStdString()
                               << "; seen " << told.value(QStringLiteral("seen")).toString().toStdString());
            if (!names.contains(one.key())) { names += one.key(); }
        }
    }
    return names;
}

void requireVerified(const QString& lab, const LeastNumbers& least) {
    const Surroundings surroundings;
    const Said said = surroundings.mica({QStringLiteral("verify"), lab, QStringLiteral("--json"), QStringLiteral("-")});
    const QJsonObject document = said.document();
    const QMap<QString, QJsonObject> cases = casesByName(document);
    BOOST_TEST(deviating(document) == QStringList());
    BOOST_TEST(said.code == 0, said.err.toStdString());
    const auto score = [&cases](const char* name) {
        return cases.value(QLatin1StringView(name)).value(QStringLiteral("score")).toInt(-1);
    };
    BOOST_TEST(score("skeleton") == 0);
    BOOST_TEST(score("reference") == 100);
    BOOST_TEST(score("alternative") == 100);
    const QJsonObject facts = document.value(QStringLiteral("labs")).toArray().first().toObject();
    BOOST_TEST(facts.value(QStringLiteral("points")).toInt() == 100);
    BOOST_TEST(facts.value(QStringLiteral("checks")).toInteger() >= least.checks);
    BOOST_TEST(countOf(cases, QStringLiteral("mutant ")) >= least.mutants);
    BOOST_TEST(countOf(cases, QStringLiteral("spoof ")) >= least.spoofs);
    std::cout << lab.toStdString() << ": " << facts.value(QStringLiteral("checks")).toInteger() << " checks, "
              << countOf(cases, QStringLiteral("mutant ")) << " mutants are caught, "
              << countOf(cases, QStringLiteral("spoof ")) << " spoofs gain nothing\n";
}

} // namespace mica::test
