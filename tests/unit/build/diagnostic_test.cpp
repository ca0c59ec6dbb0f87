// SPDX-License-Identifier: GPL-3.0-or-later
// Messages as g++ 12, as and ld 2.40 really wrote them become diagnostics with the student's file and line.
#include "qt_printing.h"

#include "core/build/diagnostic.h"
#include "core/build/linker_message.h"
#include "core/build/resource_limits.h"

#include <boost/test/unit_test.hpp>

#include <random>

using namespace mica::build;

namespace {

SourceNames names() {
    return SourceNames(QStringLiteral("/work folder/Ž"),
                       {QStringLiteral("/opt/gcc/include/c++/12"), QStringLiteral("/opt/gcc/include")});
}

QList<Diagnostic> parsed(const QByteArray& output) { return parseDiagnostics(output, names()); }

} // namespace

BOOST_AUTO_TEST_CASE(an_error_carries_its_place_and_the_excerpt) {
    const auto list = parsed("src/pic.cpp: In function 'void mica::pic::initialise()':\n"
                             "src/pic.cpp:6:72: error: 'undeclared' was not declared in this scope\n"
                             "    6 |     undeclared(1);\n"
                             "      |     ^~~~~~~~~~\n");
    BOOST_REQUIRE_EQUAL(list.size(), 1);
    BOOST_TEST(list[0].file == QStringLiteral("pic.cpp"));
    BOOST_TEST(list[0].line == 6);
    BOOST_TEST(list[0].column == 72);
    BOOST_TEST((list[0].severity == Severity::error));
    BOOST_TEST(list[0].text == QStringLiteral("'undeclared' was not declared in this scope"));
    BOOST_TEST(list[0].excerpt == QStringLiteral("    6 |     undeclared(1);\n      |     ^~~~~~~~~~"));
    BOOST_TEST(list[0].code.isEmpty());
}

BOOST_AUTO_TEST_CASE(the_warning_option_is_the_code_also_when_it_was_made_an_error) {
    const auto list = parsed("src/a.cpp:6:34: warning: unused variable 'unused' [-Wunused-variable]\r\n"
                             "src/a.cpp:7:1: error: no return statement [-Werror=return-type]\n");
    BOOST_REQUIRE_EQUAL(list.size(), 2);
    BOOST_TEST((list[0].severity == Severity::warning));
    BOOST_TEST(list[0].code == QStringLiteral("-Wunused-variable"));
    BOOST_TEST(list[0].text == QStringLiteral("unused variable 'unused'"));
    BOOST_TEST(list[1].code == QStringLiteral("-Wreturn-type"));
}

BOOST_AUTO_TEST_CASE(headers_are_named_as_one_includes_them) {
    const auto list = parsed("kit/include/nucleus/interrupts/pic.h:12:6: note: declared here\n"
                             "/opt/gcc/include/c++/12/span:99:2: error: static assertion failed\n"
                             "/work folder/Ž/others/01-boot/serial.cpp:3:1: warning: odd\n");
    BOOST_REQUIRE_EQUAL(list.size(), 3);
    BOOST_TEST(list[0].file == QStringLiteral("nucleus/interrupts/pic.h"));
    BOOST_TEST((list[0].severity == Severity::note));
    BOOST_TEST(list[1].file == QStringLiteral("<span>"));
    BOOST_TEST(list[2].file == QStringLiteral("01-boot/serial.cpp"));
}

BOOST_AUTO_TEST_CASE(the_assembler_speaks_of_the_source_line_or_of_no_file) {
    const auto list = parsed("src/pit.cpp: Assembler messages:\n"
                             "src/pit.cpp:41: Error: no such instruction: `foo %eax'\n"
                             "obj/pit.cpp.s:77: Error: junk at end of line\n");
    BOOST_REQUIRE_EQUAL(list.size(), 2);
    BOOST_TEST(list[0].file == QStringLiteral("pit.cpp"));
    BOOST_TEST(list[0].line == 41);
    BOOST_TEST(list[1].file.isEmpty());
    BOOST_TEST(list[1].line == 0);
}

BOOST_AUTO_TEST_CASE(deep_templates_end_in_one_error) {
    const auto list =
        parsed("src/d.cpp: In instantiation of 'constexpr const int Deep<899>::value':\n"
               "src/d.cpp:1:74:   recursively required from 'constexpr const int Deep<1>::value'\n"
               "src/d.cpp:2:18:   required from here\n"
               "src/d.cpp:1:74: fatal error: template instantiation depth exceeds maximum of 900 (use "
               "'-ftemplate-depth=' to increase the maximum)\n"
               "    1 | template <int N> struct Deep { static constexpr int value = Deep<N + 1>::value; };\n"
               "      |                                                                          ^~~~~\n"
               "compilation terminated.\n");
    BOOST_REQUIRE_EQUAL(list.size(), 1);
    BOOST_TEST(list[0].line == 1);
    BOOST_TEST((list[0].severity == Severity::error));
}

BOOST_AUTO_TEST_CASE(the_linker_misses_a_function) {
    const auto list = parsed("i686-linux-gnu-ld: kit/lib/libnucleus.a(main.cpp.obj): in function `caller':\n"
                             "kernel/nucleus/main.cpp:5: undefined reference to `mica::pic::mask(unsigned char)'\n"
                             "i686-linux-gnu-ld: obj/a.cpp.o: in function `again()':\n"
                             "/work folder/Ž/src/a.cpp:6: undefined reference to `mica::pic::mask(unsigned char)'\n"
                             "i686-linux-gnu-ld: src/a.cpp:7: undefined reference to `helper()'\n"
                             "src/a.cpp:(.text+0x1c): undefined reference to `other()'\n");
    BOOST_REQUIRE_EQUAL(list.size(), 4);
    BOOST_TEST(list[0].text == QStringLiteral("undefined reference to 'mica::pic::mask(unsigned char)'"));
    BOOST_TEST(list[1].file == QStringLiteral("a.cpp"));
    BOOST_TEST(list[1].line == 6);
    BOOST_TEST(list[2].line == 7);
    BOOST_TEST(list[3].file == QStringLiteral("a.cpp"));
    BOOST_TEST(list[3].line == 0);
}

BOOST_AUTO_TEST_CASE(the_linker_finds_a_function_twice) {
    const auto list = parsed(
        "i686-linux-gnu-ld: obj/b.cpp.o: in function `dup()':\n"
        "src/b.cpp:4: multiple definition of `dup()'; obj/a.cpp.o:/work folder/Ž/src/a.cpp:1: first defined here\n");
    BOOST_REQUIRE_EQUAL(list.size(), 1);
    BOOST_TEST(list[0].file == QStringLiteral("b.cpp"));
    BOOST_TEST(list[0].line == 4);
    BOOST_TEST(list[0].text == QStringLiteral("multiple definition of 'dup()'; it is first defined in a.cpp:1"));
}

BOOST_AUTO_TEST_CASE(other_words_of_the_linker_stay_as_they_are) {
    const auto list = parsed("i686-linux-gnu-ld: cannot find kit/lib/nothere.a: No such file or directory\n"
                             "/usr/bin/i686-elf-ld.exe: warning: something is odd\n");
    BOOST_REQUIRE_EQUAL(list.size(), 2);
    BOOST_TEST(list[0].text == QStringLiteral("cannot find kit/lib/nothere.a: No such file or directory"));
    BOOST_TEST((list[1].severity == Severity::warning));
    BOOST_TEST(list[1].text == QStringLiteral("something is odd"));
}

BOOST_AUTO_TEST_CASE(an_object_is_taken_apart_from_the_source_behind_it) {
    const auto message = parseLinkerLine(QStringLiteral(
        "/w/src/a.cpp:4: multiple definition of `f()'; obj/b.cpp.o:C:/w/src/b.cpp:9: first defined here"));
    BOOST_REQUIRE(message.has_value());
    BOOST_TEST((message->kind == LinkerMessage::Kind::multiple));
    BOOST_TEST(message->firstPath == QStringLiteral("C:/w/src/b.cpp"));
    BOOST_TEST(message->firstLine == 9);
}

BOOST_AUTO_TEST_CASE(noise_is_dropped) {
    const auto list = parsed("In file included from src/h.cpp:1:\n"
                             "cc1plus: all warnings being treated as errors\n"
                             "i686-linux-gnu-g++ -c src/pic.cpp -o obj/pic.o\n"
                             "ninja: build stopped: cannot make progress due to previous errors.\n"
                             "   12 | a drawing without its message\n");
    BOOST_TEST(list.isEmpty());
}

BOOST_AUTO_TEST_CASE(any_bytes_give_a_list) {
    std::mt19937 random(7);
    constexpr char letters[] = "src/a.cpp:1: error:`'\n|^ld_\xff\x00\x80(";
    const QByteArray alphabet(letters, sizeof(letters) - 1);
    for (int round = 0; round < 2000; ++round) {
        QByteArray bytes;
        for (auto i = random() % 200; i > 0; --i) {
            bytes += alphabet[static_cast<qsizetype>(random() % static_cast<size_t>(alphabet.size()))];
        }
        for (const Diagnostic& diagnostic : parsed(bytes)) { BOOST_REQUIRE(diagnostic.line >= 0); }
    }
}

BOOST_AUTO_TEST_CASE(a_compiler_that_was_ended_says_so) {
    const char* const ended[] = {
        "i686-linux-gnu-g++: internal compiler error: File size limit exceeded signal terminated program as\n",
        "i686-linux-gnu-g++: internal compiler error: CPU time limit exceeded signal terminated program cc1plus\n",
        "cc1plus: out of memory allocating 65536 bytes after a total of 1953792 bytes\n",
        "virtual memory exhausted: Cannot allocate memory\n",
    };
    for (const char* const output : ended) {
        const QString sentence = exceededLimit(output, 60);
        BOOST_TEST(sentence.startsWith(QStringLiteral("The compiler was stopped: this file asks for ")), output);
    }
    // The same words in a student's file mean nothing.
    BOOST_TEST(
        exceededLimit("src/a.cpp:1:2: error: #error out of memory\n    1 | #error out of memory\n", 60).isEmpty());
}
