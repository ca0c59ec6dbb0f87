// SPDX-License-Identifier: GPL-3.0-or-later
// The autograder that is uploaded to Gradescope, unpacked and run as Gradescope does: always a results.json, with the known score.
#include "class_sample.h"
#include "mica_process.h"
#include "qt_printing.h"

#include <boost/test/unit_test.hpp>

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

using namespace mica;
using namespace mica::test;

namespace {

struct Unpacked : Surroundings {
    Unpacked() : sample(QStringLiteral("interrupts")) {
        const Said packed = mica({QStringLiteral("pack"), QStringLiteral("gradescope"), QStringLiteral("--lab"),
                                  QStringLiteral("interrupts"), QStringLiteral("-o"), QStringLiteral("auto.zip")});
        BOOST_REQUIRE_MESSAGE(packed.code == 0, packed.err.toStdString());
        QDir().mkpath(root() + QStringLiteral("/source"));
        enter(root() + QStringLiteral("/source"));
        const Said unzipped =
            finish(*startProgram(QStringLiteral("cmake"), {QStringLiteral("-E"), QStringLiteral("tar"),
                                                           QStringLiteral("xf"), QStringLiteral("../../auto.zip")}));
        BOOST_REQUIRE_MESSAGE(unzipped.code == 0, unzipped.err.toStdString());
        set(QStringLiteral("AUTOGRADER_ROOT"), root());
    }

    QString root() const { return folder() + QStringLiteral("/autograder Ž"); }

    /// Hands in `files`, runs the autograder, and reads what it left.
    QJsonObject graded(const course::Sources& files) {
        QDir(root() + QStringLiteral("/submission")).removeRecursively();
        QDir(root() + QStringLiteral("/results")).removeRecursively();
        for (auto file = files.cbegin(); file != files.cend(); ++file) {
            writeFile(root() + QStringLiteral("/submission/") + file.key(), file.value());
        }
        const Said run = finish(*startProgram(root() + QStringLiteral("/source/run_autograder"), {}));
        BOOST_TEST_MESSAGE(run.out.toStdString() << run.err.toStdString());
        return QJsonDocument::fromJson(readFile(root() + QStringLiteral("/results/results.json"))).object();
    }

    ClassSample sample;
};

} // namespace

BOOST_FIXTURE_TEST_CASE(the_uploaded_autograder_grades_as_the_instructor_does, Unpacked) {
    BOOST_TEST(!QFileInfo::exists(root() + QStringLiteral("/source/mica/solutions")));
    BOOST_TEST(QFileInfo(root() + QStringLiteral("/source/setup.sh")).isExecutable());
    const QJsonObject whole = graded(sample.reference({}).files);
    BOOST_TEST(whole.value(QStringLiteral("score")).toInt(-1) == 100);
    BOOST_TEST(whole.value(QStringLiteral("tests")).toArray().size() == sample.lab().checks.size());
    const KnownStudent mutant = sample.mutants().first();
    BOOST_TEST(graded(mutant.files).value(QStringLiteral("score")).toInt(-1) == mutant.score);
    const QJsonObject broken = graded(sample.broken({}).files);
    BOOST_TEST(broken.value(QStringLiteral("score")).toInt(-1) == 0);
    BOOST_TEST(broken.value(QStringLiteral("output")).toString().contains(QStringLiteral("expected")));
    const QJsonObject nothing = graded({{QStringLiteral("readme.txt"), "hello"}});
    BOOST_TEST(nothing.value(QStringLiteral("score")).toInt(-1) == 0);
    BOOST_TEST(nothing.value(QStringLiteral("output")).toString().contains(QStringLiteral("none of the lab's files")));
}

BOOST_FIXTURE_TEST_CASE(a_grader_that_fails_leaves_a_result_without_a_score, Unpacked) {
    set(QStringLiteral("MICA_BOCHS"), QStringLiteral("/nowhere/bochs"));
    const QJsonObject result = graded(sample.reference({}).files);
    BOOST_TEST(!result.contains(QStringLiteral("score")));
    BOOST_TEST(result.value(QStringLiteral("output")).toString().contains(QStringLiteral("The grader itself failed")));
}
