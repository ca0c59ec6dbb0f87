// SPDX-License-Identifier: GPL-3.0-or-later
// lab.toml as a whole: what a good one becomes, and that syntax, keys and types are judged with line and column.
#include "qt_printing.h"
#include "sample_lab.h"

#include "core/failure.h"

#include <QTemporaryDir>

#include <boost/test/unit_test.hpp>

using namespace mica;
using namespace mica::test;

namespace {

QString text(const char* utf8) { return QString::fromUtf8(utf8); }

} // namespace

BOOST_AUTO_TEST_CASE(a_good_lab_is_read_completely) {
    const QTemporaryDir folder;
    const QString path = folder.path() + QStringLiteral("/02-interrupts");
    writeSampleLab(path);
    const course::Lab lab = course::loadLab(path);
    BOOST_TEST(lab.id == text("interrupts"));
    BOOST_TEST(lab.directory == text("02-interrupts"));
    BOOST_TEST(lab.handoutPath() == path + QStringLiteral("/handout.md"));
    BOOST_TEST(lab.number == 2);
    BOOST_TEST(lab.hours == 10);
    BOOST_TEST(lab.seed == 1U);
    BOOST_TEST(lab.docks == (QStringList{text("checks"), text("descriptors")}));
    BOOST_TEST(lab.manifestSha256.size() == 64);
    BOOST_REQUIRE(lab.files.size() == 2);
    BOOST_TEST(lab.files[1].path == text("entry.S"));
    BOOST_REQUIRE(lab.tasks.size() == 2);
    BOOST_TEST(lab.tasks[0].file == text("idt.cpp"));
    BOOST_TEST(lab.budgetOf(text("timer_rate")) == 40'000'000U);
    BOOST_TEST(lab.budgetOf(text("startup")) == 20'000'000U);
    BOOST_REQUIRE(lab.checks.size() == 3);
    const course::Check& rate = lab.checks[2];
    BOOST_TEST(rate.fullId == text("interrupts.timer-rate"));
    BOOST_TEST(rate.line == 57);
    BOOST_TEST(rate.memoryMiB == 32);
    BOOST_TEST(lab.checks[0].memoryMiB == 0);
    BOOST_TEST(rate.needs == (QStringList{text("gate-type"), text("timer-fires")}));
    BOOST_TEST(rate.where == text("mica::pit::start"));
    BOOST_TEST(rate.hints.size() == 3);
    BOOST_REQUIRE(rate.expect.size() == 2);
    BOOST_TEST((rate.expect[0].kind == course::MatcherKind::between));
    BOOST_TEST(rate.expect[0].operands[1].number() == 101);
    BOOST_TEST(rate.expect[0].mark == text("end"));
    BOOST_TEST(rate.expect[1].name == text("pic.master.imr"));
    BOOST_TEST(rate.expect[1].mark == text("after-init"));
    BOOST_TEST(rate.expect[1].operands[0].number() == 0xfb);
    BOOST_TEST(rate.expect[1].line == 66);
    BOOST_REQUIRE(rate.diagnoses.size() == 1);
    BOOST_TEST(rate.diagnoses[0].when[0].name == text("irq0.count"));
    BOOST_TEST(lab.findCheck(text("timer-rate")) == &rate);
    BOOST_TEST(lab.findCheck(text("interrupts.timer-rate")) == &rate);
    BOOST_TEST(lab.findCheck(text("timer")) == nullptr);
}

BOOST_AUTO_TEST_CASE(line_ends_and_byte_order_mark_of_windows_change_nothing) {
    QByteArray windows = sampleLab();
    windows.replace("\n", "\r\n").prepend("\xEF\xBB\xBF");
    BOOST_TEST(problemsOf(windows).isEmpty());
}

BOOST_AUTO_TEST_CASE(a_syntax_error_is_the_only_problem) {
    BOOST_TEST(problemsOf(changedLab("number = 2", "number = = 2")) ==
               text("3:10 not valid TOML: Error while parsing value: could not determine value type"));
    BOOST_TEST(problemsOf(changedLab("number = 2", "id = 2")) ==
               text("3:6 not valid TOML: Error while parsing key-value pair: cannot redefine existing string 'id'"));
    BOOST_TEST(problemsOf("id = \"\xff\"").contains(text("not valid TOML")));
}

BOOST_AUTO_TEST_CASE(an_unknown_key_names_the_nearest_known_one) {
    BOOST_TEST(problemsOf(changedLab("hours = 10", "hours = 10\nbuget_ticks = 1")) ==
               text("8:1 unknown key `buget_ticks` in lab.toml; did you mean `budget_ticks`?"));
    BOOST_TEST(problemsOf(changedLab("memory = 32", "memroy = 32")) ==
               text("63:1 unknown key `memroy` in [[check]]; did you mean `memory`?"));
    BOOST_TEST(problemsOf(changedLab("title = \"Gates\"", "title = \"Gates\"\ncolour = 1")) ==
               text("15:1 unknown key `colour` in [[file]]; known: `path`, `title`, `program`"));
    BOOST_TEST(problemsOf(changedLab("say =", "says =")) ==
               text("73:1 unknown key `says` in [[check.diagnosis]]; did you mean `say`?"));
    BOOST_TEST(problemsOf(changedLab("name = \"timer_rate\"", "name = \"timer_rate\"\nmemory = 1"))
                   .startsWith(text("34:1 unknown key `memory` in [[probe]]")));
    BOOST_TEST(problemsOf(changedLab("file = \"idt.cpp\"", "file = \"idt.cpp\"\npoints = 1"))
                   .startsWith(text("24:1 unknown key `points` in [[task]]")));
}

BOOST_AUTO_TEST_CASE(a_missing_key_is_named) {
    BOOST_TEST(problemsOf(changedLab("hours = 10\n", "")) == text("1:1 lab.toml has no `hours`"));
    BOOST_TEST(problemsOf(changedLab("say = \"IRQ 0 came once and never again.\"\n", "")) ==
               text("71:1 [[check.diagnosis]] has no `say`"));
    BOOST_TEST(problemsOf(changedLab("path = \"entry.S\"\n", "")).startsWith(text("16:1 [[file]] has no `path`")));
}

BOOST_AUTO_TEST_CASE(a_wrong_type_says_what_is_there_and_what_must_be) {
    BOOST_TEST(problemsOf(changedLab("hours = 10", "hours = \"ten\"")) ==
               text("7:9 `hours` is a text; it must be a whole number"));
    BOOST_TEST(problemsOf(changedLab("hours = 10", "hours = 9.5")) ==
               text("7:9 `hours` is a fraction; it must be a whole number"));
    BOOST_TEST(problemsOf(changedLab("title = \"Interrupts\"", "title = true")) ==
               text("4:9 `title` is true or false; it must be a text"));
    BOOST_TEST(problemsOf(changedLab("docks = [\"checks\", \"descriptors\"]", "docks = 2024-01-01")) ==
               text("10:9 `docks` is a date or time; it must be a list of texts"));
    BOOST_TEST(problemsOf(changedLab("\"checks\", ", "7, ")) ==
               text("10:10 `docks` is a list of texts; this is a whole number"));
    BOOST_TEST(problemsOf(changedLab("[[probe]]", "[probe]")) ==
               text("32:1 `probe` is a table; it must be written as [[probe]], once for each"));
    BOOST_TEST(problemsOf(changedLab("expect.\"irq0.count\" = { at_least = 1 }", "expect = 1")) ==
               text("53:10 `expect` is a whole number; it must be a table"));
}

BOOST_AUTO_TEST_CASE(values_out_of_range_and_malformed_names_are_refused) {
    BOOST_TEST(problemsOf(changedLab("hours = 10", "hours = 0")) == text("7:9 `hours` is 0; it must be 1 to 100"));
    BOOST_TEST(problemsOf(changedLab("memory = 32", "memory = 4096")) ==
               text("63:10 `memory` is 4096; it must be 1 to 1024"));
    BOOST_TEST(problemsOf(changedLab("budget_ticks = 20_000_000", "seed = -1\nbudget_ticks = 20_000_000"))
                   .startsWith(text("9:8 `seed` is -1; it must be 0 to ")));
    BOOST_TEST(problemsOf(changedLab("id = \"interrupts\"", "id = \"Interrupts\"")) ==
               text("2:6 `id` is \"Interrupts\"; it must be lower-case letters, digits and -, with a letter first"));
    BOOST_TEST(problemsOf(changedLab("path = \"idt.cpp\"", "path = \"../idt.cpp\""))
                   .startsWith(text("13:8 `path` is \"../idt.cpp\"; it must be the name of a .cpp or .S file")));
    BOOST_TEST(
        problemsOf(changedLab("probe = \"startup\"", "probe = \"startup.cpp\"")) ==
        text("41:9 `probe` is \"startup.cpp\"; it must be the name of a file in probes/ without .cpp: lower-case "
             "letters, digits and _"));
    BOOST_TEST(problemsOf(changedLab("summary = \"Gates, controllers and the timer.\"", "summary = \" \"")) ==
               text("6:11 `summary` is empty"));
    BOOST_TEST(problemsOf(changedLab("\"descriptors\"", "\"descriptor\"")) ==
               text("10:20 Studio has no dock `descriptor`; did you mean `descriptors`?"));
    BOOST_TEST(problemsOf(changedLab("mica.lab/1", "mica.lab/2")) ==
               text("1:10 schema is \"mica.lab/2\"; this kit reads \"mica.lab/1\""));
}

BOOST_AUTO_TEST_CASE(exactly_three_hints) {
    const QByteArray last =
        "handout = \"#the-frame\"\nhint = [\"concept\", \"place\", \"mistake\"]\n\n[[check.diagnosis]]";
    const auto with = [&](const QByteArray& hints) {
        return problemsOf(changedLab(last, "handout = \"#the-frame\"\n" + hints + "\n\n[[check.diagnosis]]"));
    };
    BOOST_TEST(with("hint = [\"one\", \"two\"]") ==
               text("69:8 `hint` has 2 hints; there are three: the concept, the place, the mistake"));
    BOOST_TEST(with("hint = []") ==
               text("69:8 `hint` has 0 hints; there are three: the concept, the place, the mistake"));
    BOOST_TEST(with("hint = [\"a\", \"b\", \"c\", \"d\"]").startsWith(text("69:8 `hint` has 4 hints")));
    BOOST_TEST(with("hint = \"one\"") == text("69:8 `hint` is a text; it must be a list of texts"));
    BOOST_TEST(with("hint = [\"a\", \"\", \"c\"]") == text("69:14 `hint` holds an empty text"));
    BOOST_TEST(with("") == text("57:1 [[check]] has no `hint`"));
}

// An author mends a file in one go: nothing is hidden behind the first mistake.
BOOST_AUTO_TEST_CASE(all_problems_are_reported_in_the_order_of_the_file) {
    QByteArray bad = changedLab("hours = 10", "hours = \"ten\"");
    bad.replace("points = 20", "points = 21")
        .replace("equals = 0xFB", "equal = 0xFB")
        .replace("[\"gate-type\"]", "[\"gates\"]");
    BOOST_TEST(problemsOf(bad) == text("7:9 `hours` is a text; it must be a whole number\n"
                                       "8:10 the points of the checks add up to 101, but `points` is 100: 1 too many\n"
                                       "52:10 unknown check `gates`; known: `gate-type`, `timer-fires`, `timer-rate`\n"
                                       "66:40 unknown matcher `equal`; did you mean `equals`?"));
}

BOOST_AUTO_TEST_CASE(loading_throws_every_problem_with_its_place) {
    const QTemporaryDir folder;
    writeSampleLab(folder.path());
    const QString file = folder.path() + QStringLiteral("/lab.toml");
    writeFile(file, changedLab("hours = 10", "hours = 0").replace("number = 2", "number = 0"));
    try {
        course::loadLab(folder.path());
        BOOST_ERROR("a broken lab was loaded");
    } catch (const Failure& failure) {
        BOOST_TEST((failure.kind() == FailureKind::content));
        BOOST_TEST(failure.text() == QStringLiteral("2 problems:\n%1:3:10: `number` is 0; it must be 1 to 99\n"
                                                    "%1:7:9: `hours` is 0; it must be 1 to 100")
                                         .arg(file));
    }
    writeFile(file, changedLab("hours = 10", "hours = 0"));
    try {
        course::loadLab(folder.path());
        BOOST_ERROR("a broken lab was loaded");
    } catch (const Failure& failure) {
        BOOST_TEST(failure.where() == file + QStringLiteral(":7:9"));
        BOOST_TEST(failure.message() == text("`hours` is 0; it must be 1 to 100"));
    }
}

BOOST_AUTO_TEST_CASE(a_lab_without_lab_toml_says_which_file_is_missing) {
    const QTemporaryDir folder;
    try {
        course::loadLab(folder.path());
        BOOST_ERROR("a lab was loaded from nothing");
    } catch (const Failure& failure) {
        BOOST_TEST(failure.where() == folder.path() + QStringLiteral("/lab.toml"));
        BOOST_TEST(failure.message().startsWith(text("cannot be read: ")));
    }
}
