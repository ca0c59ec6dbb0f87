// SPDX-License-Identifier: GPL-3.0-or-later
// A grader that is wrong is noticed: one expectation, one mutant, one skeleton, one spoof, one point changed by hand in a private
// copy of the course, and `mica verify` names just that.
#include "kit_copy.h"
#include "qt_printing.h"
#include "verification.h"
#include "workspace_sample.h"

#include <boost/test/unit_test.hpp>

#include <QJsonDocument>

using namespace mica::test;

namespace {

const QString keptMutant = QStringLiteral("no-latch");
const QString keptSpoof = QStringLiteral("prints-passed");

/// A course whose lab 02 has one mutant and one spoof, so that a verification takes seconds.
struct Copy {
    KitCopy kit;
    Surroundings surroundings;

    Copy() {
        kit.keepOnly(interruptsFolder, {keptMutant}, {keptSpoof});
        surroundings.set(QStringLiteral("MICA_KIT"), kit.root());
    }
    QString toml() const { return kit.lab(interruptsFolder + QStringLiteral("/lab.toml")); }
    QString mutant() const {
        return kit.solution(interruptsFolder + QStringLiteral("/mutants/%1.toml").arg(keptMutant));
    }
    Said verify() const {
        return surroundings.mica(
            {QStringLiteral("verify"), interruptsLab, QStringLiteral("--json"), QStringLiteral("-")});
    }
    /// What the only deviating case is told.
    QString toldBy(const QJsonObject& document, const QString& name) const {
        return QString::fromUtf8(QJsonDocument(casesByName(document).value(name)).toJson());
    }
};

} // namespace

BOOST_FIXTURE_TEST_CASE(an_untouched_copy_is_fine, Copy) {
    const Said said = verify();
    BOOST_TEST(deviating(said.document()) == QStringList());
    BOOST_TEST(said.code == 0);
}

BOOST_FIXTURE_TEST_CASE(one_changed_expectation_fails_what_is_correct, Copy) {
    replaceInFile(toml(), "expect.\"pit.hertz@started\" = { equals = 100 }",
                  "expect.\"pit.hertz@started\" = { equals = 101 }");
    const Said said = verify();
    BOOST_TEST(said.code == 1);
    const QStringList expected{QStringLiteral("alternative"), QStringLiteral("mutant ") + keptMutant,
                               QStringLiteral("reference")};
    BOOST_TEST(deviating(said.document()) == expected);
    BOOST_TEST(toldBy(said.document(), QStringLiteral("reference")).contains(QStringLiteral("101")));
}

BOOST_FIXTURE_TEST_CASE(a_mutant_without_its_bug_is_not_caught, Copy) {
    replaceInFile(mutant(), "replace = \"\"", "replace = '''\n    out8(control, latch_counter0); // as it was\n'''");
    const Said said = verify();
    BOOST_TEST(said.code == 1);
    BOOST_TEST(deviating(said.document()) == QStringList{QStringLiteral("mutant ") + keptMutant});
    BOOST_TEST(toldBy(said.document(), QStringLiteral("mutant ") + keptMutant)
                   .contains(QStringLiteral("counter-read passed")));
}

BOOST_FIXTURE_TEST_CASE(a_mutant_that_names_another_check_is_told_both, Copy) {
    replaceInFile(mutant(), "counter-read", "divisor");
    const Said said = verify();
    BOOST_TEST(said.code == 1);
    const QString told = toldBy(said.document(), QStringLiteral("mutant ") + keptMutant);
    BOOST_TEST(told.contains(QStringLiteral("divisor failed")));
    BOOST_TEST(told.contains(QStringLiteral("counter-read passed, as caught_by does not name it")));
}

BOOST_FIXTURE_TEST_CASE(a_skeleton_edited_by_hand_is_drift, Copy) {
    const QString skeleton = kit.lab(interruptsFolder + QStringLiteral("/src/pic.cpp"));
    writeFile(skeleton, readFile(skeleton) + "// a remark\n");
    const Said said = verify();
    BOOST_TEST(said.code == 1);
    BOOST_TEST(deviating(said.document()) == QStringList{QStringLiteral("files")});
    BOOST_TEST(toldBy(said.document(), QStringLiteral("files")).contains(QStringLiteral("pic.cpp")));
    const Said drift = surroundings.mica({QStringLiteral("skeleton"), QStringLiteral("--check")});
    BOOST_TEST(drift.code == 1);
    BOOST_TEST(drift.out.contains("pic.cpp"));
    BOOST_TEST(surroundings.mica({QStringLiteral("skeleton")}).code == 0);
    BOOST_TEST(surroundings.mica({QStringLiteral("skeleton"), QStringLiteral("--check")}).code == 0);
}

BOOST_FIXTURE_TEST_CASE(a_spoof_whose_reason_is_not_told_is_noticed, Copy) {
    const QString spoof = kit.solution(interruptsFolder + QStringLiteral("/spoofs/%1/spoof.toml").arg(keptSpoof));
    replaceInFile(spoof, "idtr.limit", "nobody says this");
    const Said said = verify();
    BOOST_TEST(said.code == 1);
    BOOST_TEST(deviating(said.document()) == QStringList{QStringLiteral("spoof ") + keptSpoof});
}

BOOST_FIXTURE_TEST_CASE(points_that_no_longer_add_up_are_refused_before_anything_runs, Copy) {
    replaceInFile(toml(), "points = 100", "points = 99");
    const Said said = verify();
    BOOST_TEST(said.code == 2);
    BOOST_TEST(said.out == QByteArray());
    BOOST_TEST(said.err.contains("lab.toml"));
}
