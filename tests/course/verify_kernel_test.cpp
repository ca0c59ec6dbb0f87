// SPDX-License-Identifier: GPL-3.0-or-later
// `mica verify --kernel`: the kernel's claims hold and its mutants are caught; and what is wrong with either is told.
#include "kit_copy.h"
#include "mica_process.h"
#include "qt_printing.h"

#include <boost/test/unit_test.hpp>

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>

#include <iostream>

using namespace mica::test;

namespace {

const QString mutantName = QStringLiteral("write-protect-off");

QStringList kernelArguments() {
    return {QStringLiteral("verify"), QStringLiteral("--kernel"), QStringLiteral("--json"), QStringLiteral("-")};
}

/// Name of each case that deviates -> what was seen, in one text.
QMap<QString, QString> deviating(const QJsonObject& document) {
    QJsonArray cases = document.value(QStringLiteral("mutants")).toArray();
    cases.prepend(document.value(QStringLiteral("claims")));
    QMap<QString, QString> told;
    for (const QJsonValue& one : cases) {
        for (const QJsonValue& deviation : one.toObject().value(QStringLiteral("deviations")).toArray()) {
            told[one.toObject().value(QStringLiteral("name")).toString()] +=
                deviation.toObject().value(QStringLiteral("expected")).toString() + u'|' +
                deviation.toObject().value(QStringLiteral("seen")).toString() + u'\n';
        }
    }
    return told;
}

/// A kernel with one claim and one mutant, so that a verification takes two boots.
struct SmallKernel {
    KitCopy kit;
    Surroundings surroundings;

    SmallKernel() {
        QDir folder(kit.kernel(QStringLiteral("tests/mutants")));
        for (const QString& name : folder.entryList(QDir::Files)) {
            if (name != mutantName + QStringLiteral(".toml")) { BOOST_REQUIRE(folder.remove(name)); }
        }
        writeFile(mutant(), "story = \"s\"\nfile = \"kernel/nucleus/startup/entry.S\"\n"
                            "find = \".set    cr0_pg_wp, 0x80010000\"\nreplace = \".set    cr0_pg_wp, 0x80000000\"\n"
                            "caught_by = [\"FAULT-041\"]\n");
        writeFile(tests(), "schema = \"mica.kernel-tests/1\"\nmemory = 16\nbudget_ticks = 20_000_000\n"
                           "[every]\nexpect.invariants = { equals = \"\" }\n"
                           "[[test]]\nid = \"FAULT-041\"\nclaim = \"c\"\nprobe = \"nucleus_write_constant\"\n"
                           "ends = \"panicked\"\nexpect.\"serial.text\" = { contains = \"page fault, vector 14\" }\n");
        surroundings.set(QStringLiteral("MICA_KIT"), kit.root());
    }
    QString mutant() const { return kit.kernel(QStringLiteral("tests/mutants/%1.toml").arg(mutantName)); }
    QString tests() const { return kit.root() + QStringLiteral("/tests/tests.toml"); }
    Said verify() const { return surroundings.mica(kernelArguments()); }
};

} // namespace

BOOST_AUTO_TEST_CASE(every_claim_holds_and_every_mutant_is_caught) {
    const Surroundings surroundings;
    const Said said = surroundings.mica(kernelArguments());
    const QJsonObject document = said.document();
    const QMap<QString, QString> deviations = deviating(document);
    for (auto one = deviations.cbegin(); one != deviations.cend(); ++one) {
        BOOST_TEST(false, one.key().toStdString() << ": " << one.value().toStdString());
    }
    BOOST_TEST(said.code == 0, said.err.toStdString());
    const qsizetype claims =
        document.value(QStringLiteral("claims")).toObject().value(QStringLiteral("claims")).toInt();
    const qsizetype mutants = document.value(QStringLiteral("mutants")).toArray().size();
    BOOST_TEST(claims >= 150);
    BOOST_TEST(mutants >= 50);
    const qsizetype failed =
        document.value(QStringLiteral("claims")).toObject().value(QStringLiteral("failed")).toArray().size();
    std::cout << "kernel: " << claims - failed << " claims hold, "
              << mutants - deviations.size() + deviations.count(QStringLiteral("claims")) << " mutants are caught\n";
}

BOOST_FIXTURE_TEST_CASE(an_untouched_small_kernel_is_fine, SmallKernel) {
    const Said said = verify();
    BOOST_TEST(deviating(said.document()).isEmpty());
    BOOST_TEST(said.code == 0);
}

BOOST_FIXTURE_TEST_CASE(a_mutant_that_nobody_catches_is_told, SmallKernel) {
    replaceInFile(mutant(), "cr0_pg_wp, 0x80000000", "cr0_pg_wp, 0x80010000 // as it was");
    const Said said = verify();
    BOOST_TEST(said.code == 1);
    const QMap<QString, QString> told = deviating(said.document());
    BOOST_TEST(told.keys() == QStringList{QStringLiteral("mutant ") + mutantName});
    BOOST_TEST(told.first() == QStringLiteral("FAULT-041 failed|FAULT-041 passed\n"));
}

BOOST_FIXTURE_TEST_CASE(a_text_that_is_no_longer_in_the_source_is_told, SmallKernel) {
    replaceInFile(mutant(), "find = \".set    cr0_pg_wp, 0x80010000\"", "find = \"a line of last year\"");
    const Said said = verify();
    BOOST_TEST(said.code == 1);
    const QMap<QString, QString> told = deviating(said.document());
    BOOST_TEST(told.keys() == QStringList{QStringLiteral("mutant ") + mutantName});
    BOOST_TEST(told.first().contains(QStringLiteral("`find` does not occur in kernel/nucleus/startup/entry.S")));
}

BOOST_FIXTURE_TEST_CASE(a_mutant_that_does_not_build_is_told_with_the_words_of_the_tool, SmallKernel) {
    replaceInFile(mutant(), "cr0_pg_wp, 0x80000000", "cr0_pg_wp, )");
    const Said said = verify();
    BOOST_TEST(said.code == 1);
    BOOST_TEST(
        deviating(said.document()).value(QStringLiteral("mutant ") + mutantName).contains(QStringLiteral("entry.S")));
}

BOOST_FIXTURE_TEST_CASE(a_claim_that_does_not_hold_is_told, SmallKernel) {
    replaceInFile(tests(), "page fault, vector 14", "page fault, vector 15");
    const Said said = verify();
    BOOST_TEST(said.code == 1);
    const QMap<QString, QString> told = deviating(said.document());
    BOOST_TEST(told.value(QStringLiteral("claims")).contains(QStringLiteral("FAULT-041 passed|FAULT-041 failed")));
}

BOOST_FIXTURE_TEST_CASE(a_mutant_that_names_no_claim_is_refused_before_anything_runs, SmallKernel) {
    replaceInFile(mutant(), "\"FAULT-041\"", "\"FAULT-941\"");
    const Said said = verify();
    BOOST_TEST(said.code == 2);
    BOOST_TEST(said.err.contains("FAULT-941"));
}

BOOST_FIXTURE_TEST_CASE(a_kit_without_the_sources_has_nothing_to_verify, SmallKernel) {
    replaceInFile(kit.root() + QStringLiteral("/kit.toml"), "kernel = \"../kernel\"", "");
    const Said said = verify();
    BOOST_TEST(said.code == 2);
    BOOST_TEST(said.err.contains("no sources of the nucleus"));
}
