// SPDX-License-Identifier: GPL-3.0-or-later
// Which characters get which colour: C++, assembly, and text that is only half typed.
#include "qt_printing.h"

#include "app/editor/syntax.h"

#include <QMap>

#include <boost/test/unit_test.hpp>

using namespace mica::app;

namespace {

/// The text with each span in brackets behind a letter: k(return).
QString marked(const char* utf8, Language language = Language::cpp) {
    const QString text = QString::fromUtf8(utf8);
    QString out;
    int at = 0;
    for (const SyntaxSpan& span : syntaxSpans(text, language)) {
        const QMap<Token, char> letters{{Token::syntaxKeyword, 'k'}, {Token::syntaxType, 't'},
                                        {Token::syntaxString, 's'},  {Token::syntaxNumber, 'n'},
                                        {Token::syntaxComment, 'c'}, {Token::syntaxPreprocessor, 'p'}};
        out += text.mid(at, span.start - at) + QLatin1Char(letters.value(span.token, '?')) + u'(' +
               text.mid(span.start, span.length) + u')';
        at = span.start + span.length;
    }
    return out + text.mid(at);
}

QString text(const char* utf8) { return QString::fromUtf8(utf8); }

} // namespace

BOOST_AUTO_TEST_CASE(cpp_is_taken_apart) {
    BOOST_TEST(marked("return 0x1F'00; // end") == text("k(return) n(0x1F'00); c(// end)"));
    BOOST_TEST(marked("std::uint8_t x = 'a';") == text("std::t(uint8_t) x = s('a');"));
    BOOST_TEST(marked("#include <a.h> // why\nint f(TrapFrame& g);") ==
               text("p(#include <a.h> )c(// why)\nt(int) f(t(TrapFrame)& g);"));
    BOOST_TEST(marked("a /* b\n c */ d") == text("a c(/* b\n c */) d"));
    BOOST_TEST(marked("f(\"a\\\"b\") + R\"x(\"))x\"") == text("f(s(\"a\\\"b\")) + s(R\"x(\"))x\")"));
}

BOOST_AUTO_TEST_CASE(assembly_is_taken_apart) {
    BOOST_TEST(marked("1:  movl %esp, $0x10 // x", Language::assembly) ==
               text("n(1):  k(movl) t(%esp), n($0x10) c(// x)"));
    BOOST_TEST(marked("    .set size, 60 # remark", Language::assembly) == text("    p(.set) size, n(60) c(# remark)"));
    BOOST_TEST(marked("entry:\n#include \"a.h\"\n# include it", Language::assembly) ==
               text("entry:\np(#include \"a.h\")\nc(# include it)"));
}

BOOST_AUTO_TEST_CASE(half_typed_text_ends_somewhere) {
    BOOST_TEST(marked("/* open") == text("c(/* open)"));
    BOOST_TEST(marked("\"open\nint") == text("s(\"open)\nt(int)"));
    BOOST_TEST(marked("R\"(open") == text("s(R\"(open)"));
    BOOST_TEST(marked("'\\") == text("s('\\)"));
    BOOST_TEST(marked("#define A \\") == text("p(#define A \\)"));
}

BOOST_AUTO_TEST_CASE(the_language_is_known_by_the_name) {
    BOOST_TEST((languageOf(text("pic.cpp")) == Language::cpp));
    BOOST_TEST((languageOf(text("entry.S")) == Language::assembly));
    BOOST_TEST((languageOf(text("notes.md")) == Language::plain));
    BOOST_TEST((languageOfFence(text("asm")) == Language::assembly));
}
