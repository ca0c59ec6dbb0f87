// SPDX-License-Identifier: GPL-3.0-or-later
// A sheet that came from a gradebook and goes back to it: the grade and the feedback change, every other byte is as it was.
#include "qt_printing.h"
#include "result_sample.h"

#include "core/export/sheet_fill.h"
#include "core/failure.h"

#include <boost/test/unit_test.hpp>

using namespace mica;
using namespace mica::exports;
using namespace mica::test;
using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray moodleHeader =
    "\xef\xbb\xbfIdentifier,\"Full name\",\"Email address\",Status,Grade,\"Maximum Grade\",\"Grade can be "
    "changed\",\"Last modified (submission)\",\"Last modified (grade)\",\"Feedback comments\"\r\n";

bool isContent(const Failure& failure) { return failure.kind() == FailureKind::content; }

} // namespace

BOOST_AUTO_TEST_CASE(moodles_worksheet_keeps_every_other_byte) {
    const QByteArray before =
        "\"Participant 16\",\"O\"\"x, \xc5\xbd\",o@x,Submitted,-,10.00,Yes,-,-,\"keep, this\"\r\n";
    const QByteArray sheet =
        moodleHeader + before + "\"Participant 17\",Anna,a@x,\"Submitted \",\"\",\"10,00\",Yes,-,-,\r\n";
    const FilledSheet filled = fillMoodle(sheet, {sampleResult()});
    BOOST_TEST(filled.filled == 1);
    BOOST_TEST(filled.notices == QStringList());
    BOOST_TEST(
        filled.bytes ==
        moodleHeader + before +
            "\"Participant 17\",Anna,a@x,\"Submitted \",\"4,00\",\"10,00\",Yes,-,-,Points: 40 of 100. Failed (30): "
            "The timer fires. Failed (10): Other values.\r\n");
}

BOOST_AUTO_TEST_CASE(who_forgot_a_file_reads_so) {
    ResultView incomplete = sampleResult();
    BOOST_TEST(!feedbackLine(incomplete).contains(u"handed in"_s));
    incomplete.integrity = u"missing_required"_s;
    BOOST_TEST(
        feedbackLine(incomplete).startsWith(u"Points: 40 of 100. Not every file of the lab was handed in. Failed"_s));
}

BOOST_AUTO_TEST_CASE(moodle_rows_that_cannot_take_a_grade_stay_and_are_told) {
    const QByteArray sheet = moodleHeader + "Participant 17,A,a@x,,1,100.00,No,,,\r\n";
    const FilledSheet locked = fillMoodle(sheet, {sampleResult()});
    BOOST_TEST(locked.bytes == sheet);
    BOOST_REQUIRE(locked.notices.size() == 1);
    BOOST_TEST(locked.notices[0].contains(u"does not let"_s));
    QByteArray open = sheet;
    open.replace(",No,", ",Yes,");
    BOOST_TEST(fillMoodle(open, {troubledResult()}).bytes == open);
    ResultView stranger = sampleResult();
    stranger.platformId = u"99"_s;
    BOOST_TEST(fillMoodle(open, {stranger}).notices == QStringList{u"anna is not on the sheet"_s});
    BOOST_CHECK_EXCEPTION(fillMoodle("Kennung,Bewertung\r\n1,2\r\n", {}), Failure, [](const Failure& failure) {
        return isContent(failure) && failure.advice().contains(u"language to English"_s);
    });
}

// The headers are Moodle's in the language of whoever downloads, so the columns are known by what stands in them.
BOOST_AUTO_TEST_CASE(a_translated_worksheet_is_filled_by_its_cells) {
    const QByteArray header =
        "ID,Vollst\xc3\xa4ndiger Name,E-Mail-Adresse,Status,Bewertung,Bestwertung,\xc3\x84nderbar,Abgabe "
        "zuletzt,Bewertung zuletzt,Feedback als Kommentar\r\n";
    const QByteArray date = "\"Freitag, 6. November 2026, 10:00\"";
    const QByteArray before =
        "Teilnehmer/in16,Jan,j@x,Abgegeben,\"9,00\",\"10,00\",Ja," + date + ',' + date + ",Gut.\r\n";
    const QByteArray sheet = header + before + "Teilnehmer/in17,Anna,,Abgegeben,-,\"10,00\",Ja," + date + ",-,\r\n";
    const FilledSheet filled = fillMoodle(sheet, {sampleResult()});
    BOOST_TEST(filled.filled == 1);
    BOOST_TEST(filled.bytes ==
               header + before + "Teilnehmer/in17,Anna,,Abgegeben,\"4,00\",\"10,00\",Ja," + date +
                   ",-,Points: 40 of 100. Failed (30): The timer fires. Failed (10): Other values.\r\n");
    BOOST_REQUIRE(filled.notices.size() == 1);
    BOOST_TEST(filled.notices[0].contains(u"the grade is \"Bewertung\" and the feedback \"Feedback als Kommentar\""_s));
    // Where two columns could hold the maxima, nothing is guessed.
    QByteArray unclear = sheet;
    unclear.replace("Ja,", "\"10,00\",");
    BOOST_CHECK_EXCEPTION(fillMoodle(unclear, {}), Failure, isContent);
}

// As a spreadsheet saves "Unicode text". Moodle reads UTF-8 and commas only.
BOOST_AUTO_TEST_CASE(a_worksheet_in_utf_16_becomes_what_moodle_reads) {
    const QString text =
        QStringLiteral("Identifier\tFull name\tGrade\tMaximum Grade\tLast modified (grade)\tFeedback comments\r\n"
                       "Participant 17\t\"O, \u017d\"\t-\t10.00\t-\t\r\n"
                       "Participant 18\t=1+1\t-\t10.00\t-\t\r\n");
    QByteArray sheet = "\xff\xfe";
    for (const QChar c : text) { sheet += QByteArray(1, static_cast<char>(c.cell())) + static_cast<char>(c.row()); }
    const FilledSheet filled = fillMoodle(sheet, {sampleResult()});
    BOOST_TEST(filled.bytes == "Identifier,Full name,Grade,Maximum Grade,Last modified (grade),Feedback comments\r\n"
                               "Participant 17,\"O, \xc5\xbd\",4.00,10.00,-,Points: 40 of 100. Failed (30): The timer "
                               "fires. Failed (10): Other "
                               "values.\r\nParticipant 18,=1+1,-,10.00,-,\r\n");
    BOOST_REQUIRE(filled.notices.size() == 1);
    BOOST_TEST(filled.notices[0].contains(u"UTF-16"_s));
}

BOOST_AUTO_TEST_CASE(canvas_gradebook_is_filled_in_the_named_column) {
    const QByteArray sheet = "Student,ID,SIS User ID,SIS Login ID,Section,Lab 1 (11),Lab 2 (12),Final Score\n"
                             "    Points Possible,,,,,20,50,(read only)\n"
                             "\"Novak, Anna\",5,s-1,anna@x.example,A,3,,17\n"
                             "\"Doe, Jane\",6,s-2,jane,A,4,,18\n";
    const FilledSheet filled = fillCanvas(sheet, {sampleResult(), refusedResult()}, u"12"_s);
    QByteArray expected = sheet;
    expected.replace("A,3,,17", "A,3,20.00,17");
    BOOST_TEST(filled.bytes == expected);
    BOOST_CHECK_EXCEPTION(fillCanvas(sheet, {}, u"13"_s), Failure,
                          [](const Failure& failure) { return failure.kind() == FailureKind::usage; });
    BOOST_CHECK_EXCEPTION(fillCanvas("a,b\n", {}, u"12"_s), Failure, isContent);
}

BOOST_AUTO_TEST_CASE(no_text_breaks_a_sheet) {
    for (const QString& text : hostileTexts()) {
        ResultView hostile = withHostile(text);
        hostile.number.clear();
        hostile.email.clear();
        const FilledSheet filled = fillMoodle(
            moodleHeader + "Participant 17,A,a@x,,-,100.00,Yes,,,\r\nParticipant 18,B,,,,,,,,\r\n", {hostile});
        const intake::CsvFile sheet = intake::parseCsv(filled.bytes);
        BOOST_REQUIRE(sheet.rows.size() == 3);
        BOOST_TEST(sheet.rows[1].size() == 10);
        BOOST_TEST(sheet.at(1, 4) == u"40.00"_s);
        BOOST_TEST(sheet.at(1, 9).startsWith(u"Points: "_s));
        BOOST_TEST(!sheet.at(1, 9).contains(u'<'));
        BOOST_TEST(intake::parseCsv(moodleGradebook({withHostile(text)})).rows.size() == 2);
    }
}
