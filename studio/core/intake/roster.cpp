// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/roster.h"

#include "core/failure.h"
#include "core/intake/moodle_sheet.h"

#include <QRegularExpression>

#include <algorithm>

namespace mica::intake {

namespace {

const QStringList identifierNames{QStringLiteral("identifier")};
const QStringList platformNames{QStringLiteral("id"), QStringLiteral("canvas id"), QStringLiteral("user id")};
const QStringList numberNames{QStringLiteral("id number"),   QStringLiteral("student id"), QStringLiteral("number"),
                              QStringLiteral("sis user id"), QStringLiteral("sid"),        QStringLiteral("username"),
                              QStringLiteral("login"),       QStringLiteral("user name")};
const QStringList mailNames{QStringLiteral("email address"), QStringLiteral("email"), QStringLiteral("e-mail"),
                            QStringLiteral("mail"), QStringLiteral("sis login id")};
const QStringList fullNames{QStringLiteral("full name"), QStringLiteral("name"), QStringLiteral("student")};
const QStringList firstNames{QStringLiteral("first name"), QStringLiteral("firstname"), QStringLiteral("given name")};
const QStringList lastNames{QStringLiteral("last name"), QStringLiteral("surname"), QStringLiteral("lastname"),
                            QStringLiteral("family name")};

bool same(const QString& left, const QString& right) {
    return !left.isEmpty() && left.simplified().compare(right.simplified(), Qt::CaseInsensitive) == 0;
}

/// "Doe, Jane" and "doejane" (Canvas) for "Jane Doe".
bool sameName(const QString& listed, const QString& found) {
    const QStringList parts =
        listed.contains(u',') ? QStringList{listed.section(u',', 1), listed.section(u',', 0, 0)} : QStringList{listed};
    const QString plain = parts.join(u' ').simplified();
    QString sortable = plain.section(u' ', -1) + plain.section(u' ', 0, -2);
    sortable.remove(QRegularExpression(QStringLiteral("[^\\p{L}\\p{N}]")));
    return same(listed, found) || same(plain, found) || same(sortable, found);
}

} // namespace

QList<Person> readRoster(const QByteArray& csv, const QString& fileName) {
    const CsvFile sheet = parseCsv(csv);
    const std::optional<MoodleColumns> worksheet = findMoodleColumns(sheet);
    const qsizetype identifier = worksheet ? worksheet->identifier : sheet.columnOf(identifierNames);
    const qsizetype platform = sheet.columnOf(platformNames), first = sheet.columnOf(firstNames);
    const qsizetype last = sheet.columnOf(lastNames);
    const qsizetype number = worksheet ? worksheet->number : sheet.columnOf(numberNames);
    const qsizetype mail = worksheet ? worksheet->email : sheet.columnOf(mailNames);
    const qsizetype full = worksheet ? worksheet->name : sheet.columnOf(fullNames);
    if (std::max({identifier, platform, number, mail, full, first, last}) < 0) {
        throw Failure(FailureKind::content, QStringLiteral("no column of the roster says who a row is"), fileName,
                      QStringLiteral("Give it a header row with a column named ID number, Email address or Name."));
    }
    QList<Person> roster;
    for (qsizetype row = 1; row < sheet.rows.size(); ++row) {
        Person person;
        person.name = sheet.at(row, full).simplified();
        if (person.name.isEmpty()) { person.name = (sheet.at(row, first) + u' ' + sheet.at(row, last)).simplified(); }
        person.number = sheet.at(row, number).trimmed();
        person.email = sheet.at(row, mail).trimmed();
        person.platform = identifier >= 0 ? QStringLiteral("moodle") : QString();
        person.id = identifier >= 0 ? participantNumber(sheet.at(row, identifier)) : sheet.at(row, platform).trimmed();
        const bool isPointsRow = person.name.startsWith(QStringLiteral("Points Possible")); // of a Canvas gradebook
        if (!isPointsRow && !(person.name + person.number + person.email + person.id).isEmpty()) { roster += person; }
    }
    return roster;
}

qsizetype findOnRoster(const QList<Person>& roster, const Person& person, const QString& sourceName) {
    for (qsizetype i = 0; i < roster.size(); ++i) {
        const Person& listed = roster[i];
        const bool isOtherPlatform = !listed.platform.isEmpty() && !person.platform.isEmpty() &&
                                     listed.platform != person.platform; // whose numbers mean somebody else
        if ((!isOtherPlatform && same(listed.id, person.id)) || same(listed.number, person.number) ||
            same(listed.email, person.email) || same(listed.number, sourceName) || same(listed.email, sourceName) ||
            same(listed.id, sourceName)) {
            return i;
        }
    }
    const auto isNamesake = [&](const Person& listed) { return sameName(listed.name, person.name); };
    const auto only = std::find_if(roster.begin(), roster.end(), isNamesake);
    const bool isUnique = std::count_if(roster.begin(), roster.end(), isNamesake) == 1;
    return isUnique ? only - roster.begin() : -1;
}

} // namespace mica::intake
