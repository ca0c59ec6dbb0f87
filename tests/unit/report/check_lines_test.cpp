// SPDX-License-Identifier: GPL-3.0-or-later
// The heading and the line of a verdict: aligned over the lab, wrapped, never told by colour alone, never overwritten by a student.
#include "qt_printing.h"
#include "sample_result.h"

#include "core/report/terminal.h"

#include <boost/test/unit_test.hpp>

using namespace mica;
using namespace mica::report;
using namespace Qt::Literals::StringLiterals;

namespace {

const TerminalStyle plain{100, false};

QString allLines(test::SampleResult& sample, const TerminalStyle& style) {
    QString text;
    for (const check::CheckResult& one : sample.result.checks) { text += checkLine(one, sample.lab, style); }
    return text;
}

} // namespace

BOOST_AUTO_TEST_SUITE(check_lines)

BOOST_AUTO_TEST_CASE(a_line_for_each_verdict_in_columns) {
    test::SampleResult sample;
    BOOST_TEST(allLines(sample, plain) == u"  ok passed    6/6  gate        Vector 32 has an interrupt gate\n"
                                          "  x  failed   0/14  timer-rate  The timer interrupts 100 times a second\n"
                                          "  -  skipped  0/40  drift       It does not drift (needs timer-rate)\n"
                                          "  !  harness  0/40  burst       A burst of 64 scancodes is kept\n"_s);
}

BOOST_AUTO_TEST_CASE(a_narrow_terminal_wraps_below_the_title) {
    test::SampleResult sample;
    BOOST_TEST(checkLine(sample.failed(), sample.lab, {56, false}) ==
               u"  x  failed   0/14  timer-rate  The timer interrupts 100\n"
               "                                times a second\n"_s);
}

BOOST_AUTO_TEST_CASE(colour_only_repeats_what_the_words_say) {
    test::SampleResult sample;
    const QString coloured = allLines(sample, {100, true});
    BOOST_TEST(coloured.startsWith(u"  \x1b[32mok passed \x1b[0m   6/6"_s));
    BOOST_TEST(coloured.contains(u"\x1b[31mx  failed \x1b[0m"_s));
    QString bare = coloured;
    for (const QString& code : {u"\x1b[32m"_s, u"\x1b[31m"_s, u"\x1b[33m"_s, u"\x1b[35m"_s, u"\x1b[0m"_s}) {
        bare.remove(code);
    }
    BOOST_TEST(bare == allLines(sample, plain));
}

BOOST_AUTO_TEST_CASE(the_heading_says_whose_files) {
    const test::SampleResult sample;
    BOOST_TEST(heading(sample.lab, u"the reference"_s, plain) == u"Lab 02, Interrupts: the reference\n"_s);
    BOOST_TEST(heading(sample.lab, u"/home/\x1b[2Jx"_s, plain) == u"Lab 02, Interrupts: /home/\\x1b[2Jx\n"_s);
}

BOOST_AUTO_TEST_SUITE_END()
