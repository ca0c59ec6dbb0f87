// SPDX-License-Identifier: GPL-3.0-or-later
// Canvas' gradebook: Student, ID, SIS columns, Section, then a column an assignment. Rows are matched by Canvas' number, then the SIS
// ones, as its importer does.
#include "core/export/plain_text.h"
#include "core/export/sheet_fill.h"
#include "core/failure.h"

#include <QSet>

namespace mica::exports {

namespace {

struct Columns {
    qsizetype id, sisId, login, assignment;
};

qsizetype assignmentColumn(const intake::CsvFile& sheet, const QString& assignment) {
    const intake::CsvRow& header = sheet.rows.first();
    for (qsizetype column = 0; column < header.size(); ++column) {
        const QString text = header[column].text.trimmed();
        if (text == assignment || text.endsWith(QStringLiteral(" (%1)").arg(assignment))) { return column; }
    }
    throw Failure(FailureKind::usage, QStringLiteral("the sheet has no assignment \"%1\"").arg(assignment),
                  QStringLiteral("--assignment"),
                  QStringLiteral("Give the number in the brackets of its column's header, or the whole header."));
}

Columns columnsOf(const intake::CsvFile& sheet, const QString& assignment) {
    const bool isGradebook = !sheet.rows.isEmpty() && sheet.at(0, 0).contains(QStringLiteral("Student")) &&
                             sheet.at(0, 1).contains(QStringLiteral("ID")) &&
                             sheet.columnOf({QStringLiteral("Section")}) > 0;
    if (!isGradebook) {
        throw Failure(FailureKind::content,
                      QStringLiteral("is no gradebook of Canvas: it needs the columns Student, ID and Section"),
                      QStringLiteral("--fill"), QStringLiteral("Grades, Export, Export entire gradebook."));
    }
    return {1, sheet.columnOf({QStringLiteral("SIS User ID")}), sheet.columnOf({QStringLiteral("SIS Login ID")}),
            assignmentColumn(sheet, assignment)};
}

bool same(const QString& left, const QString& right) {
    return !left.isEmpty() && left.trimmed().compare(right.trimmed(), Qt::CaseInsensitive) == 0;
}

qsizetype resultFor(const intake::CsvFile& sheet, qsizetype row, const Columns& columns,
                    const QList<ResultView>& results) {
    for (qsizetype i = 0; i < results.size(); ++i) {
        const ResultView& result = results[i];
        const bool isTheirId =
            result.platform == QStringLiteral("canvas") && same(sheet.at(row, columns.id), result.platformId);
        const QString login = sheet.at(row, columns.login);
        if (isTheirId || same(sheet.at(row, columns.sisId), result.number) || same(login, result.email) ||
            same(login, result.number)) {
            return i;
        }
    }
    return -1;
}

/// The points of the assignment by the sheet's own row of maxima; 0 when it does not say.
double mostPoints(const intake::CsvFile& sheet, qsizetype column) {
    for (qsizetype row = 1; row < sheet.rows.size(); ++row) {
        if (sheet.at(row, 0).trimmed().startsWith(QStringLiteral("Points Possible"))) {
            const QString text = sheet.at(row, column).trimmed();
            if (text.contains(QStringLiteral("read only"))) {
                throw Failure(FailureKind::usage, QStringLiteral("Canvas marks the assignment as read only"),
                              QStringLiteral("--assignment"), QStringLiteral("Choose a column that takes grades."));
            }
            return QString(text).replace(u',', u'.').toDouble();
        }
    }
    return 0;
}

} // namespace

FilledSheet fillCanvas(const QByteArray& bytes, const QList<ResultView>& results, const QString& assignment) {
    const intake::CsvFile sheet = intake::parseCsv(bytes);
    const Columns columns = columnsOf(sheet, assignment);
    const double most = mostPoints(sheet, columns.assignment);
    SheetEdits edits(sheet);
    FilledSheet filled;
    QSet<qsizetype> used;
    for (qsizetype row = 1; row < sheet.rows.size(); ++row) {
        const qsizetype index = resultFor(sheet, row, columns, results);
        if (index < 0) { continue; }
        used.insert(index);
        const ResultView& result = results[index];
        if (!result.hasScore() || columns.assignment >= sheet.rows[row].size()) {
            filled.notices +=
                QStringLiteral("%1: %2; the row stays as it is").arg(result.student, result.shownStatus());
            continue;
        }
        const double scale = most > 0 && result.maxScore > 0 ? most / result.maxScore : 1;
        edits.set(row, columns.assignment, QString::number(result.score * scale, 'f', 2));
        ++filled.filled;
    }
    for (qsizetype i = 0; i < results.size(); ++i) {
        if (!used.contains(i)) { filled.notices += QStringLiteral("%1 is not on the sheet").arg(results[i].student); }
    }
    filled.bytes = edits.result();
    return filled;
}

} // namespace mica::exports
