// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/plain_text.h"

#include <QStringList>

namespace mica::exports {

namespace {

bool isLetter(char32_t character) {
    if (character == U'\n' || character == U'\t') { return true; }
    switch (QChar::category(character)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Other_NotAssigned:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph: return false;
    default: return true;
    }
}

} // namespace

QString plainText(const QString& text, qsizetype limit) {
    QString plain;
    QString unified = text.left(limit);
    unified.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    for (const char32_t character : unified.toUcs4()) {
        plain += isLetter(character) ? QString::fromUcs4(&character, 1) : QString(QChar::ReplacementCharacter);
    }
    if (text.size() > limit) { plain += QStringLiteral(" … %1 more characters").arg(text.size() - limit); }
    return plain;
}

QString plainLine(const QString& text, qsizetype limit) {
    return plainText(text, limit).replace(u'\n', u' ').replace(u'\t', u' ');
}

ResultView forStudents(const ResultView& result) {
    ResultView shown = result;
    for (ViewedCheck& check : shown.checks) {
        if (check.isHidden()) {
            check.message = check.expected = check.actual = check.blockedBy = check.end = QString();
            check.symbol = check.file = check.tick = check.hint = QString();
            check.line = 0;
        }
    }
    return shown;
}

QString explanationOf(const ViewedCheck& check) {
    if (check.status == QStringLiteral("passed")) { return {}; }
    QStringList lines;
    if (!check.message.isEmpty()) { lines += plainText(check.message); }
    if (!check.expected.isEmpty() || !check.actual.isEmpty()) {
        lines += QStringLiteral("expected: ") + plainLine(check.expected);
        lines += QStringLiteral("found: ") + plainLine(check.actual);
    }
    if (!check.file.isEmpty()) {
        lines += QStringLiteral("at: %1:%2 %3")
                     .arg(plainLine(check.file), QString::number(check.line), plainLine(check.symbol));
    }
    if (!check.tick.isEmpty()) { lines += QStringLiteral("tick: ") + plainLine(check.tick); }
    if (!check.hint.isEmpty()) { lines += QStringLiteral("hint: ") + plainText(check.hint); }
    return lines.join(u'\n');
}

} // namespace mica::exports
