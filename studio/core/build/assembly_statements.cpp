// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/build/assembly_statements.h"

namespace mica::build {

namespace {

bool isBlank(char c) { return c == ' ' || c == '\t'; }

bool isWordPart(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9') || c == '_' ||
           c == '.' || c == '$' || c == '\\' || c == '@' || byte >= 0x80;
}

/// `/APP`: the whole line is a comment, for GNU as on Linux and on bare ELF alike.
bool isCommentLine(const QByteArray& line) {
    qsizetype at = 0;
    while (at < line.size() && isBlank(line[at])) { ++at; }
    return at < line.size() && line[at] == '/' && (at + 1 == line.size() || line[at + 1] != '*');
}

class Reader {
public:
    explicit Reader(const QByteArray& text) : m_text(text) {}

    AssemblyText read() {
        while (m_at < m_text.size()) { readLine(); }
        return std::move(m_result);
    }

private:
    void problem(const char* what) { m_result.problems += {m_line, what}; }

    /// `# 12 "src/pic.cpp" 1`: what follows comes from line 12; line 0 means: made by the compiler. On bare ELF g++ writes `/ 12`.
    bool takeLineMarker(const QByteArray& line) {
        if (!line.startsWith("# ") && !line.startsWith("/ ")) { return false; }
        const qsizetype quote = line.indexOf('"');
        bool isNumber = false;
        const int number = line.mid(2, quote < 0 ? -1 : quote - 2).trimmed().toInt(&isNumber);
        if (!isNumber || quote < 0) { return false; }
        m_marked = number > 0;
        m_line = m_marked ? number - 1 : 0; // the marker's own line end counts one
        return true;
    }

    void readLine() {
        const qsizetype newline = m_text.indexOf('\n', m_at);
        const qsizetype end = newline < 0 ? m_text.size() : newline;
        QByteArray line = m_text.mid(m_at, end - m_at);
        m_at = end + 1;
        if (newline >= 0 && line.endsWith('\r')) { line.chop(1); }
        if (!takeLineMarker(line) && !isCommentLine(line)) { splitLine(line); }
        m_line += m_marked ? 1 : 0;
    }

    /// Cuts comments away and parts the line at ';' outside strings.
    void splitLine(const QByteArray& line) {
        QByteArray statement;
        bool inString = false;
        for (qsizetype i = 0; i < line.size(); ++i) {
            const char c = line[i];
            if (inString) {
                statement += c;
                if (c == '\\' && i + 1 < line.size()) {
                    statement += line[++i];
                } else if (c == '"') {
                    inString = false;
                }
            } else if (c == '#') {
                break;
            } else if (c == '/' && i + 1 < line.size() && line[i + 1] == '*') {
                const qsizetype close = line.indexOf("*/", i + 2);
                if (close < 0) {
                    problem("a comment that goes over the end of its line");
                    return;
                }
                statement += ' ';
                i = close + 1;
            } else if (c == ';') {
                addStatement(statement);
                statement.clear();
            } else {
                noteCharacter(c);
                inString = c == '"';
                statement += c;
            }
        }
        if (inString) { problem("a string that does not end in its line"); }
        addStatement(statement);
    }

    void noteCharacter(char c) {
        if (c == '\'') {
            problem("a character constant");
        } else if (static_cast<unsigned char>(c) < 0x20 && c != '\t') {
            problem("a control character");
        }
    }

    /// Peels the labels off; what comes behind a label is a statement too.
    void addStatement(const QByteArray& text) {
        qsizetype at = 0;
        for (;;) {
            while (at < text.size() && isBlank(text[at])) { ++at; }
            qsizetype end = at;
            while (end < text.size() && isWordPart(text[end])) { ++end; }
            if (end == at || end >= text.size() || text[end] != ':') {
                addWord(text.mid(at, end - at), text.mid(end));
                return;
            }
            at = end + 1;
        }
    }

    void addWord(const QByteArray& word, const QByteArray& rest) {
        const QByteArray operands = rest.trimmed();
        if (word.isEmpty() && operands.isEmpty()) { return; }
        m_result.statements += {m_line, word.toLower(), operands};
        if (operands.startsWith(':')) { // "name :" may be a label as well; then what follows it is a statement
            addStatement(operands.mid(1));
        }
    }

    const QByteArray& m_text;
    qsizetype m_at = 0;
    int m_line = 0;
    bool m_marked = false;
    AssemblyText m_result;
};

} // namespace

AssemblyText readAssembly(const QByteArray& text) { return Reader(text).read(); }

} // namespace mica::build
