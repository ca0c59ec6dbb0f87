// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/course/nearest_name.h"

#include <QList>

#include <algorithm>

namespace mica::course {

namespace {

/// Names longer than this are never a typing mistake of each other's; it also bounds the work.
constexpr qsizetype comparedLength = 100;

/// Optimal string alignment: edits that turn `left` into `right`, no part touched twice.
qsizetype editDistance(const QString& left, const QString& right) {
    const qsizetype width = right.size() + 1;
    QList<qsizetype> beforeLast(width), last(width), current(width);
    for (qsizetype j = 0; j < width; ++j) { last[j] = j; }
    for (qsizetype i = 1; i <= left.size(); ++i) {
        current[0] = i;
        for (qsizetype j = 1; j < width; ++j) {
            const qsizetype replaced = last[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
            current[j] = std::min({replaced, last[j] + 1, current[j - 1] + 1});
            if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1]) {
                current[j] = std::min(current[j], beforeLast[j - 2] + 1);
            }
        }
        std::swap(beforeLast, last);
        std::swap(last, current);
    }
    return last[right.size()];
}

} // namespace

QString nearestName(const QString& word, const QStringList& candidates) {
    if (word.isEmpty() || word.size() > comparedLength) { return {}; }
    QString best;
    qsizetype bestDistance = std::max<qsizetype>(1, word.size() / 3) + 1;
    for (const QString& candidate : candidates) {
        if (candidate.size() > comparedLength) { continue; }
        const qsizetype distance = editDistance(word.toLower(), candidate.toLower());
        if (distance < bestDistance) {
            best = candidate;
            bestDistance = distance;
        }
    }
    return best;
}

QString suggestion(const QString& word, const QStringList& candidates) {
    const QString nearest = nearestName(word, candidates);
    if (!nearest.isEmpty()) { return QStringLiteral("did you mean `%1`?").arg(nearest); }
    if (candidates.isEmpty()) { return QStringLiteral("there is none"); }
    QStringList once = candidates;
    once.removeDuplicates();
    return QStringLiteral("known: `%1`").arg(once.join(QLatin1StringView("`, `")));
}

} // namespace mica::course
