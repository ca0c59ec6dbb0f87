// SPDX-License-Identifier: GPL-3.0-or-later
// What a student reads about a build, and about scores, word for word.
#include "qt_printing.h"
#include "sample_result.h"

#include "core/report/terminal.h"

#include <boost/test/unit_test.hpp>

using namespace mica;
using namespace mica::report;
using namespace Qt::Literals::StringLiterals;
using build::BuildStatus;
using build::Diagnostic;
using build::Severity;

namespace {

const TerminalStyle plain{100, false};

build::BuildResult failedBuild() {
    build::BuildResult result;
    result.status = BuildStatus::failed;
    result.diagnostics = {
        Diagnostic{u"pic.cpp"_s,
                   42,
                   7,
                   Severity::error,
                   {},
                   u"'outb' was not declared"_s,
                   u"   42 |     outb(1);\n      |     ^~~~"_s},
        Diagnostic{u"pit.cpp"_s, 3, 0, Severity::warning, u"-Wunused"_s, u"unused variable"_s, {}},
        Diagnostic{{}, 0, 0, Severity::error, {}, u"undefined reference to 'mica::pic::mask'"_s, {}},
    };
    return result;
}

} // namespace

BOOST_AUTO_TEST_SUITE(build_report)

BOOST_AUTO_TEST_CASE(a_good_build_says_nothing) {
    build::BuildResult result;
    result.status = BuildStatus::ok;
    BOOST_TEST(buildReport(result, plain).isEmpty());
    result.normalised = {u"pic.cpp: byte-order mark removed"_s};
    BOOST_TEST(buildReport(result, plain) == u"note: pic.cpp: byte-order mark removed\n"_s);
    result.diagnostics = {failedBuild().diagnostics[1]};
    BOOST_TEST(buildReport(result, plain) == u"note: pic.cpp: byte-order mark removed\n"
                                             "The build has 1 warning.\n"
                                             "pit.cpp:3: warning: unused variable [-Wunused]\n"_s);
}

BOOST_AUTO_TEST_CASE(a_failed_build_shows_the_students_lines) {
    BOOST_TEST(buildReport(failedBuild(), plain) == u"Your files do not build: 2 errors and 1 warning.\n"
                                                    "pic.cpp:42:7: error: 'outb' was not declared\n"
                                                    "   42 |     outb(1);\n"
                                                    "      |     ^~~~\n"
                                                    "pit.cpp:3: warning: unused variable [-Wunused]\n"
                                                    "error: undefined reference to 'mica::pic::mask'\n"_s);
    BOOST_TEST(buildReport(failedBuild(), {100, true}).contains(u"pic.cpp:42:7: \x1b[31merror:\x1b[0m 'outb'"_s));
}

BOOST_AUTO_TEST_CASE(a_build_that_was_stopped_says_what_does_that) {
    build::BuildResult result;
    result.status = BuildStatus::timedOut;
    BOOST_TEST(buildReport(result, plain) ==
               u"The build took too long and was stopped. A template or macro that goes on without end, or a very\n"
               "large table, does this.\n"_s);
}

BOOST_AUTO_TEST_CASE(a_refusal_names_file_reason_and_advice) {
    build::BuildResult result;
    result.status = BuildStatus::refused;
    result.findings = {{u"pic.cpp"_s, u"defines mica::probe::observe, which belongs to the kit"_s, u"Rename it."_s},
                       {u"pit.cpp"_s, u"has a constructor that runs before main"_s, {}}};
    BOOST_TEST(buildReport(result, plain) ==
               u"Your files were refused before anything was run, because of what they contain:\n"
               "pic.cpp: defines mica::probe::observe, which belongs to the kit\n"
               "  Rename it.\n"
               "pit.cpp: has a constructor that runs before main\n"_s);
}

BOOST_AUTO_TEST_CASE(messages_of_the_compiler_cannot_act_on_the_terminal) {
    build::BuildResult result = failedBuild();
    result.diagnostics[0].text = u"#error \x1b[2J\nok passed"_s;
    result.diagnostics[0].file = u"\x1b[1Apic.cpp"_s;
    result.diagnostics[0].excerpt = u"   42 | \x1b[31mx\r\n      | ^"_s;
    const QString text = buildReport(result, plain);
    BOOST_TEST(!text.contains(u'\x1b'));
    BOOST_TEST(!text.contains(u'\r'));
    BOOST_TEST(
        text.contains(u"\\x1b[1Apic.cpp:42:7: error: #error \\x1b[2J\\nok passed\n   42 | \\x1b[31mx\n      | ^\n"_s));
}

BOOST_AUTO_TEST_CASE(a_flood_of_messages_is_cut) {
    build::BuildResult result = failedBuild();
    result.diagnostics = QList<Diagnostic>(27, result.diagnostics[1]);
    const QString text = buildReport(result, plain);
    BOOST_TEST(text.count(u"unused variable"_s) == 25);
    BOOST_TEST(text.endsWith(u"… and 2 messages more\n"_s));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(score)

BOOST_AUTO_TEST_CASE(the_closing_counts_each_verdict) {
    test::SampleResult sample;
    BOOST_TEST(closing(sample.result, plain) ==
               u"6 of 100 points: 1 passed, 1 failed, 1 skipped, 1 without a verdict\n"_s);
    for (check::CheckResult& one : sample.result.checks) { one.verdict = check::Verdict::passed; }
    sample.result.score = 100;
    BOOST_TEST(closing(sample.result, plain) == u"100 of 100 points: all 4 checks passed\n"_s);
    BOOST_TEST(closing(sample.result, {100, true}) == u"\x1b[32m100 of 100 points\x1b[0m: all 4 checks passed\n"_s);
}

BOOST_AUTO_TEST_CASE(without_a_score_the_closing_says_why) {
    test::SampleResult sample;
    sample.result.status = check::LabStatus::notGradable;
    sample.result.build.status = BuildStatus::failed;
    BOOST_TEST(closing(sample.result, plain) ==
               u"Nothing could be run, so there is no score. Mend the first error first: the others often follow from\n"
               "it.\n"_s);
    sample.result.build.status = BuildStatus::refused;
    BOOST_TEST(closing(sample.result, plain) == u"Nothing was run, so there is no score.\n"_s);
    sample.result.status = check::LabStatus::infrastructureError;
    BOOST_TEST(closing(sample.result, plain) ==
               u"There is no score: the harness failed, which says nothing about your files. 1 passed, 1 failed, 1\n"
               "skipped, 1 without a verdict.\n"_s);
}

BOOST_AUTO_TEST_CASE(the_scoreboard_has_a_row_a_lab_and_a_sum) {
    test::SampleResult interrupts, boot, paging;
    boot.lab.number = 1;
    boot.lab.title = u"Boot"_s;
    boot.result.score = 100;
    paging.lab.number = 5;
    paging.lab.title = u"Paging"_s;
    paging.result.status = check::LabStatus::notGradable;
    paging.result.build.status = BuildStatus::failed;
    BOOST_TEST(scoreboard({boot.result, interrupts.result, paging.result}, plain) ==
               u"lab             points  passed  failed  skipped  harness\n"
               "01 Boot        100/100       1       1        1        1  ##########\n"
               "02 Interrupts    6/100       1       1        1        1  ..........\n"
               "05 Paging            -                                    not graded: does not build\n"
               "together       106/300                                    ###.......\n"_s);
}

BOOST_AUTO_TEST_CASE(the_bar_is_full_only_with_every_point) {
    test::SampleResult almost;
    almost.result.score = 99;
    BOOST_TEST(scoreboard({almost.result}, plain).contains(u"#########."_s));
    almost.result.maxScore = 0;
    almost.result.score = 0;
    BOOST_TEST(scoreboard({almost.result}, plain).contains(u".........."_s));
}

BOOST_AUTO_TEST_SUITE_END()
