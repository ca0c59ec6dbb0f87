// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/gradescope_metadata.h"

#include <QRegularExpression>

namespace mica::intake {

namespace {

QString unquoted(QString text) {
    text = text.trimmed();
    const bool isQuoted =
        text.size() >= 2 && (text.front() == u'"' || text.front() == u'\'') && text.back() == text.front();
    return isQuoted ? text.mid(1, text.size() - 2) : text;
}

} // namespace

QMap<QString, Person> readGradescopeMetadata(const QByteArray& yaml) {
    static const QRegularExpression submission(QStringLiteral("^submission_(\\d+):\\s*$"));
    static const QRegularExpression field(QStringLiteral("^\\s*-?\\s*:(name|sid|email):\\s*(.*)$"));
    QMap<QString, Person> people;
    Person* current = nullptr;
    for (const QString& line : QString::fromUtf8(yaml).split(u'\n')) {
        if (const auto match = submission.match(line.trimmed()); match.hasMatch()) {
            current = &people[match.captured(1)];
            current->platform = QStringLiteral("gradescope");
            current->id = match.captured(1);
            continue;
        }
        const auto match = field.match(line);
        if (current == nullptr || !match.hasMatch()) { continue; }
        QString& value = match.captured(1) == QStringLiteral("name")    ? current->name
                         : match.captured(1) == QStringLiteral("email") ? current->email
                                                                        : current->number;
        if (value.isEmpty()) { value = unquoted(match.captured(2)); }
    }
    return people;
}

} // namespace mica::intake
