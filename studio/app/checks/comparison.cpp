// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/checks/comparison.h"

#include <QRegularExpression>
#include <QStringList>

namespace mica::app {

namespace {

constexpr qsizetype longest = 120;

/// Two pieces whose characters stand for each other: bits, or hexadecimal of one length.
bool sameForm(const QString& one, const QString& other) {
    static const QRegularExpression bits(QStringLiteral("^\\(?[01]{4,}\\)?$"));
    static const QRegularExpression hex(QStringLiteral("^\\(?0x[0-9a-fA-F]+\\)?$"));
    if (one.size() != other.size()) { return false; }
    const auto both = [&](const QRegularExpression& form) {
        return form.match(one).hasMatch() && form.match(other).hasMatch();
    };
    return both(bits) || both(hex);
}

/// "P=1" and "P=0": a field and its value.
bool sameField(const QString& one, const QString& other) {
    const qsizetype equals = one.indexOf(u'=');
    return equals > 0 && other.startsWith(one.first(equals + 1));
}

bool worthComparing(const QStringList& left, const QStringList& right) {
    if (left.size() != right.size()) { return false; }
    bool related = false;
    for (qsizetype i = 0; i < left.size(); ++i) {
        related = related || sameForm(left[i], right[i]) || sameField(left[i], right[i]) ||
                  (left.size() > 1 && left[i] == right[i]);
    }
    return related;
}

QString marksOf(const QString& one, const QString& other, qsizetype width) {
    QString marks(width, u' ');
    if (one == other) { return marks; }
    if (!sameForm(one, other)) {
        return marks.replace(0, qMax(one.size(), other.size()), QString(qMax(one.size(), other.size()), u'^'));
    }
    for (qsizetype i = 0; i < one.size(); ++i) {
        if (one[i] != other[i]) { marks[i] = u'^'; }
    }
    return marks;
}

} // namespace

Comparison compareTexts(const QString& expected, const QString& actual) {
    const QStringList left = expected.split(u' ', Qt::SkipEmptyParts), right = actual.split(u' ', Qt::SkipEmptyParts);
    if (expected == actual || expected.size() > longest || actual.size() > longest || !worthComparing(left, right)) {
        return {expected, actual, {}};
    }
    Comparison result;
    for (qsizetype i = 0; i < left.size(); ++i) {
        const qsizetype width = qMax(left[i].size(), right[i].size());
        const QString gap = i == 0 ? QString() : QStringLiteral(" ");
        result.expected += gap + left[i].leftJustified(width);
        result.actual += gap + right[i].leftJustified(width);
        result.marks += gap + marksOf(left[i], right[i], width);
    }
    return result;
}

} // namespace mica::app
