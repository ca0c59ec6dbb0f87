// SPDX-License-Identifier: GPL-3.0-or-later
// Writes what core/export makes of a class of ordinary and hostile results into a folder, a folder a format, and beside it meant.json: what
// a reader of each document should come to know. Read by read_back.py.
#include "unit/export/result_sample.h"

#include "core/export/formats.h"
#include "core/export/html_report.h"
#include "core/export/results_csv.h"
#include "core/export/sheet_fill.h"
#include "core/failure.h"
#include "core/grade/feedback_archive.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QStringEncoder>

#include <cstdio>
#include <stdexcept>

using namespace mica;
using namespace mica::exports;

namespace {

struct Named {
    QString name; ///< of its documents
    ResultView result;
};

void write(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    if (!QDir().mkpath(path.section(u'/', 0, -2)) || !file.open(QIODevice::WriteOnly) ||
        file.write(bytes) != bytes.size()) {
        throw std::runtime_error("cannot be written: " + path.toStdString());
    }
}

/// One of each kind, then sampleResult() with every text hostile. Each is a participant of Moodle of its own, "anna" is number 17.
QList<Named> namedResults() {
    QList<Named> all{{QStringLiteral("anna"), test::sampleResult()},
                     {QStringLiteral("boris"), test::refusedResult()},
                     {QStringLiteral("cleo"), test::unbuiltResult()},
                     {QStringLiteral("dora"), test::troubledResult()},
                     {QStringLiteral("emil"), test::absentResult()}};
    ResultView letters = test::sampleResult();
    letters.name = QStringLiteral("Žofie d'Été_ (2)");
    all += {QStringLiteral("letters"), letters};
    for (const QString& text : test::hostileTexts()) {
        all += {QStringLiteral("hostile%1").arg(all.size(), 2, 10, QLatin1Char('0')), test::withHostile(text)};
    }
    for (qsizetype i = 0; i < all.size(); ++i) {
        all[i].result.platformId = QString::number(17 + i);
        if (i > 0 && i < 6) { all[i].result.number = all[i].result.email = QString(); }
    }
    return all;
}

QJsonObject meantBy(const Named& one) {
    QJsonArray checks;
    for (const ViewedCheck& check : one.result.checks) {
        checks += QJsonObject{{QStringLiteral("status"), check.status},
                              {QStringLiteral("score"), check.score},
                              {QStringLiteral("max_score"), check.maxScore},
                              {QStringLiteral("hidden"), check.isHidden()}};
    }
    return {{QStringLiteral("name"), one.name},
            {QStringLiteral("status"), one.result.status},
            {QStringLiteral("score"), one.result.score},
            {QStringLiteral("max_score"), one.result.maxScore},
            {QStringLiteral("has_score"), one.result.hasScore()},
            {QStringLiteral("handed_in"), one.result.handedIn},
            {QStringLiteral("built"), one.result.buildStatus == QStringLiteral("ok")},
            {QStringLiteral("platform_id"), one.result.platformId},
            {QStringLiteral("number"), one.result.number},
            {QStringLiteral("checks"), checks}};
}

void writeFormats(const QString& folder, const QList<Named>& named, const QList<ResultView>& results) {
    ExportContext context;
    context.vpl = {0, 10};
    context.classroom50.dateTime = QStringLiteral("2026-01-01T00:00:00Z");
    for (const Format& format : formats()) {
        // csv and moodle are both .csv for all; the gradebook is what is called "moodle" without a sheet.
        const QString name = format.name == QStringLiteral("moodle") ? QStringLiteral("gradebook") : format.name;
        if (format.takesAll) {
            write(QStringLiteral("%1/%2/all%3").arg(folder, name, format.ending), format.write(results, context));
            continue;
        }
        for (const Named& one : named) {
            const bool hasDocument = name != QStringLiteral("classroom50") || !one.result.isInfrastructureError();
            if (hasDocument) {
                write(QStringLiteral("%1/%2/%3%4").arg(folder, name, one.name, format.ending),
                      format.write({one.result}, context));
            }
        }
    }
}

void writePages(const QString& folder, const QList<Named>& named) {
    ClassPage overview;
    for (const Named& one : named) {
        overview.add(one.result);
        write(QStringLiteral("%1/html/%2-student.html").arg(folder, one.name),
              studentPage(one.result, Audience::student));
        write(QStringLiteral("%1/html/%2-instructor.html").arg(folder, one.name),
              studentPage(one.result, Audience::instructor));
    }
    write(folder + QStringLiteral("/html/index.html"), overview.page(QStringLiteral("</title><script>")));
}

/// A worksheet as Moodle writes it, with a row for participants 16 (a stranger), 17 and 20.
QString worksheet(const QString& header, const QString& word, const QString& maximum) {
    const QString row = QStringLiteral("\"%1 %2\",\"%3\",%4,Submitted,%5,\"%6\",Yes,\"%7\",-,%8\r\n");
    const QString date = QStringLiteral("Friday, 6 November 2026, 10:00 AM");
    return header +
           row.arg(word, QStringLiteral("16"), QStringLiteral("O\"\"x, Žofie"), QStringLiteral("o@x"),
                   QStringLiteral("-"), maximum, date, QStringLiteral("\"keep, this\"")) +
           row.arg(word, QStringLiteral("17"), QStringLiteral("Anna Novak"), QStringLiteral("a@x"), QString(), maximum,
                   date, QString()) +
           row.arg(word, QStringLiteral("20"), QStringLiteral("Dora"), QStringLiteral("d@x"), QString(), maximum, date,
                   QString());
}

void fillWorksheet(const QString& folder, const QString& name, const QByteArray& before,
                   const QList<ResultView>& results) {
    write(QStringLiteral("%1/worksheet_before/%2").arg(folder, name), before);
    write(QStringLiteral("%1/worksheet/%2").arg(folder, name), fillMoodle(before, results).bytes);
}

void writeSheets(const QString& folder, const QList<ResultView>& results) {
    const QString english =
        QStringLiteral("Identifier,\"Full name\",\"Email address\",Status,Grade,\"Maximum Grade\",\"Grade can be "
                       "changed\",\"Last modified (submission)\",\"Last modified (grade)\",\"Feedback "
                       "comments\"\r\n");
    const QString german = QStringLiteral(
        "ID,\"Vollständiger Name\",E-Mail-Adresse,Status,Bewertung,\"Bestwertung\",\"Bewertung kann geändert "
        "werden\",\"Zuletzt geändert (Abgabe)\",\"Zuletzt geändert (Bewertung)\",\"Feedback als Kommentar\"\r\n");
    const QByteArray mark = "\xef\xbb\xbf";
    const QString plain = worksheet(english, QStringLiteral("Participant"), QStringLiteral("100.00"));
    fillWorksheet(folder, QStringLiteral("english.csv"), mark + plain.toUtf8(), results);
    const QString translated = worksheet(german, QStringLiteral("Teilnehmer/in"), QStringLiteral("10,00"));
    fillWorksheet(folder, QStringLiteral("german.csv"), mark + translated.toUtf8(), results);
    // As a spreadsheet saves "Unicode text": UTF-16, tabs.
    QString tabbed = plain;
    tabbed.replace(QRegularExpression(QStringLiteral(",(?! )")), QStringLiteral("\t"));
    QStringEncoder wide(QStringConverter::Utf16LE);
    const QByteArray utf16 = wide(tabbed);
    fillWorksheet(folder, QStringLiteral("wide.csv"), "\xff\xfe" + utf16, results);

    const QByteArray gradebook = "Student,ID,SIS User ID,SIS Login ID,Section,Lab 1 (11),Lab 2 (12),Final Score\n"
                                 "    Points Possible,,,,,20,50,(read only)\n"
                                 "\"Novak, Anna\",5,s-1,anna@x.example,A,3,,17\n"
                                 "\"Doe, \"\"J\"\"\",6,s-2,jane,B,4,,18\n";
    write(folder + QStringLiteral("/canvas_before/gradebook.csv"), gradebook);
    write(folder + QStringLiteral("/canvas/gradebook.csv"), fillCanvas(gradebook, results, QStringLiteral("12")).bytes);
}

void writeSamples(const QString& folder) {
    QDir(folder).removeRecursively();
    const QList<Named> named = namedResults();
    QList<ResultView> results;
    QJsonArray meant;
    for (const Named& one : named) {
        results += one.result;
        meant += meantBy(one);
    }
    write(folder + QStringLiteral("/meant.json"), QJsonDocument(meant).toJson());
    write(folder + QStringLiteral("/result/anna.json"), QJsonDocument(test::sampleDocument()).toJson());
    writeFormats(folder, named, results);
    writePages(folder, named);
    writeSheets(folder, results);
    write(folder + QStringLiteral("/feedback/all.zip"), grade::moodleFeedback(results).bytes);
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 2) {
        std::fprintf(stderr, "usage: export-samples DIR\n");
        return 2;
    }
    try {
        writeSamples(QString::fromLocal8Bit(argv[1]));
        return 0;
    } catch (const std::exception& trouble) {
        std::fprintf(stderr, "%s\n", trouble.what());
        return 1;
    }
}
