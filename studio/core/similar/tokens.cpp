// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/similar/tokens.h"

#include <QSet>

namespace mica::similar {

namespace {

constexpr quint32 nameWord = 1, numberWord = 2, textWord = 3;

/// Words of the language keep their meaning; every other name is one and the same.
const QSet<QByteArray>& keptWords() {
    static const QSet<QByteArray> words{
        "alignas", "auto", "bool", "break", "case", "char", "class", "const", "constexpr", "continue", "default",
        "delete", "do", "double", "else", "enum", "explicit", "extern", "false", "float", "for", "goto", "if", "inline",
        "int", "long", "namespace", "new", "noexcept", "nullptr", "operator", "private", "protected", "public",
        "return", "short", "signed", "sizeof", "static", "struct", "switch", "template", "this", "throw", "true", "try",
        "typedef", "typename", "union", "unsigned", "using", "virtual", "void", "volatile", "while", "asm", "include",
        "define", "static_cast", "reinterpret_cast",
        // assembly: the instruction is the meaning
        "mov", "movl", "movw", "movb", "push", "pushl", "pop", "popl", "pusha", "popa", "pushal", "popal", "call",
        "ret", "iret", "iretl", "jmp", "je", "jne", "jz", "jnz", "add", "addl", "sub", "subl", "lea", "leal", "cmp",
        "cmpl", "test", "testl", "cli", "sti", "hlt", "cld", "in", "out", "inb", "outb", "xor", "xorl", "and", "andl",
        "or", "orl"};
    return words;
}

bool isNameStart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || static_cast<unsigned char>(c) >= 0x80;
}

bool isDigit(char c) { return c >= '0' && c <= '9'; }

quint32 wordOf(const QByteArray& text) {
    quint32 hash = 2166136261u; // FNV-1a
    for (const char c : text) { hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u; }
    return hash | 16; // apart from the three words above
}

class Reader {
public:
    explicit Reader(const QByteArray& source) : m_source(source) {}

    QList<Token> read() {
        while (m_at < m_source.size()) { step(); }
        return m_tokens;
    }

private:
    char at(qsizetype offset) const { return m_at + offset < m_source.size() ? m_source[m_at + offset] : '\0'; }

    void step() {
        const char c = at(0);
        if (c == '\n') {
            ++m_line;
            ++m_at;
        } else if (c == ' ' || c == '\t' || c == '\r') {
            ++m_at;
        } else if (c == '/' && at(1) == '/') {
            passUntil('\n');
        } else if (c == '/' && at(1) == '*') {
            passComment();
        } else if (c == '"' || c == '\'') {
            passText(c);
        } else if (isNameStart(c)) {
            const QByteArray name = take([](char one) { return isNameStart(one) || isDigit(one); });
            add(keptWords().contains(name) ? wordOf(name) : nameWord);
        } else if (isDigit(c)) {
            take([](char one) { return isNameStart(one) || isDigit(one) || one == '.' || one == '\''; });
            add(numberWord);
        } else {
            add(wordOf(QByteArray(1, c)));
            ++m_at;
        }
    }

    template <typename Belongs> QByteArray take(Belongs belongs) {
        const qsizetype begin = m_at;
        while (m_at < m_source.size() && belongs(m_source[m_at])) { ++m_at; }
        return m_source.mid(begin, m_at - begin);
    }

    void passUntil(char end) {
        while (m_at < m_source.size() && m_source[m_at] != end) { ++m_at; }
    }

    void passComment() {
        const qsizetype end = m_source.indexOf("*/", m_at + 2);
        const qsizetype next = end < 0 ? m_source.size() : end + 2;
        m_line += static_cast<int>(m_source.mid(m_at, next - m_at).count('\n'));
        m_at = next;
    }

    /// A text ends with its line at the latest: a lone quote swallows no more.
    void passText(char quote) {
        add(textWord);
        for (++m_at; m_at < m_source.size() && m_source[m_at] != quote && m_source[m_at] != '\n'; ++m_at) {
            m_at += m_source[m_at] == '\\' && at(1) != '\n' ? 1 : 0;
        }
        m_at += at(0) == quote ? 1 : 0;
    }

    void add(quint32 word) { m_tokens += Token{word, m_line}; }

    const QByteArray& m_source;
    qsizetype m_at = 0;
    int m_line = 1;
    QList<Token> m_tokens;
};

} // namespace

QList<Token> tokensOf(const QByteArray& source) { return Reader(source).read(); }

} // namespace mica::similar
