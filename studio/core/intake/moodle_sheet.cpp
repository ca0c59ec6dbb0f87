// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/moodle_sheet.h"

#include <QRegularExpression>
#include <QSet>

#include <functional>

namespace mica::intake {

namespace {

using Accepts = std::function<bool(const QString&)>;

/// Does every cell below the header satisfy it?
bool all(const CsvFile& sheet, qsizetype column, const Accepts& accepts) {
    for (qsizetype row = 1; row < sheet.rows.size(); ++row) {
        if (!accepts(sheet.at(row, column).trimmed())) { return false; }
    }
    return true;
}

bool isNumber(QString text) {
    bool isGood = false;
    text.replace(u',', u'.').toDouble(&isGood);
    return isGood;
}

/// One word in front of another number in each row.
bool holdsIdentifiers(const CsvFile& sheet, qsizetype column) {
    static const QRegularExpression form(QStringLiteral("^(\\D+)(\\d+)$"));
    QSet<QString> words, numbers;
    const bool isForm = all(sheet, column, [&](const QString& text) {
        const auto match = form.match(text);
        words.insert(match.captured(1));
        numbers.insert(match.captured(2));
        return match.hasMatch();
    });
    return isForm && words.size() == 1 && numbers.size() == sheet.rows.size() - 1;
}

/// The same number above zero in each row.
bool holdsMaxima(const CsvFile& sheet, qsizetype column) {
    const QString first = sheet.at(1, column).trimmed();
    return isNumber(first) && QString(first).replace(u',', u'.').toDouble() > 0 &&
           all(sheet, column, [&first](const QString& text) { return text == first; });
}

bool holdsGrades(const CsvFile& sheet, qsizetype column) {
    return all(sheet, column,
               [](const QString& text) { return text.isEmpty() || text == QStringLiteral("-") || isNumber(text); });
}

/// A date, or the "-" that Moodle writes for none.
bool holdsDates(const CsvFile& sheet, qsizetype column) {
    static const QRegularExpression date(QStringLiteral("^-$|\\d.*\\d{4}|\\d{4}.*\\d"));
    return all(sheet, column, [](const QString& text) { return date.match(text).hasMatch(); });
}

qsizetype emailColumn(const CsvFile& sheet, qsizetype end) {
    for (qsizetype column = 1; column < end; ++column) {
        const bool isFilled = !sheet.at(1, column).trimmed().isEmpty();
        if (isFilled &&
            all(sheet, column, [](const QString& text) { return text.isEmpty() || text.count(u'@') == 1; })) {
            return column;
        }
    }
    return -1;
}

std::optional<MoodleColumns> byHeaders(const CsvFile& sheet) {
    MoodleColumns columns;
    columns.identifier = sheet.columnOf({QStringLiteral("Identifier")});
    columns.name = sheet.columnOf({QStringLiteral("Full name")});
    columns.number = sheet.columnOf({QStringLiteral("ID number")});
    columns.email = sheet.columnOf({QStringLiteral("Email address")});
    columns.grade = sheet.columnOf({QStringLiteral("Grade")});
    columns.maximum = sheet.columnOf({QStringLiteral("Maximum Grade")});
    columns.mayChange = sheet.columnOf({QStringLiteral("Grade can be changed")});
    columns.feedback = sheet.columnOf({QStringLiteral("Feedback comments")});
    const bool isWorksheet =
        columns.identifier >= 0 && columns.grade >= 0 && sheet.columnOf({QStringLiteral("Last modified (grade)")}) >= 0;
    return isWorksheet ? std::optional(columns) : std::nullopt;
}

std::optional<MoodleColumns> byCells(const CsvFile& sheet) {
    if (sheet.rows.size() < 2 || !holdsIdentifiers(sheet, 0)) { return std::nullopt; }
    MoodleColumns columns;
    columns.identifier = 0;
    columns.isTranslated = true;
    const qsizetype last = sheet.rows.first().size() - 1;
    for (qsizetype column = 2; column + 2 < last; ++column) { // a status before, at least two dates behind
        if (!holdsMaxima(sheet, column) || !holdsGrades(sheet, column - 1)) { continue; }
        if (columns.maximum >= 0) { return std::nullopt; } // two that could be it
        columns.maximum = column;
        columns.grade = column - 1;
    }
    if (columns.maximum < 0) { return std::nullopt; }
    columns.email = emailColumn(sheet, columns.grade);
    columns.name = columns.email > 1 ? 1 : -1; // without addresses the marking is blind, and there are no names
    columns.number = columns.email == 3 ? 2 : -1;
    const bool endsWithFeedback = !holdsDates(sheet, last) && holdsDates(sheet, last - 1);
    columns.feedback = endsWithFeedback ? last : -1;
    return columns;
}

} // namespace

std::optional<MoodleColumns> findMoodleColumns(const CsvFile& sheet) {
    const std::optional<MoodleColumns> english = byHeaders(sheet);
    return english ? english : byCells(sheet);
}

QString participantNumber(const QString& identifier) {
    static const QRegularExpression number(QStringLiteral("(\\d+)\\s*$"));
    return number.match(identifier).captured(1);
}

} // namespace mica::intake
