// SPDX-License-Identifier: GPL-3.0-or-later
// Files come back as they were: line ends, byte-order mark, other encodings; and a file that cannot be written says so.
#include "editor_sample.h"
#include "qt_printing.h"

#include "app/editor/source_file.h"
#include "core/failure.h"

#include <boost/test/unit_test.hpp>

using namespace mica;
using namespace mica::test;

BOOST_AUTO_TEST_CASE(bytes_come_back_as_they_were) {
    for (const QByteArray& bytes : {QByteArray("a\nb\n"), QByteArray("a\r\nb\r\n"),
                                    QByteArray("\xEF\xBB\xBF"
                                               "a\n"),
                                    QByteArray("caf\xE9\n"), QByteArray("\xC5\xBD\r\n"), QByteArray()}) {
        BOOST_TEST(app::SourceText::fromBytes(bytes).bytes() == bytes);
    }
}

BOOST_AUTO_TEST_CASE(an_edited_windows_file_keeps_its_line_ends) {
    app::SourceText source = app::SourceText::fromBytes("a\r\nb\r\n");
    BOOST_TEST(source.text == QStringLiteral("a\nb\n"));
    source.text += QStringLiteral("c\n");
    BOOST_TEST(source.bytes() == QByteArray("a\r\nb\r\nc\r\n"));
}

BOOST_AUTO_TEST_CASE(what_does_not_fit_latin_1_makes_the_file_utf_8) {
    app::SourceText source = app::SourceText::fromBytes("caf\xE9");
    source.text += QChar(0x017D);
    BOOST_TEST(source.bytes() == QByteArray("caf\xC3\xA9\xC5\xBD"));
}

BOOST_AUTO_TEST_CASE(a_folder_that_is_not_there_is_said) {
    const EditorSample sample;
    try {
        app::writeSourceFile(sample.dir.filePath(QStringLiteral("nowhere/pic.cpp")), app::SourceText());
        BOOST_FAIL("was written");
    } catch (const Failure& failure) {
        BOOST_TEST((failure.kind() == FailureKind::harness));
        BOOST_TEST(failure.text().contains(QStringLiteral("not saved")));
        BOOST_TEST(failure.advice().contains(QStringLiteral("save again")));
    }
}
