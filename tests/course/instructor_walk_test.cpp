// SPDX-License-Identifier: GPL-3.0-or-later
// docs/instructor/grading.md walked as written: every command of the page, in its order, on a class as Moodle, Canvas and Gradescope let one
// download it; and what there is to upload in the end.
#include "class_sample.h"
#include "mica_process.h"
#include "qt_printing.h"
#include "sandbox_at_hand.h"

#include "core/grade/zip_writer.h"
#include "core/intake/csv_cells.h"

#include <boost/test/unit_test.hpp>

#include <QDir>
#include <QFileInfo>

using namespace mica;
using namespace mica::test;

namespace {

/// The lines of the page's fenced blocks that start `mica`, as words; what stands behind three blanks is a remark. Those that name no files
/// (LAB, DIR) are the summary.
QList<QStringList> commandsOfThePage() {
    QList<QStringList> commands;
    bool isFenced = false;
    const QByteArray page = readFile(QStringLiteral(MICA_SOURCE_DIR "/docs/instructor/grading.md"));
    for (const QString& line : QString::fromUtf8(page).split(u'\n')) {
        const QString text = line.trimmed().section(QStringLiteral("   "), 0, 0);
        isFenced = text.startsWith(QStringLiteral("```")) ? !isFenced : isFenced;
        if (isFenced && text.startsWith(QStringLiteral("mica ")) && !text.contains(QStringLiteral(" DIR"))) {
            commands += QProcess::splitCommand(text).mid(1);
        }
    }
    return commands;
}

void addFiles(grade::ZipWriter& zip, const QString& prefix, const course::Sources& files) {
    for (auto file = files.cbegin(); file != files.cend(); ++file) { zip.add(prefix + file.key(), file.value()); }
}

/// Žofie handed in the reference, Jan a mutant. Eva is on the lists only.
struct Downloads : Surroundings {
    Downloads() : sample(QStringLiteral("interrupts")), mutant(sample.mutants().first()) {
        writeMoodle();
        writeCanvas();
        writeGradescope();
    }

    QString at(const QString& name) const { return folder() + u'/' + name; }

    void writeMoodle() {
        grade::ZipWriter zip(grade::ZipMode::deflated);
        addFiles(zip, QStringLiteral("Žofie Nováková_17_assignsubmission_file_/"), sample.reference({}).files);
        addFiles(zip, QStringLiteral("Jan Doe_18_assignsubmission_file_/"), mutant.files);
        writeFile(at(QStringLiteral("moodle-submissions.zip")), zip.finish());
        const QByteArray date = ",\"Freitag, 6. November 2026, 10:00\",-,\r\n";
        writeFile(
            at(QStringLiteral("worksheet.csv")),
            "\xef\xbb\xbfID,\"Vollst\xc3\xa4ndiger Name\",E-Mail-Adresse,Status,Bewertung,Bestwertung,\"Bewertung kann "
            "ge\xc3\xa4ndert "
            "werden\",\"Zuletzt ge\xc3\xa4ndert (Abgabe)\",\"Zuletzt ge\xc3\xa4ndert (Bewertung)\",\"Feedback als "
            "Kommentar\"\r\n"
            "Teilnehmer/in17,\"\xc5\xbdofie Nov\xc3\xa1kov\xc3\xa1\",z@x,Abgegeben,,\"10,00\",Ja" +
                date + "Teilnehmer/in18,\"Jan Doe\",j@x,Abgegeben,,\"10,00\",Ja" + date +
                "Teilnehmer/in19,\"Eva Zahn\",e@x,\"Keine Abgabe\",,\"10,00\",Ja,-,-,\r\n");
    }

    void writeCanvas() {
        grade::ZipWriter zip(grade::ZipMode::deflated);
        addFiles(zip, QStringLiteral("novakovazofie_501_9001_"), sample.reference({}).files);
        addFiles(zip, QStringLiteral("doejan_LATE_502_9002_"), mutant.files);
        writeFile(at(QStringLiteral("canvas-submissions.zip")), zip.finish());
        writeFile(at(QStringLiteral("export.csv")),
                  "Student,ID,SIS User ID,SIS Login ID,Section,Lab 2 (12345),Final Score\n"
                  "    Points Possible,,,,,50,(read only)\n"
                  "\"Nov\xc3\xa1kov\xc3\xa1, \xc5\xbdofie\",501,s1,z@x,A,,\n\"Doe, Jan\",502,s2,j@x,A,,\n\"Zahn, "
                  "Eva\",503,s3,e@x,A,,\n");
    }

    void writeGradescope() {
        writeClass(at(QStringLiteral("gradescope")),
                   {{QStringLiteral("submission_71"), sample.reference({}).files, {}, 0, {}, {}},
                    {QStringLiteral("submission_72"), mutant.files, {}, 0, {}, {}}});
        writeFile(at(QStringLiteral("gradescope/submission_metadata.yml")),
                  "---\nsubmission_71:\n  :submitters:\n  - :name: Zofie\n    :sid: s1\n    :email: z@x\n"
                  "submission_72:\n  :submitters:\n  - :name: Jan\n    :sid: s2\n    :email: j@x\n");
    }

    intake::CsvFile sheet(const QString& name) const { return intake::parseCsv(readFile(at(name))); }

    ClassSample sample;
    KnownStudent mutant;
};

} // namespace

BOOST_FIXTURE_TEST_CASE(every_command_of_the_page_does_what_it_says, Downloads) {
    const QList<QStringList> commands = commandsOfThePage();
    BOOST_REQUIRE(commands.size() >= 12);
    for (QStringList command : commands) {
        const QString line = command.join(u' ');
        if (command.first() == QStringLiteral("grade") && !hasSandbox()) {
            command += {QStringLiteral("--sandbox"), QStringLiteral("none")};
        }
        const Said said = mica(command);
        BOOST_TEST(said.code == 0, line.toStdString() << ": " << said.err.toStdString());
    }
    const QString tenth = QString::number(mutant.score / 10.0, 'f', 2).replace(u'.', u',');
    const intake::CsvFile moodle = sheet(QStringLiteral("upload.csv"));
    BOOST_TEST(moodle.at(1, 4) == QStringLiteral("10,00"));
    BOOST_TEST(moodle.at(2, 4) == tenth);
    BOOST_TEST(moodle.at(3, 4) == QString());
    BOOST_TEST(moodle.at(2, 9).startsWith(QStringLiteral("Points: ")));
    const intake::CsvFile canvas = sheet(QStringLiteral("canvas-upload.csv"));
    BOOST_TEST(canvas.at(2, 5) == QStringLiteral("50.00"));
    BOOST_TEST(canvas.at(3, 5) == QString::number(mutant.score / 2.0, 'f', 2));
    BOOST_TEST(canvas.at(4, 5) == QString());
    BOOST_TEST(rowsOf(readFile(at(QStringLiteral("gradescope.csv")))).size() == 2);
    const QByteArray feedback = readFile(at(QStringLiteral("feedback.zip")));
    BOOST_TEST(feedback.contains("Jan Doe_18_assignsubmission_file_/interrupts-feedback.html"));
    BOOST_TEST(feedback.contains("_17_assignsubmission_file_/interrupts-feedback.html"));
    BOOST_TEST(!feedback.contains("_19_"));
    for (const char* name : {"autograder.zip", "results.xml", "alike/index.html", "gs"}) {
        BOOST_TEST(QFileInfo::exists(at(QString::fromLatin1(name))), name);
    }
}

BOOST_FIXTURE_TEST_CASE(a_feedback_archive_asks_for_a_file_and_for_participants_of_moodle, Downloads) {
    const QStringList graded{QStringLiteral("grade"),      QStringLiteral("gradescope"), QStringLiteral("--lab"),
                             QStringLiteral("interrupts"), QStringLiteral("--out"),      QStringLiteral("out")};
    BOOST_REQUIRE(
        mica(graded + (hasSandbox() ? QStringList() : QStringList{QStringLiteral("--sandbox"), QStringLiteral("none")}))
            .code == 0);
    const QStringList exported{QStringLiteral("export"), QStringLiteral("moodle-feedback"), QStringLiteral("out")};
    const Said loose = mica(exported);
    BOOST_TEST(loose.code == 2);
    BOOST_TEST(loose.err.contains("-o feedback.zip"), loose.err.toStdString());
    const Said strangers = mica(exported + QStringList{QStringLiteral("-o"), QStringLiteral("f.zip")});
    BOOST_TEST(strangers.code != 0);
    BOOST_TEST(strangers.err.contains("no result belongs to a participant of Moodle"), strangers.err.toStdString());
    BOOST_TEST(!QFileInfo::exists(at(QStringLiteral("f.zip"))));
    const Said filled = mica(exported + QStringList{QStringLiteral("--fill"), QStringLiteral("worksheet.csv")});
    BOOST_TEST(filled.code == 2);
    BOOST_TEST(filled.err.contains("only moodle and canvas fill in a sheet"), filled.err.toStdString());
}
