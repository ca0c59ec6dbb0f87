// SPDX-License-Identifier: GPL-3.0-or-later
// A class with known scores, graded: exactly these scores, whatever the submissions came in and whoever kills the grader.
#include "class_sample.h"
#include "mica_process.h"
#include "processes.h"
#include "qt_printing.h"
#include "sandbox_at_hand.h"

#include <boost/test/unit_test.hpp>

#include <QDir>
#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>

using namespace mica;
using namespace mica::test;

namespace {

const ClassSample& interrupts() {
    static const ClassSample sample(QStringLiteral("interrupts"));
    return sample;
}

/// Where nobody may make a namespace, classes are graded without a sandbox; tests/unit/process tests the sandbox itself.
QStringList sandboxChoice(const QStringList& more) {
    static const bool isAtHand = hasSandbox();
    const QString option = QStringLiteral("--sandbox");
    return isAtHand || more.contains(option) ? QStringList() : QStringList{option, QStringLiteral("none")};
}

QStringList gradeArguments(const QString& lab, const QString& out, const QStringList& more = {}) {
    return QStringList{QStringLiteral("grade"), QStringLiteral("class"),
                       QStringLiteral("--lab"), lab,
                       QStringLiteral("--out"), out} +
           sandboxChoice(more) + more;
}

/// Path and bytes of every file of the folder but for its state.
QMap<QString, QByteArray> contentOf(const QString& folder) {
    QMap<QString, QByteArray> content;
    QDirIterator walk(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        const QString path = walk.next().mid(folder.size() + 1);
        if (!path.startsWith(QStringLiteral(".mica/"))) { content.insert(path, readFile(folder + u'/' + path)); }
    }
    return content;
}

struct Graded : Surroundings {
    QString out(const QString& name = QStringLiteral("out")) const { return folder() + u'/' + name; }
    QByteArray csv() const { return readFile(out() + QStringLiteral("/results.csv")); }
    QJsonObject result(const QString& student) const {
        return QJsonDocument::fromJson(readFile(out() + QStringLiteral("/results/%1.json").arg(student))).object();
    }
};

/// A few of each kind: enough to see each way through the grader.
QList<KnownStudent> fewStudents(const ClassSample& sample) {
    QList<KnownStudent> students{sample.reference(QStringLiteral("Žofie")),
                                 sample.skeleton(QStringLiteral("untouched")),
                                 sample.broken(QStringLiteral("unfinished"))};
    students += sample.mutants().mid(0, 4);
    students += sample.spoofs().mid(0, 2);
    return students;
}

/// Files of any kind below a folder, and their bytes.
qint64 stateOf(const QString& folder) {
    qint64 state = 0;
    QDirIterator walk(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        walk.next();
        state += 1 + walk.fileInfo().size();
    }
    return state;
}

/// Kills the grader, so that it cannot tidy up, when it has so many results and its folder has then been seen to change so often: in
/// the middle of building, booting or writing. When exactly is chance; the results must not depend on it.
void killInMidWork(QProcess& grader, const QString& folder, qsizetype results, int changes) {
    qint64 last = stateOf(folder);
    while (changes > 0 && !grader.waitForFinished(1)) {
        const qint64 now = stateOf(folder);
        const bool isFarEnough = QDir(folder + QStringLiteral("/results")).entryList(QDir::Files).size() >= results;
        changes -= isFarEnough && now != last ? 1 : 0;
        last = now;
    }
    if (grader.state() != QProcess::NotRunning) {
        killAtOnce(grader.processId());
        grader.waitForFinished();
    }
}

} // namespace

BOOST_FIXTURE_TEST_CASE(the_scores_are_exactly_the_known_ones, Graded) {
    const QList<KnownStudent> students = fewStudents(interrupts());
    writeClass(folder() + QStringLiteral("/class"), students);
    const Said said = mica(gradeArguments(QStringLiteral("interrupts"), out()));
    BOOST_TEST(said.code == 0, said.err.toStdString());
    QStringList known = knownRows(students, interrupts().lab());
    BOOST_TEST(rowsOf(csv()) == known);
    for (const KnownStudent& student : students) {
        QStringList failed;
        for (const QJsonValue check : result(student.name).value(QStringLiteral("checks")).toArray()) {
            if (check.toObject().value(QStringLiteral("status")).toString() == QStringLiteral("failed")) {
                failed += check.toObject().value(QStringLiteral("id")).toString().section(u'.', 1);
            }
        }
        BOOST_TEST((student.failedChecks.isEmpty() || failed == student.failedChecks), student.name.toStdString());
        BOOST_TEST(!result(student.name).contains(QStringLiteral("run")));
    }
    BOOST_TEST(readFile(out() + QStringLiteral("/report/index.html")).contains("9 students"));

    // Again: refused without --resume, and with it nothing is run, as 4 verdicts a second could not be.
    BOOST_TEST(mica(gradeArguments(QStringLiteral("interrupts"), out())).code == 2);
    const auto before = contentOf(out());
    const Said again = mica(gradeArguments(QStringLiteral("interrupts"), out(), {QStringLiteral("--resume")}));
    BOOST_TEST(again.out.contains("9 of the verdicts were known already"), again.out.toStdString());
    BOOST_TEST((contentOf(out()) == before));
}

BOOST_FIXTURE_TEST_CASE(a_killed_grader_goes_on_to_the_same_results, Graded) {
    const QList<KnownStudent> students = fewStudents(interrupts());
    writeClass(folder() + QStringLiteral("/class"), students);
    BOOST_REQUIRE(mica(gradeArguments(QStringLiteral("interrupts"), out())).code == 0);
    const QString other = out(QStringLiteral("killed"));
    QRandomGenerator random(20261122);
    int killed = 0;
    for (int kill = 0; kill < 10; ++kill) {
        const auto grader = start(gradeArguments(QStringLiteral("interrupts"), other, {QStringLiteral("--resume")}));
        killInMidWork(*grader, other, kill * students.size() / 10, random.bounded(1, 25));
        killed += grader->exitStatus() == QProcess::CrashExit ? 1 : 0;
    }
    BOOST_TEST(killed >= 5); // or the class is too small for this test
    const Said last = mica(gradeArguments(QStringLiteral("interrupts"), other, {QStringLiteral("--resume")}));
    BOOST_TEST(last.code == 0, last.err.toStdString());
    BOOST_TEST(last.out.contains("were known already"), last.out.toStdString());
    BOOST_TEST(contentOf(other).keys() == contentOf(out()).keys());
    const QMap<QString, QByteArray> expected = contentOf(out());
    const QMap<QString, QByteArray> seen = contentOf(other);
    for (auto file = expected.cbegin(); file != expected.cend(); ++file) {
        BOOST_TEST((seen.value(file.key()) == file.value()),
                   file.key().toStdString() << " differs: " << seen.value(file.key()).left(3000).toStdString());
    }
    BOOST_TEST(processesBelow(folder()).isEmpty());
}

BOOST_FIXTURE_TEST_CASE(bad_submissions_keep_their_row_and_stop_nobody, Graded) {
    const QString handed = folder() + QStringLiteral("/class");
    writeClass(handed, {interrupts().reference(QStringLiteral("good"))});
    KnownStudent forgetful = interrupts().reference(QStringLiteral("forgetful"));
    forgetful.files.remove(QStringLiteral("entry.S"));
    writeClass(handed, {forgetful});
    writeFile(handed + QStringLiteral("/damaged.zip"), "PK no zip");
    writeFile(handed + QStringLiteral("/other lab/serial.cpp"), "int x;\n");
    QDir().mkpath(handed + QStringLiteral("/empty"));
    writeFile(handed + QStringLiteral("/line\nend/readme.txt"), "hello");
    writeFile(folder() + QStringLiteral("/roster.csv"), "Name,Email address\ngood,g@x\nabsent,a@x\n");
    const Said said = mica(gradeArguments(QStringLiteral("interrupts"), out(),
                                          {QStringLiteral("--roster"), QStringLiteral("roster.csv")}));
    BOOST_TEST(said.code == 0, said.err.toStdString());
    BOOST_TEST(rowsOf(csv()) == (QStringList{QStringLiteral("absent,interrupts,not_handed_in,,100"),
                                             QStringLiteral("damaged,interrupts,not_gradable,0,100"),
                                             QStringLiteral("empty,interrupts,not_gradable,0,100"),
                                             QStringLiteral("forgetful,interrupts,graded,60,100"),
                                             QStringLiteral("good,interrupts,graded,100,100"),
                                             QStringLiteral("line_end,interrupts,not_gradable,0,100"),
                                             QStringLiteral("other lab,interrupts,not_gradable,0,100")}));
    BOOST_TEST(said.out.contains("This is a submission for lab 01-boot"), said.out.toStdString());
    BOOST_TEST(said.out.contains("in place of one that is missing:\nforgetful  60 of 100  entry.S\n"),
               said.out.toStdString());
    BOOST_TEST(said.out.contains("the archive is damaged"), said.out.toStdString());
}

BOOST_FIXTURE_TEST_CASE(hidden_variants_take_nothing_from_honest_work, Graded) {
    const QList<KnownStudent> students{interrupts().reference(QStringLiteral("good")), interrupts().mutants().first()};
    writeClass(folder() + QStringLiteral("/class"), students);
    const Said said = mica(gradeArguments(QStringLiteral("interrupts"), out(), {QStringLiteral("--hidden")}));
    BOOST_TEST(said.code == 0, said.err.toStdString());
    BOOST_TEST(rowsOf(csv()) == knownRows(students, interrupts().lab()));
    const QJsonArray checks = result(QStringLiteral("good")).value(QStringLiteral("checks")).toArray();
    BOOST_TEST(checks.size() == 2 * interrupts().lab().checks.size());
    for (const QJsonValue check : checks) {
        const bool isVariant =
            check.toObject().value(QStringLiteral("id")).toString().endsWith(QStringLiteral("@other-values"));
        const QString visibility = check.toObject().value(QStringLiteral("visibility")).toString();
        BOOST_TEST(visibility == (isVariant ? QStringLiteral("hidden") : QStringLiteral("visible")));
        BOOST_TEST(check.toObject().value(QStringLiteral("seed")).toInt() == (isVariant ? 20261122 : 1));
    }
    // A verdict without them is another verdict.
    const Said plain = mica(gradeArguments(QStringLiteral("interrupts"), out(), {QStringLiteral("--resume")}));
    BOOST_TEST(!plain.out.contains("known already"), plain.out.toStdString());
}

BOOST_FIXTURE_TEST_CASE(without_the_sandbox_nothing_is_compiled, Graded) {
    writeClass(folder() + QStringLiteral("/class"), {interrupts().reference(QStringLiteral("good"))});
    set(QStringLiteral("MICA_TOOLCHAIN"), QStringLiteral("/usr/bin"));
    set(QStringLiteral("MICA_BOCHS"), QStringLiteral("/usr/bin/bochs-bin"));
    set(QStringLiteral("PATH"), QStringLiteral("/nowhere"));
    const Said refused = mica({QStringLiteral("grade"), QStringLiteral("class"), QStringLiteral("--lab"),
                               QStringLiteral("interrupts"), QStringLiteral("--out"), out()});
    BOOST_TEST(refused.code == 4);
    BOOST_TEST(refused.err.contains("apt-get install bubblewrap"), refused.err.toStdString());
    BOOST_TEST(!QDir(out()).exists());
    set(QStringLiteral("PATH"), qEnvironmentVariable("PATH"));
    const Said trusting = mica(
        gradeArguments(QStringLiteral("interrupts"), out(), {QStringLiteral("--sandbox"), QStringLiteral("none")}));
    BOOST_TEST(trusting.code == 0, trusting.err.toStdString());
    BOOST_TEST(rowsOf(csv()) == QStringList{QStringLiteral("good,interrupts,graded,100,100")});
}

BOOST_FIXTURE_TEST_CASE(the_spoofs_of_every_lab_gain_nothing_and_are_flagged, Graded) {
    for (const QString& lab :
         {QStringLiteral("boot"), QStringLiteral("interrupts"), QStringLiteral("exceptions"), QStringLiteral("paging"),
          QStringLiteral("scheduling"), QStringLiteral("ipc"), QStringLiteral("servers")}) {
        const ClassSample sample(lab);
        const QList<KnownStudent> spoofs = sample.spoofs();
        BOOST_REQUIRE(!spoofs.isEmpty());
        QDir(folder() + QStringLiteral("/class")).removeRecursively();
        QDir(out()).removeRecursively();
        writeClass(folder() + QStringLiteral("/class"), spoofs);
        BOOST_TEST(mica(gradeArguments(lab, out())).code == 0);
        BOOST_TEST(rowsOf(csv()) == knownRows(spoofs, sample.lab()));
        for (const KnownStudent& spoof : spoofs) {
            const QByteArray page = readFile(out() + QStringLiteral("/results/%1.json").arg(spoof.name));
            BOOST_TEST(page.contains(spoof.reason.toUtf8()), spoof.name.toStdString());
        }
    }
}
