// SPDX-License-Identifier: GPL-3.0-or-later
// What can be wrong with a student's file before anything boots, and what only looks wrong: the message, the exit code, and that
// the file itself is never touched.
#include "qt_printing.h"
#include "workspace_sample.h"

#include <boost/test/unit_test.hpp>

#include <QDir>
#include <QFile>

using namespace mica::test;

namespace {

struct Solved : WorkspaceSample {
    Solved() { solve(); }
    QString pic() const { return file(QStringLiteral("pic.cpp")); }
};

} // namespace

BOOST_FIXTURE_TEST_CASE(a_file_that_does_not_compile_shows_the_compilers_message_at_the_students_line, Solved) {
    const QByteArray before = readFile(pic());
    writeFile(pic(), before + "int broken( {\n");
    const QByteArray line = QByteArray::number(before.count('\n') + 1);
    const Said said = check();
    BOOST_TEST(said.code == 3);
    BOOST_TEST(said.out.contains("pic.cpp:" + line + ':'), said.out.toStdString());
    BOOST_TEST(said.out.contains("error:"));
    BOOST_TEST(said.out.contains("int broken( {"));
    BOOST_TEST(readFile(pic()) == before + "int broken( {\n");
}

BOOST_FIXTURE_TEST_CASE(a_file_that_does_not_compile_is_not_gradable_in_the_document, Solved) {
    writeFile(pic(), "int broken( {\n");
    const Said said = check({QStringLiteral("--json"), QStringLiteral("-")});
    BOOST_TEST(said.code == 3);
    const QJsonObject document = said.document();
    BOOST_TEST(document.value(QStringLiteral("status")).toString() == QStringLiteral("not_gradable"));
    BOOST_TEST(document.value(QStringLiteral("score")).toInt(-1) == 0);
    BOOST_TEST(said.out.contains("\"file\": \"pic.cpp\""), said.out.toStdString());
}

BOOST_FIXTURE_TEST_CASE(a_function_that_is_missing_is_named, Solved) {
    replaceInFile(pic(), "void mask(", "static void mask_of_another_name(");
    const Said said = check();
    BOOST_TEST(said.code == 3);
    BOOST_TEST(said.out.contains("mica::pic::mask("), said.out.toStdString());
}

BOOST_FIXTURE_TEST_CASE(a_file_that_keeps_the_compiler_busy_without_end_is_ended, Solved) {
    writeFile(pic(),
              readFile(pic()) +
                  "template <int N, long M> struct Endless {\n"
                  "    static constexpr long value = Endless<N - 1, 2 * M>::value + Endless<N - 1, 2 * M + 1>::value;\n"
                  "};\n"
                  "template <long M> struct Endless<0, M> { static constexpr long value = M; };\n"
                  "long endless() { return Endless<60, 1>::value; }\n");
    const Said said = check();
    BOOST_TEST(said.code == 3);
    BOOST_TEST(said.out.contains("pic.cpp"), said.out.toStdString());
}

BOOST_FIXTURE_TEST_CASE(a_missing_file_is_named_with_the_way_to_get_it_back, Solved) {
    BOOST_REQUIRE(QFile::remove(pic()));
    const Said said = check();
    BOOST_TEST(said.code == 2);
    BOOST_TEST(said.err.contains("pic.cpp"));
    BOOST_TEST(said.err.contains("mica start interrupts"), said.err.toStdString());
    BOOST_TEST(mica({QStringLiteral("start"), interruptsLab}).code == 0);
    BOOST_TEST(QFile::exists(pic()));
    BOOST_TEST(check().code == 1);
}

BOOST_FIXTURE_TEST_CASE(a_folder_in_the_place_of_a_file_is_told, Solved) {
    BOOST_REQUIRE(QFile::remove(pic()));
    BOOST_REQUIRE(QDir().mkpath(pic()));
    const Said said = check();
    BOOST_TEST(said.code == 2);
    BOOST_TEST(said.err.contains("pic.cpp"));
    BOOST_TEST(said.err.contains("folder"), said.err.toStdString());
}

BOOST_FIXTURE_TEST_CASE(windows_line_ends_and_a_byte_order_mark_do_no_harm_and_are_told, Solved) {
    QByteArray text = readFile(pic());
    text.replace("\n", "\r\n");
    text.prepend("\xef\xbb\xbf");
    writeFile(pic(), text);
    const Said said = check();
    BOOST_TEST(said.code == 0, said.out.toStdString());
    BOOST_TEST(said.out.contains("byte-order mark"));
    BOOST_TEST(said.out.contains("100 of 100 points"));
    BOOST_TEST(readFile(pic()) == text);
}

BOOST_FIXTURE_TEST_CASE(an_empty_file_is_a_build_error_not_a_crash, Solved) {
    writeFile(pic(), {});
    const Said said = check();
    BOOST_TEST(said.code == 3);
    BOOST_TEST(said.out.contains("mica::pic::"), said.out.toStdString());
}

BOOST_FIXTURE_TEST_CASE(a_file_that_reaches_for_the_kit_is_refused_with_the_reason, Solved) {
    writeFile(pic(), readFile(pic()) + "namespace mica::probe { void finish() {} }\n");
    const Said said = check();
    BOOST_TEST(said.code == 5);
    BOOST_TEST(said.out.contains("mica::probe::finish"), said.out.toStdString());
    BOOST_TEST(said.out.contains("there is no score"));
}

BOOST_FIXTURE_TEST_CASE(a_broken_part_of_another_lab_does_no_harm_unless_one_asks_for_it, Solved) {
    BOOST_REQUIRE(mica({QStringLiteral("start"), QStringLiteral("boot")}).code == 0);
    writeFile(root() + QStringLiteral("/01-boot/serial.cpp"), "int broken( {\n");
    BOOST_TEST(check().code == 0);
    const Said onMine = check({QStringLiteral("--on-mine")});
    BOOST_TEST(onMine.code == 3);
    BOOST_TEST(onMine.out.contains("serial.cpp"), onMine.out.toStdString());
}

BOOST_AUTO_TEST_CASE(a_path_with_blanks_quotes_and_letters_beyond_ascii_works) {
    const WorkspaceSample work(QStringLiteral("Žofie's work (1) & more"));
    work.solve();
    const Said said = work.check();
    BOOST_TEST(said.code == 0, said.out.toStdString() + said.err.toStdString());
    BOOST_TEST(said.out.contains("100 of 100 points"));
    BOOST_TEST(said.out.contains(QStringLiteral("Žofie's work (1) & more").toUtf8()));
}
