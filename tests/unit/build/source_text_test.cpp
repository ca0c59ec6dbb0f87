// SPDX-License-Identifier: GPL-3.0-or-later
// What editors put into files, and what the compiler gets of it.
#include "qt_printing.h"

#include "core/build/source_names.h"
#include "core/build/source_text.h"

#include <boost/test/unit_test.hpp>

using namespace mica::build;

BOOST_AUTO_TEST_CASE(a_plain_file_stays_as_it_is) {
    const SourceText text = normaliseSource("int a;\n// Ž\n");
    BOOST_TEST(text.text == QByteArray("int a;\n// Ž\n"));
    BOOST_TEST(text.changes.isEmpty());
    BOOST_TEST(text.problem.isEmpty());
}

BOOST_AUTO_TEST_CASE(mark_and_line_ends_are_normalised_and_named) {
    const SourceText text = normaliseSource("\xef\xbb\xbfint a;\r\nint b;\r");
    BOOST_TEST(text.text == QByteArray("int a;\nint b;\n"));
    BOOST_TEST(text.changes == (QStringList{QStringLiteral("byte-order mark removed"),
                                            QStringLiteral("line ends changed from CR LF to LF")}));
}

BOOST_AUTO_TEST_CASE(utf16_is_no_text_for_the_compiler) {
    for (const QByteArray& bytes : {QByteArray("\xff\xfei\0n\0t\0", 8), QByteArray("\xfe\xff\0i\0n", 6)}) {
        BOOST_TEST(
            normaliseSource(bytes).problem ==
            QStringLiteral(
                "The file is saved as UTF-16, which the compiler cannot read. Save it as UTF-8 in your editor."));
    }
}

BOOST_AUTO_TEST_CASE(a_zero_byte_is_named_with_its_line) {
    const SourceText text = normaliseSource(QByteArray("int a;\nint\0b;\n", 14));
    BOOST_TEST(text.problem.startsWith(QStringLiteral("The file holds a zero byte")));
    BOOST_TEST(text.problemLine == 2);
    BOOST_TEST(text.text.isEmpty());
}

BOOST_AUTO_TEST_CASE(paths_are_named_for_the_student) {
    const SourceNames names(QStringLiteral("/w"),
                            {QStringLiteral("/gcc/include"), QStringLiteral("/gcc/include/c++/12")});
    using Kind = SourceNames::Kind;
    const auto is = [&](const char* path, Kind kind, const char* shown) {
        const SourceNames::Name name = names.of(QString::fromUtf8(path));
        BOOST_TEST((name.kind == kind), path);
        BOOST_TEST(name.shown == QString::fromUtf8(shown));
    };
    is("src/pic.cpp", Kind::student, "pic.cpp");
    is("./src/pic.cpp", Kind::student, "pic.cpp");
    is("/w/src/pic.cpp", Kind::student, "pic.cpp");
    is("others/01-boot/vga.cpp", Kind::student, "01-boot/vga.cpp");
    is("kit/include/abi/siphash.h", Kind::kit, "abi/siphash.h");
    is("/gcc/include/c++/12/bits/range.h", Kind::compiler, "<bits/range.h>");
    is("obj/pic.cpp.s", Kind::made, "obj/pic.cpp.s");
    is("<built-in>", Kind::builtIn, "<built-in>");
    is("kit/include/../../../secret.h", Kind::outside, "../secret.h");
    is("src/../../secret.h", Kind::outside, "../secret.h");
    is("kit/lib/flags.toml", Kind::outside, "kit/lib/flags.toml");
    is("/etc/passwd", Kind::outside, "/etc/passwd");
    is("/wide/src/pic.cpp", Kind::outside, "/wide/src/pic.cpp");
}
