// SPDX-License-Identifier: GPL-3.0-or-later
// CSV as spreadsheets and learning platforms write it, read to the byte.
#include "qt_printing.h"

#include "core/intake/csv_cells.h"

#include <boost/test/unit_test.hpp>

using namespace mica::intake;
using namespace Qt::Literals::StringLiterals;

BOOST_AUTO_TEST_CASE(cells_know_their_bytes) {
    const CsvFile file = parseCsv("\xef\xbb\xbf"
                                  "a,\"b \"\"x\"\", y\",c\r\n1,,\"two\nlines\"\r\n\r\nlast");
    BOOST_TEST(file.separator == ',');
    BOOST_REQUIRE(file.rows.size() == 3);
    BOOST_TEST(file.rows[0][1].text == u"b \"x\", y"_s);
    BOOST_TEST(file.bytes.mid(file.rows[0][1].begin, file.rows[0][1].end - file.rows[0][1].begin) ==
               "\"b \"\"x\"\", y\"");
    BOOST_TEST(file.rows[1][1].text.isEmpty());
    BOOST_TEST(file.rows[1][2].text == u"two\nlines"_s);
    BOOST_TEST(file.rows[2][0].text == u"last"_s);
    BOOST_TEST(file.columnOf({u"C"_s}) == 2);
    BOOST_TEST(file.columnOf({u"d"_s}) == -1);
    BOOST_TEST(file.at(2, 2) == QString());
}

BOOST_AUTO_TEST_CASE(the_separator_is_the_one_the_header_uses) {
    BOOST_TEST(parseCsv("a;b;c\n1,5;2;3\n").at(1, 0) == u"1,5"_s);
    BOOST_TEST(parseCsv("a\tb\n1\t2\n").at(1, 1) == u"2"_s);
    BOOST_TEST(parseCsv("").rows.isEmpty());
}

BOOST_AUTO_TEST_CASE(any_bytes_give_rows_within_the_bytes) {
    quint32 state = 99;
    for (int round = 0; round < 500; ++round) {
        QByteArray bytes;
        for (int length = round % 60; length > 0; --length) {
            state = state * 1664525u + 1013904223u;
            bytes += QByteArray("\"\"\",;\n\r\tab\xff").at(static_cast<qsizetype>(state >> 16) % 11);
        }
        const CsvFile file = parseCsv(bytes);
        for (const CsvRow& row : file.rows) {
            for (const CsvCell& cell : row) {
                BOOST_TEST((0 <= cell.begin && cell.begin <= cell.end && cell.end <= file.bytes.size()));
            }
        }
    }
}
