// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/download_names.h"

#include <QRegularExpression>

namespace mica::intake {

namespace {

DownloadName made(const QString& platform, const QString& name, const QString& id, const QString& rest) {
    DownloadName download;
    download.person.name = name;
    download.person.platform = platform;
    download.person.id = id;
    download.group = name + u'_' + id;
    download.rest = rest;
    return download;
}

} // namespace

std::optional<DownloadName> parseDownloadName(const QString& name) {
    const auto dotAll = QRegularExpression::DotMatchesEverythingOption;
    static const QRegularExpression moodle(QStringLiteral("^(.+)_(\\d+)_assignsubmission_(?:file|onlinetext)_?(.*)$"),
                                           dotAll);
    if (const auto match = moodle.match(name); match.hasMatch()) {
        return made(QStringLiteral("moodle"), match.captured(1), match.captured(2), match.captured(3));
    }
    static const QRegularExpression gradescope(QStringLiteral("^submission_(\\d+)$"));
    if (const auto match = gradescope.match(name); match.hasMatch()) {
        return made(QStringLiteral("gradescope"), QStringLiteral("submission"), match.captured(1), {});
    }
    static const QRegularExpression canvas(QStringLiteral("^([^_]+)_(LATE_)?(\\d+)_(\\d+)_(.+)$"), dotAll);
    if (const auto match = canvas.match(name); match.hasMatch()) {
        DownloadName download = made(QStringLiteral("canvas"), match.captured(1), match.captured(3), match.captured(5));
        download.isLate = match.hasCaptured(2);
        return download;
    }
    return std::nullopt;
}

} // namespace mica::intake
