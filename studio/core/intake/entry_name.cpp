// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/entry_name.h"

#include <QRegularExpression>

#include <algorithm>

namespace mica::intake {

namespace {

constexpr qsizetype longestPart = 255; // of ext4, NTFS and APFS
constexpr qsizetype longestPath = 1024;

} // namespace

bool isDeviceName(const QString& part) {
    static const QRegularExpression device(
        QStringLiteral("^(con|prn|aux|nul|conin\\$|conout\\$|com[0-9]|lpt[0-9])\\s*$"),
        QRegularExpression::CaseInsensitiveOption);
    return device.match(part.section(u'.', 0, 0)).hasMatch();
}

QString withPlainSlashes(const QString& name) {
    QString slashed = name;
    slashed.replace(u'\\', u'/');
    const bool isAbsolute = slashed.startsWith(u'/');
    QStringList parts = slashed.split(u'/', Qt::SkipEmptyParts);
    parts.removeAll(QStringLiteral("."));
    return (isAbsolute ? QStringLiteral("/") : QString()) + parts.join(u'/');
}

QString dangerOf(const QString& path) {
    static const QRegularExpression drive(QStringLiteral("^[A-Za-z]:"));
    if (path.startsWith(u'/') || drive.match(path).hasMatch()) { return QStringLiteral("its path is absolute"); }
    if (path.size() > longestPath) { return QStringLiteral("its path is longer than %1 characters").arg(longestPath); }
    for (const QString& part : path.split(u'/')) {
        if (part == QStringLiteral("..")) { return QStringLiteral("its path leads out of the submission"); }
        if (part.size() > longestPart) {
            return QStringLiteral("a part of its path is longer than %1 characters").arg(longestPart);
        }
        if (std::any_of(part.begin(), part.end(), [](QChar c) { return c.category() == QChar::Other_Control; })) {
            return QStringLiteral("its name holds a control character, such as a line end");
        }
        if (isDeviceName(part)) { return QStringLiteral("\"%1\" is the name of a device on Windows").arg(part); }
    }
    return {};
}

QString withoutFirstParts(const QString& path, int count) { return count == 0 ? path : path.section(u'/', count); }

} // namespace mica::intake
