// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/editor/syntax.h"

#include <QSet>

namespace mica::app {

namespace {

/// The words of a text that are apart by a blank.
QSet<QStringView> wordsOf(QStringView text) {
    const QList<QStringView> words = text.split(u' ');
    return {words.cbegin(), words.cend()};
}

const QSet<QStringView>& keywords() {
    static const QSet<QStringView> words =
        wordsOf(u"alignas alignof and asm auto break case catch class concept const consteval constexpr constinit "
                u"const_cast continue co_await co_return co_yield decltype default delete do dynamic_cast else enum "
                u"explicit export extern false final for friend goto if inline mutable namespace new noexcept not "
                u"nullptr operator or override private protected public register requires return reinterpret_cast "
                u"sizeof static static_assert static_cast struct switch template this thread_local throw true try "
                u"typedef typeid typename union using virtual volatile while xor");
    return words;
}

const QSet<QStringView>& types() {
    static const QSet<QStringView> words{u"bool",  u"char",    u"char8_t", u"char16_t", u"char32_t", u"double",
                                         u"float", u"int",     u"long",    u"short",    u"signed",   u"unsigned",
                                         u"void",  u"wchar_t", u"size_t",  u"ssize_t"};
    return words;
}

bool isWord(QChar c) { return c.isLetterOrNumber() || c == u'_'; }

/// A type by its name: built in, `…_t`, or CamelCase as this code base writes types.
bool looksLikeType(QStringView word) {
    if (types().contains(word) || (word.size() > 2 && word.endsWith(u"_t"))) { return true; }
    bool lower = false;
    for (const QChar c : word) { lower = lower || c.isLower(); }
    return word[0].isUpper() && lower;
}

class Scanner {
public:
    Scanner(const QString& text, Language language)
        : m_text(text), m_size(static_cast<int>(text.size())), m_language(language) {}

    QList<SyntaxSpan> run() {
        while (m_at < m_size) { step(); }
        return m_spans;
    }

private:
    QChar peek(int ahead = 0) const { return m_at + ahead < m_size ? m_text[m_at + ahead] : QChar(); }
    bool cpp() const { return m_language == Language::cpp; }
    bool assembly() const { return m_language == Language::assembly; }
    bool hashComments() const { return m_language == Language::toml || assembly(); }

    void add(int start, Token token) { m_spans.append({start, m_at - start, token}); }

    void step() {
        const QChar c = peek();
        if (c == u'\n') {
            m_lineStart = true;
            ++m_at;
        } else if (c.isSpace()) {
            ++m_at;
        } else if (comment() || directive()) {
        } else if (c == u'"' || (c == u'\'' && !assembly())) {
            quoted(c);
            m_lineStart = false;
        } else if (c.isDigit() || (assembly() && c == u'$' && (peek(1).isDigit() || peek(1) == u'-'))) {
            number();
            m_lineStart = m_lineStart && peek() == u':';
        } else if (isWord(c) || (assembly() && (c == u'.' || c == u'%') && isWord(peek(1)))) {
            word();
            m_lineStart = m_lineStart && assembly() && peek() == u':';
        } else {
            m_lineStart = m_lineStart && assembly() && c == u':'; // behind a label stands an instruction
            ++m_at;
        }
    }

    void toLineEnd() {
        while (m_at < m_size && peek() != u'\n') {
            m_at += peek() == u'\\' && peek(1) == u'\n' && !hashComments() ? 2 : 1; // a continued line
        }
        m_at = qMin(m_at, m_size);
    }

    bool comment() {
        const int start = m_at;
        if ((cpp() || assembly()) && peek() == u'/' && peek(1) == u'*') {
            const qsizetype end = m_text.indexOf(QLatin1StringView("*/"), m_at + 2);
            m_at = end < 0 ? m_size : static_cast<int>(end) + 2;
        } else if (((cpp() || assembly()) && peek() == u'/' && peek(1) == u'/') ||
                   (hashComments() && peek() == u'#' && !(assembly() && m_lineStart && preprocessor()))) {
            toLineEnd();
        } else {
            return false;
        }
        add(start, Token::syntaxComment);
        return true;
    }

    /// In assembly `#include` is the preprocessor's and `# include` a remark.
    bool preprocessor() const {
        for (const char* name : {"include", "define", "undef", "if", "else", "elif", "endif", "error", "pragma"}) {
            if (QStringView(m_text).sliced(m_at + 1).startsWith(QLatin1StringView(name))) { return true; }
        }
        return false;
    }

    bool directive() {
        const bool table = m_language == Language::toml && peek() == u'[' && m_lineStart;
        if (!table && !((cpp() || assembly()) && peek() == u'#' && m_lineStart)) { return false; }
        const int start = m_at;
        while (m_at < m_size && peek() != u'\n' && !(peek() == u'/' && (peek(1) == u'/' || peek(1) == u'*'))) {
            m_at += peek() == u'\\' && peek(1) == u'\n' ? 2 : 1;
        }
        m_at = qMin(m_at, m_size);
        add(start, Token::syntaxPreprocessor);
        return true;
    }

    void quoted(QChar quote) {
        const int start = m_at++;
        while (m_at < m_size && peek() != quote && peek() != u'\n') { m_at += peek() == u'\\' ? 2 : 1; }
        m_at = qMin(peek() == quote ? m_at + 1 : m_at, m_size);
        add(start, Token::syntaxString);
    }

    /// R"tag( … )tag" (C++ standard, lex.string); `m_at` is at the quote.
    void rawString(int start) {
        const qsizetype open = m_text.indexOf(u'(', m_at);
        const QString close = open < 0 ? QString() : u')' + m_text.mid(m_at + 1, open - m_at - 1) + u'"';
        const qsizetype end = open < 0 ? -1 : m_text.indexOf(close, open);
        m_at = end < 0 ? m_size : static_cast<int>(end + close.size());
        add(start, Token::syntaxString);
    }

    void number() {
        const int start = m_at++;
        while (isWord(peek()) || peek() == u'.' || (cpp() && peek() == u'\'' && isWord(peek(1)))) { ++m_at; }
        add(start, Token::syntaxNumber);
    }

    void word() {
        const int start = m_at++;
        while (isWord(peek()) || (assembly() && peek() == u'.')) { ++m_at; }
        const QStringView text = QStringView(m_text).sliced(start, m_at - start);
        if (cpp()) {
            if (peek() == u'"' && text.endsWith(u'R') && text.size() <= 3) { return rawString(start); }
            if (keywords().contains(text)) { return add(start, Token::syntaxKeyword); }
            if (looksLikeType(text)) { add(start, Token::syntaxType); }
        } else if (assembly()) {
            if (text[0] == u'%') { return add(start, Token::syntaxType); }           // a register
            if (text[0] == u'.') { return add(start, Token::syntaxPreprocessor); }   // a directive
            if (m_lineStart && peek() != u':') { add(start, Token::syntaxKeyword); } // the instruction
        } else if (m_language == Language::toml) {
            if (text == u"true" || text == u"false") {
                add(start, Token::syntaxNumber);
            } else if (m_lineStart) {
                add(start, Token::syntaxKeyword);
            }
        }
    }

    const QString& m_text;
    int m_size, m_at = 0;
    Language m_language;
    bool m_lineStart = true;
    QList<SyntaxSpan> m_spans;
};

} // namespace

QList<SyntaxSpan> syntaxSpans(const QString& text, Language language) {
    return language == Language::plain ? QList<SyntaxSpan>() : Scanner(text, language).run();
}

Language languageOf(const QString& fileName) {
    const QString ending = fileName.section(u'.', -1);
    for (const char* cpp : {"cpp", "h", "hpp", "cc", "c"}) {
        if (ending == QLatin1StringView(cpp)) { return Language::cpp; }
    }
    if (ending.compare(QLatin1StringView("s"), Qt::CaseInsensitive) == 0 || ending == QLatin1StringView("asm")) {
        return Language::assembly;
    }
    return ending == QLatin1StringView("toml") ? Language::toml : Language::plain;
}

Language languageOfFence(const QString& info) {
    const QString word = info.trimmed().section(u' ', 0, 0).toLower();
    if (word == QLatin1StringView("cpp") || word == QLatin1StringView("c++") || word == QLatin1StringView("c")) {
        return Language::cpp;
    }
    if (word == QLatin1StringView("asm") || word == QLatin1StringView("gas")) { return Language::assembly; }
    return word == QLatin1StringView("toml") ? Language::toml : Language::plain;
}

} // namespace mica::app
