// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/interest.h"

#include "core/intake/download_names.h"

#include <QRegularExpression>

#include <algorithm>

namespace mica::intake {

Interest::Interest(const course::Course& course) {
    for (const course::Lab& lab : course.labs) {
        for (const course::StudentFile& file : lab.files) { m_names.insert(file.path.toLower()); }
    }
}

bool Interest::isSource(const QString& path) const {
    if (isLitter(path)) { return false; }
    QString name = path.section(u'/', -1);
    if (const auto download = parseDownloadName(name); download && !download->rest.isEmpty()) { name = download->rest; }
    return m_names.contains(name.toLower()) || m_names.contains(withoutAttempt(name).toLower());
}

bool Interest::wants(const QString& path) const {
    return !isLitter(path) &&
           (isSource(path) || path.section(u'/', -1) == submissionManifestName || isArchiveName(path));
}

bool isArchiveName(const QString& path) {
    static const QStringList endings{QStringLiteral(".zip"),     QStringLiteral(".tar"), QStringLiteral(".tar.gz"),
                                     QStringLiteral(".tgz"),     QStringLiteral(".7z"),  QStringLiteral(".tar.xz"),
                                     QStringLiteral(".tar.bz2"), QStringLiteral(".rar")};
    return std::any_of(endings.begin(), endings.end(),
                       [&path](const QString& ending) { return path.endsWith(ending, Qt::CaseInsensitive); });
}

bool isLitter(const QString& path) {
    const QStringList parts = path.split(u'/');
    return std::any_of(parts.begin(), parts.end(), [](const QString& part) {
        return part == QStringLiteral("__MACOSX") || part == QStringLiteral(".DS_Store") ||
               part == QStringLiteral(".git") || part == QStringLiteral(".mica") ||
               part.startsWith(QStringLiteral("._"));
    });
}

QString withoutAttempt(const QString& fileName) {
    static const QRegularExpression attempt(QStringLiteral("^(.+)-\\d+(\\.[A-Za-z]+)$"));
    const QRegularExpressionMatch match = attempt.match(fileName);
    return match.hasMatch() ? match.captured(1) + match.captured(2) : fileName;
}

} // namespace mica::intake
