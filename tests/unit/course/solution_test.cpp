// SPDX-License-Identifier: GPL-3.0-or-later
// solutions/<lab>: what is read, and that a mutant or spoof that proves nothing is refused.
#include "qt_printing.h"
#include "sample_lab.h"

#include "core/course/solution.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <boost/test/unit_test.hpp>

using namespace mica;
using namespace mica::test;
using course::Solution;

namespace {

QString text(const char* utf8) { return QString::fromUtf8(utf8); }

struct Instructor {
    QTemporaryDir temporary;
    QString folder = temporary.path();
    QString solution = folder + QStringLiteral("/solutions/02-interrupts/");
    QString mutantFile = solution + QStringLiteral("mutants/seven.toml");
    QString spoofFile = solution + QStringLiteral("spoofs/says-passed/spoof.toml");
    course::Kit kit;
    course::Lab lab;

    Instructor() {
        writeSampleKit(folder);
        kit = course::findKit(folder + QStringLiteral("/kit"));
        lab = course::loadCourse(kit).labs.first();
    }
    Solution load() const { return course::loadSolution(kit, lab); }
    QString refusal() const {
        return failureOf(FailureKind::content, [&] { load(); });
    }
    QString mutantRefusal(const QByteArray& find, const QByteArray& replace) const {
        const QByteArray good = readFile(mutantFile);
        BOOST_TEST(good.count(find) == 1);
        writeFile(mutantFile, QByteArray(good).replace(find, replace));
        QString message = refusal();
        writeFile(mutantFile, good);
        return message.startsWith(mutantFile) ? message.sliced(mutantFile.size()) : message;
    }
    QString spoofRefusal(const QByteArray& toml) const {
        writeFile(spoofFile, toml);
        QString message = refusal();
        return message.startsWith(spoofFile) ? message.sliced(spoofFile.size()) : message;
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(a_solution, Instructor)

BOOST_AUTO_TEST_CASE(everything_is_read) {
    writeFile(solution + text("alternative/entry.S"), "entry: nop\n");
    const Solution loaded = load();
    BOOST_TEST(loaded.reference.size() == 2);
    BOOST_TEST(loaded.reference[text("idt.cpp")].contains("return 8;"));
    BOOST_REQUIRE(loaded.alternative.has_value());
    BOOST_TEST((*loaded.alternative)[text("entry.S")] == QByteArray("entry: nop\n"));
    BOOST_TEST((*loaded.alternative)[text("idt.cpp")] == loaded.reference[text("idt.cpp")],
               "filled in from the reference");
    BOOST_REQUIRE(loaded.mutants.size() == 1);
    BOOST_TEST(loaded.mutants[0].name == text("seven"));
    BOOST_TEST(loaded.mutants[0].story == text("Counts to seven."));
    BOOST_TEST(loaded.mutants[0].caughtBy == (QStringList{text("gate-type"), text("timer-rate")}),
               "in the lab's order");
    BOOST_REQUIRE(loaded.spoofs.size() == 1);
    BOOST_TEST(loaded.spoofs[0].name == text("says-passed"));
    BOOST_TEST(!loaded.spoofs[0].refused);
    BOOST_TEST(loaded.spoofs[0].reason == text("not observed"));
    BOOST_TEST(loaded.spoofs[0].files.keys() == QStringList{text("idt.cpp")});
}

BOOST_AUTO_TEST_CASE(without_an_alternative_there_is_none) {
    BOOST_TEST(!load().alternative.has_value());
    writeFile(solution + text("alternative/itd.cpp"), "");
    BOOST_TEST(refusal() ==
               solution + text("alternative: `itd.cpp` is none of the lab's files; did you mean `idt.cpp`?"));
}

BOOST_AUTO_TEST_CASE(a_student_kit_holds_none) {
    kit.solutions.reset();
    BOOST_TEST(failureOf(FailureKind::usage, [&] { load(); }) ==
               kit.root + text(": this is a student kit: it holds no solutions. Use the instructor's kit."));
}

BOOST_AUTO_TEST_CASE(a_mutant_changes_its_one_place) {
    const Solution loaded = load();
    const course::Sources mutated = course::applyMutant(loaded.reference, loaded.mutants[0]);
    BOOST_TEST(mutated[text("idt.cpp")].contains("return 7;"));
    BOOST_TEST(!mutated[text("idt.cpp")].contains("return 8;"));
    BOOST_TEST(mutated[text("entry.S")] == loaded.reference[text("entry.S")]);
}

BOOST_AUTO_TEST_CASE(a_mutant_without_its_one_place_is_not_applied) {
    const Solution loaded = load();
    course::Mutant mutant = loaded.mutants[0];
    const auto refused = [&] {
        return failureOf(FailureKind::content, [&] { course::applyMutant(loaded.reference, mutant); });
    };
    mutant.change.find = "return 9;";
    BOOST_TEST(refused() ==
               mutantFile + text(": the text of `find` does not occur in idt.cpp. Make it occur exactly once."));
    mutant.change.find = "e";
    BOOST_TEST(refused().contains(text("it must occur once")));
    mutant.change.find.clear();
    BOOST_TEST(refused().contains(text("the text of `find` is empty")));
}

BOOST_AUTO_TEST_CASE(a_malformed_mutant_is_refused_with_its_place) {
    BOOST_TEST(mutantRefusal("return 8;", "return 9;") == text(":3:8: the text of `find` does not occur in idt.cpp"));
    BOOST_TEST(mutantRefusal("\"return 8;\"", "\"student\"") ==
               text(":3:8: the text of `find` occurs 2 times in idt.cpp; it must occur once"));
    BOOST_TEST(mutantRefusal("return 7;", "return 8;") ==
               text(":4:11: `replace` is the same as `find`, so nothing changes"));
    BOOST_TEST(mutantRefusal("idt.cpp", "itd.cpp") ==
               text(":2:8: the lab has no file `itd.cpp`; did you mean `idt.cpp`?"));
    BOOST_TEST(mutantRefusal("\"timer-rate\"", "\"timer-rat\"") ==
               text(":5:14: the lab has no check `timer-rat`; did you mean `timer-rate`?"));
    BOOST_TEST(mutantRefusal("\"timer-rate\"", "\"gate-type\"") == text(":5:27: `gate-type` is there already"));
    BOOST_TEST(mutantRefusal("[\"timer-rate\", \"gate-type\"]", "[]") ==
               text(":5:13: `caught_by` is empty; a mutant no check catches proves nothing"));
    BOOST_TEST(mutantRefusal("story", "storey") ==
               text(":1:1: unknown key `storey` in the mutant; did you mean `story`?"));
    BOOST_TEST(mutantRefusal("story = ", "story = = ").startsWith(text(":1:9: not valid TOML")));
}

BOOST_AUTO_TEST_CASE(a_mutant_may_delete_text) {
    writeFile(mutantFile, readFile(mutantFile).replace("return 7;", ""));
    BOOST_TEST(load().mutants[0].change.replace.isEmpty());
}

BOOST_AUTO_TEST_CASE(a_malformed_spoof_is_refused_with_its_place) {
    const QString either =
        text(":1:1: the spoof must have either `refused` (the build refuses it) or `caught` (it runs and "
             "gains nothing), with the text the student is told");
    BOOST_TEST(spoofRefusal("story = \"s\"\n") == either);
    BOOST_TEST(spoofRefusal("story = \"s\"\nrefused = \"r\"\ncaught = \"c\"\n") == either);
    BOOST_TEST(spoofRefusal("story = \"s\"\ncought = \"c\"\n")
                   .contains(text("unknown key `cought` in the spoof; did you mean `caught`?")));
    writeFile(spoofFile, "story = \"s\"\nrefused = \"belongs to the kit\"\n");
    BOOST_TEST(load().spoofs[0].refused);
    writeFile(solution + text("spoofs/says-passed/pic.cpp"), "");
    BOOST_TEST(refusal() ==
               spoofFile + text(": the file `pic.cpp` beside it is none of the lab's; known: `idt.cpp`, `entry.S`"));
    QFile::remove(solution + text("spoofs/says-passed/pic.cpp"));
    QFile::remove(solution + text("spoofs/says-passed/idt.cpp"));
    BOOST_TEST(refusal() == spoofFile + text(": there is no file of the lab beside it, so it spoofs nothing"));
    QFile::remove(spoofFile);
    BOOST_TEST(refusal() == spoofFile + text(": is missing"));
}

BOOST_AUTO_TEST_CASE(sources_that_are_no_files_are_named_all_at_once) {
    const QString src = solution + text("src");
    QFile::rename(src + text("/idt.cpp"), src + text("/Idt.cpp"));
    QFile::remove(src + text("/entry.S"));
    QDir().mkpath(src + text("/entry.S"));
    BOOST_TEST(failureOf(FailureKind::content, [&] { course::readSources(lab, src); }) ==
               text("2 problems:\n") + src + text("/entry.S: is a folder; a file of this name belongs here\n") + src +
                   text("/idt.cpp: is missing; there is a `Idt.cpp`"));
    QDir().rmdir(src + text("/entry.S"));
    writeFile(src + text("/entry.S"), QByteArray(1024 * 1024 + 1, ' '));
    writeFile(src + text("/idt.cpp"), "\xEF\xBB\xBF// gates\r\n");
    BOOST_TEST(failureOf(FailureKind::content, [&] { course::readSources(lab, src); }) ==
               src + text("/entry.S: is larger than 1 MiB"));
    writeFile(src + text("/entry.S"), QByteArray(1024 * 1024, ' '));
    BOOST_TEST(course::readSources(lab, src)[text("idt.cpp")] == QByteArray("\xEF\xBB\xBF// gates\r\n"),
               "bytes as found");
}

BOOST_AUTO_TEST_SUITE_END()
