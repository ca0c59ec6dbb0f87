// SPDX-License-Identifier: GPL-3.0-or-later
// results.csv: a row a student whatever they are called, and nothing a spreadsheet would calculate.
#include "qt_printing.h"
#include "result_sample.h"

#include "core/export/csv_text.h"
#include "core/export/results_csv.h"
#include "core/intake/csv_cells.h"

#include <boost/test/unit_test.hpp>

using namespace mica;
using namespace mica::exports;
using namespace mica::test;
using namespace Qt::Literals::StringLiterals;

BOOST_AUTO_TEST_CASE(the_row_of_each_kind_of_result) {
    const QString csv = QString::fromUtf8(
        resultsCsv({sampleResult(), refusedResult(), unbuiltResult(), troubledResult(), absentResult()}));
    BOOST_TEST(
        csv ==
        u"student,lab,status,score,max_score,interrupts.gate,interrupts.fires,interrupts.rate,interrupts.other\r\n"
        "anna,interrupts,graded,40,100,40,0,0,0\r\n"
        "boris,interrupts,not_gradable,0,100,0,0,0,0\r\n"
        "cleo,interrupts,not_gradable,0,100,0,0,0,0\r\n"
        "dora,interrupts,infrastructure_error,,100,,,,\r\n"
        "emil,interrupts,not_handed_in,,100,,,,\r\n"_s);
}

BOOST_AUTO_TEST_CASE(numbers_stay_numbers_and_formulas_become_text) {
    BOOST_TEST(csvCell(u"-3.5"_s) == "-3.5");
    BOOST_TEST(csvCell(u"-"_s) == "-"); // how Moodle writes and reads "no grade"
    BOOST_TEST(csvCell(u"=1+1"_s) == "'=1+1");
    BOOST_TEST(csvCell(u" @x"_s) == "' @x");
    BOOST_TEST(csvCell(u"a\"b"_s) == "\"a\"\"b\"");
    BOOST_TEST(csvCell(u"a\nb"_s) == "a b");
    BOOST_TEST(csvCell(u"a\nb"_s, ',', true) == "\"a\nb\"");
}

BOOST_AUTO_TEST_CASE(no_text_breaks_a_row_or_begins_a_formula) {
    for (const QString& text : hostileTexts()) {
        const intake::CsvFile sheet = intake::parseCsv(resultsCsv({withHostile(text), sampleResult()}));
        BOOST_REQUIRE(sheet.rows.size() == 3);
        BOOST_TEST(sheet.rows[1].size() == 9);
        BOOST_TEST(sheet.at(1, 3) == u"40"_s);
        BOOST_TEST(sheet.at(2, 0) == u"anna"_s);
        const QString student = sheet.at(1, 0).trimmed();
        BOOST_TEST(!u"=+-@"_s.contains(student.front()), student.toStdString());
    }
}
