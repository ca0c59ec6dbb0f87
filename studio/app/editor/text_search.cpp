// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/editor/text_search.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace mica::app {

SearchResult findAll(const QString& text, const SearchWish& wish) {
    SearchResult result;
    if (wish.text.isEmpty()) { return result; }
    QString pattern = wish.pattern ? wish.text : QRegularExpression::escape(wish.text);
    if (wish.wholeWord) { pattern = QStringLiteral("(?<!\\w)(?:%1)(?!\\w)").arg(pattern); }
    QRegularExpression::PatternOptions options =
        QRegularExpression::MultilineOption | QRegularExpression::UseUnicodePropertiesOption;
    if (!wish.matchCase) { options |= QRegularExpression::CaseInsensitiveOption; }
    const QRegularExpression expression(pattern, options);
    if (!expression.isValid()) {
        result.problem =
            QCoreApplication::translate("TextSearch", "The pattern cannot be used: %1.").arg(expression.errorString());
        return result;
    }
    for (auto it = expression.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        if (match.capturedLength() == 0) { continue; }
        result.matches.append(
            {static_cast<int>(match.capturedStart()), static_cast<int>(match.capturedLength()), match.capturedTexts()});
    }
    return result;
}

QString replacementOf(const SearchMatch& match, const QString& with, const SearchWish& wish) {
    if (!wish.pattern) { return with; }
    QString out;
    for (qsizetype i = 0; i < with.size(); ++i) {
        if (with[i] != u'\\' || i + 1 == with.size()) {
            out += with[i];
            continue;
        }
        const QChar c = with[++i];
        if (c >= u'0' && c <= u'9') {
            out += match.groups.value(c.digitValue());
        } else if (c == u'n') {
            out += u'\n';
        } else if (c == u't') {
            out += u'\t';
        } else if (c == u'\\') {
            out += c;
        } else {
            out += u'\\';
            out += c;
        }
    }
    return out;
}

} // namespace mica::app
