// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/course/heading_anchors.h"

#include <QHash>
#include <QRegularExpression>

namespace mica::course {

namespace {

/// Letters, digits, - and _ stay, in lower case; blanks become -; all else goes. Links count by their text.
QString slugOf(QString heading) {
    static const QRegularExpression link(QStringLiteral("!?\\[([^\\]]*)\\]\\([^)]*\\)"));
    heading.replace(link, QStringLiteral("\\1"));
    QString slug;
    for (const QChar c : heading.trimmed().toLower()) {
        if (c.isLetterOrNumber() || c == u'-' || c == u'_') {
            slug += c;
        } else if (c.isSpace()) {
            slug += u'-';
        }
    }
    return slug;
}

} // namespace

QStringList headingAnchors(const QByteArray& markdown) {
    // CommonMark 0.30: ATX headings (4.2), setext headings (4.3), fenced code (4.5).
    static const QRegularExpression atx(QStringLiteral("^ {0,3}#{1,6}(?:[ \\t]+(.*?))?(?:[ \\t]+#+)?[ \\t]*$"));
    static const QRegularExpression underline(QStringLiteral("^ {0,3}(=+|-+)[ \\t]*$"));
    static const QRegularExpression fence(QStringLiteral("^ {0,3}(`{3,}|~{3,})(.*)$"));
    QStringList anchors;
    QHash<QString, int> seen;
    const auto add = [&](const QString& heading) {
        const QString slug = slugOf(heading);
        const int before = seen[slug]++;
        anchors.append(u'#' + (before == 0 ? slug : QStringLiteral("%1-%2").arg(slug).arg(before)));
    };
    QString openFence, previous;
    for (QString line : QString::fromUtf8(markdown).split(u'\n')) {
        if (line.endsWith(u'\r')) { line.chop(1); }
        const auto fenceMatch = fence.match(line);
        if (!openFence.isEmpty()) {
            const bool closes = fenceMatch.hasMatch() && fenceMatch.captured(1).startsWith(openFence) &&
                                fenceMatch.captured(2).trimmed().isEmpty();
            openFence = closes ? QString() : openFence;
            previous.clear();
        } else if (fenceMatch.hasMatch()) {
            openFence = fenceMatch.captured(1);
            previous.clear();
        } else if (const auto match = atx.match(line); match.hasMatch()) {
            add(match.captured(1));
            previous.clear();
        } else if (underline.match(line).hasMatch() && !previous.trimmed().isEmpty()) {
            add(previous);
            previous.clear();
        } else {
            previous = line;
        }
    }
    return anchors;
}

} // namespace mica::course
