// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/editor/syntax_lexer.h"

#include <array>

namespace mica::app {

namespace {

/// QScintilla's style numbers are the places in this list.
constexpr std::array styleTokens{
    Token::text,         Token::syntaxKeyword, Token::syntaxType,        Token::syntaxString,
    Token::syntaxNumber, Token::syntaxComment, Token::syntaxPreprocessor};

int styleOf(Token token) {
    for (size_t style = 0; style < styleTokens.size(); ++style) {
        if (styleTokens[style] == token) { return static_cast<int>(style); }
    }
    return 0;
}

} // namespace

void SyntaxLexer::applyTheme() {
    const Theme& theme = Theme::current();
    setDefaultFont(theme.codeFont());
    setDefaultColor(theme.color(Token::text));
    setDefaultPaper(theme.color(Token::background));
    for (size_t i = 0; i < styleTokens.size(); ++i) {
        const int style = static_cast<int>(i);
        setColor(theme.color(styleTokens[i]), style);
        setPaper(theme.color(Token::background), style);
        setFont(theme.codeFont(), style);
    }
}

QString SyntaxLexer::description(int style) const {
    return style >= 0 && style < static_cast<int>(styleTokens.size()) ? QStringLiteral("style %1").arg(style)
                                                                      : QString();
}

void SyntaxLexer::styleText(int start, int end) {
    Q_UNUSED(start) // a comment that opens here may reach anywhere, and files of a lab are short: all of it, each time
    Q_UNUSED(end)
    if (editor() == nullptr) { return; }
    const QString text = editor()->text();
    int done = 0;
    startStyling(0);
    const auto style = [&](int upTo, int number) {
        const qsizetype bytes = QStringView(text).sliced(done, upTo - done).toUtf8().size();
        if (bytes > 0) { setStyling(static_cast<int>(bytes), number); }
        done = upTo;
    };
    for (const SyntaxSpan& span : syntaxSpans(text, m_language)) {
        style(span.start, 0);
        style(span.start + span.length, styleOf(span.token));
    }
    style(static_cast<int>(text.size()), 0);
}

} // namespace mica::app
