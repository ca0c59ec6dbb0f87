// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/student_key.h"

#include "core/intake/entry_name.h"

#include <QCryptographicHash>

namespace mica::intake {

namespace {

constexpr qsizetype longestKey = 80;

QString harmless(const QString& name) {
    QString key;
    for (const QChar c : name.normalized(QString::NormalizationForm_C)) {
        const bool isPlain = c.isLetterOrNumber() || c.isMark() || QStringLiteral(" -_.,@+()'").contains(c);
        key += isPlain ? c : QChar(u'_');
    }
    key = key.trimmed();
    while (key.endsWith(u'.') || key.endsWith(u' ')) { key.chop(1); }
    if (key.isEmpty() || QStringLiteral(".-+@'").contains(key.front())) { key.prepend(u'_'); }
    if (isDeviceName(key)) { key.prepend(u'_'); }
    return key;
}

} // namespace

QString StudentKeys::keyFor(const QString& name) {
    QString key = harmless(name);
    if (key.size() > longestKey) {
        const QByteArray hash = QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Sha256).toHex().left(8);
        key = key.left(longestKey - 9).trimmed() + u'-' + QString::fromLatin1(hash);
    }
    const QString first = key;
    for (int number = 2; m_taken.contains(key.toCaseFolded()); ++number) {
        key = QStringLiteral("%1-%2").arg(first).arg(number);
    }
    m_taken.insert(key.toCaseFolded());
    return key;
}

} // namespace mica::intake
