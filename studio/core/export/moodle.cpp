// SPDX-License-Identifier: GPL-3.0-or-later
// Moodle. Its importer finds columns by their header texts, which follow the language of whoever downloads the sheet.
#include "core/export/csv_text.h"
#include "core/export/plain_text.h"
#include "core/export/sheet_fill.h"
#include "core/failure.h"
#include "core/intake/moodle_sheet.h"

#include <QSet>

#include <algorithm>

namespace mica::exports {

namespace {

using Columns = intake::MoodleColumns;

Columns columnsOf(const intake::CsvFile& sheet) {
    if (const std::optional<Columns> columns = intake::findMoodleColumns(sheet)) { return *columns; }
    throw Failure(FailureKind::content,
                  QStringLiteral("is no grading worksheet of Moodle: it needs the columns Identifier, Grade and "
                                 "Last modified (grade)"),
                  QStringLiteral("--fill"),
                  QStringLiteral("Set your Moodle language to English and download the grading worksheet again."));
}

QByteArray plainCell(QString text) {
    const bool needsQuotes = text.contains(u',') || text.contains(u'"') || text.contains(u'\n') || text.contains(u'\r');
    if (!needsQuotes) { return text.toUtf8(); }
    text.replace(u'"', QStringLiteral("\"\""));
    return '"' + text.toUtf8() + '"';
}

/// UTF-8 and commas, which is what Moodle reads; the texts of the cells stay.
QByteArray asMoodleReads(const intake::CsvFile& sheet) {
    QByteArray bytes;
    for (const intake::CsvRow& row : sheet.rows) {
        QByteArrayList cells;
        for (const intake::CsvCell& cell : row) { cells += plainCell(cell.text); }
        bytes += cells.join(',') + "\r\n";
    }
    return bytes;
}

QStringList notesOn(const intake::CsvFile& sheet, const Columns& columns) {
    QStringList notes;
    const auto header = [&sheet](qsizetype column) {
        return column < 0 ? QStringLiteral("none") : sheet.at(0, column);
    };
    if (columns.isTranslated) {
        notes += QStringLiteral(
                     "the headers are not English; by what stands below them, the grade is \"%1\" and the feedback "
                     "\"%2\". Upload the sheet with the language of Moodle that it was downloaded with")
                     .arg(header(columns.grade), header(columns.feedback));
    }
    if (sheet.wasUtf16) {
        notes +=
            QStringLiteral("the sheet was saved as UTF-16; it is written as UTF-8 with commas, which Moodle reads");
    } else if (sheet.separator != ',') {
        notes += QStringLiteral("the sheet is not separated by commas; choose its separator when you upload it");
    }
    return notes;
}

bool same(const QString& left, const QString& right) {
    return !left.isEmpty() && left.trimmed().compare(right.trimmed(), Qt::CaseInsensitive) == 0;
}

qsizetype resultFor(const intake::CsvFile& sheet, qsizetype row, const Columns& columns,
                    const QList<ResultView>& results) {
    const QString id = intake::participantNumber(sheet.at(row, columns.identifier));
    for (qsizetype i = 0; i < results.size(); ++i) {
        const bool isTheirId = results[i].platform == QStringLiteral("moodle") && same(id, results[i].platformId);
        if (isTheirId || same(sheet.at(row, columns.email), results[i].email) ||
            same(sheet.at(row, columns.number), results[i].number)) {
            return i;
        }
    }
    return -1;
}

/// "7,50" of 10,00 or "7.50" of 10.00: as the site writes numbers.
QString gradeText(const ResultView& result, const QString& maximum) {
    QString plain = maximum.trimmed();
    const bool isComma = plain.contains(u',');
    bool isNumber = false;
    double most = plain.replace(u',', u'.').toDouble(&isNumber);
    most = isNumber && most > 0 ? most : result.maxScore;
    const double grade = result.maxScore > 0 ? most * result.score / result.maxScore : 0;
    const QString text = QString::number(grade, 'f', 2);
    return isComma ? QString(text).replace(u'.', u',') : text;
}

} // namespace

QString feedbackLine(const ResultView& result) {
    const ResultView shown = forStudents(result);
    QStringList parts;
    if (shown.status == QStringLiteral("graded")) {
        parts += QStringLiteral("Points: %1 of %2.").arg(shown.score).arg(shown.maxScore);
        if (shown.integrity == QStringLiteral("missing_required")) {
            parts += QStringLiteral("Not every file of the lab was handed in.");
        }
        for (const ViewedCheck& check : shown.checks) {
            if (check.status == QStringLiteral("failed")) {
                parts += QStringLiteral("Failed (%1): %2.").arg(check.maxScore).arg(plainLine(check.title));
            }
        }
    } else {
        parts += QStringLiteral("Could not be graded:");
        for (const QString& reason : shown.reasons().mid(0, 3)) { parts += plainLine(reason); }
    }
    QString line = parts.join(u' ');
    return line.replace(u'<', u'(').replace(u'>', u')').replace(u'&', u'+'); // the cell is read as HTML
}

FilledSheet fillMoodle(const QByteArray& bytes, const QList<ResultView>& results) {
    intake::CsvFile sheet = intake::parseCsv(bytes);
    const Columns columns = columnsOf(sheet);
    FilledSheet filled;
    filled.notices = notesOn(sheet, columns);
    if (sheet.wasUtf16) { sheet = intake::parseCsv(asMoodleReads(sheet)); }
    SheetEdits edits(sheet);
    QSet<qsizetype> used;
    for (qsizetype row = 1; row < sheet.rows.size(); ++row) {
        const qsizetype index = resultFor(sheet, row, columns, results);
        if (index < 0) { continue; }
        used.insert(index);
        const ResultView& result = results[index];
        const bool isLocked =
            sheet.at(row, columns.mayChange).trimmed().compare(QStringLiteral("No"), Qt::CaseInsensitive) == 0;
        if (isLocked || !result.hasScore() || columns.grade >= sheet.rows[row].size()) {
            filled.notices +=
                QStringLiteral("%1: %2; the row stays as it is")
                    .arg(result.student,
                         isLocked ? QStringLiteral("Moodle does not let the grade be changed") : result.shownStatus());
            continue;
        }
        edits.set(row, columns.grade, gradeText(result, sheet.at(row, columns.maximum)));
        if (columns.feedback >= 0 && columns.feedback < sheet.rows[row].size()) {
            edits.set(row, columns.feedback, feedbackLine(result));
        }
        ++filled.filled;
    }
    for (qsizetype i = 0; i < results.size(); ++i) {
        if (!used.contains(i)) { filled.notices += QStringLiteral("%1 is not on the sheet").arg(results[i].student); }
    }
    filled.bytes = edits.result();
    return filled;
}

QByteArray moodleGradebook(const QList<ResultView>& results) {
    const QString title = results.isEmpty() ? QString() : plainLine(results.first().labTitle);
    QByteArray csv = csvLine(
        {QStringLiteral("ID number"), QStringLiteral("Email address"), title, title + QStringLiteral(" feedback")});
    for (const ResultView& result : results) {
        csv += csvLine({result.number, result.email,
                        result.hasScore() ? QString::number(result.score) : QStringLiteral("-"),
                        result.handedIn ? feedbackLine(result) : QString()});
    }
    return csv;
}

} // namespace mica::exports
