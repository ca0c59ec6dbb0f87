// SPDX-License-Identifier: GPL-3.0-or-later
// Whole builds of a one-file lab with the real compiler: what works, and every way it does not.
#include "qt_printing.h"
#include "tiny_kit.h"

#include "core/build/changed_file.h"

#include <boost/test/unit_test.hpp>

#include <QDir>
#include <QFileInfo>

#include <thread>

using namespace mica;
using namespace mica::build;
using mica::test::goodLamp;
using mica::test::tinyKit;

namespace {

const Diagnostic& only(const BuildResult& result) {
    BOOST_REQUIRE_EQUAL(result.diagnostics.size(), 1);
    return result.diagnostics[0];
}

QByteArray elfBytes(const BuildResult& result) {
    BOOST_REQUIRE((result.status == BuildStatus::ok));
    return readWhole(result.elfPath);
}

QDateTime madeAt(const char* file) {
    return QFileInfo(tinyKit().folder(QStringLiteral("work/obj/")) + QString::fromLatin1(file)).lastModified();
}

} // namespace

BOOST_AUTO_TEST_CASE(a_good_file_becomes_a_nucleus) {
    const BuildResult result = tinyKit().build(goodLamp);
    BOOST_TEST(result.diagnostics.isEmpty());
    const image::Elf32 nucleus = image::Elf32::parse(elfBytes(result), result.elfPath);
    const image::SymbolMap symbols(nucleus);
    BOOST_TEST(symbols.address(QStringLiteral("mica::lamp::brightness")).has_value());
    BOOST_TEST(symbols.address(QStringLiteral("mica::bell::ring")).has_value()); // the other lab's reference
    BOOST_TEST(symbols.address(QStringLiteral("mica_probe_stage")).has_value());
    BOOST_TEST(symbols.address(QStringLiteral("shine_count")).has_value()); // a probe nobody refers to
}

BOOST_AUTO_TEST_CASE(the_log_has_each_command_and_what_it_said) {
    const BuildResult good = tinyKit().build(goodLamp);
    BOOST_REQUIRE_EQUAL(good.log.size(), 3);
    BOOST_TEST(good.log[0].made == QStringLiteral("obj/lamp.cpp.s"));
    BOOST_TEST(good.log[0].command.endsWith(QStringLiteral(" -S -o obj/lamp.cpp.s src/lamp.cpp")));
    BOOST_TEST(good.log[0].output.isEmpty());
    BOOST_TEST(good.log[2].command.contains(QStringLiteral("-o nucleus.elf obj/lamp.cpp.o")));
    const BuildResult bad = tinyKit().build("int broken = ;\n");
    BOOST_REQUIRE_EQUAL(bad.log.size(), 1); // what does not compile is neither assembled nor linked
    BOOST_TEST(bad.log[0].failed);
    BOOST_TEST(bad.log[0].output.contains("error:"));
}

BOOST_AUTO_TEST_CASE(a_second_build_does_nothing_again_and_says_the_same) {
    const QByteArray withWarning = QByteArray(goodLamp) + "void unused() { int nothing; }\n";
    const BuildResult first = tinyKit().build(withWarning);
    const QDateTime made = madeAt("lamp.cpp.o");
    const BuildResult second = tinyKit().build(withWarning);
    BOOST_TEST((madeAt("lamp.cpp.o") == made));
    BOOST_TEST(elfBytes(first) == elfBytes(second));
    for (const BuildResult* const result : {&first, &second}) {
        BOOST_TEST(only(*result).code == QStringLiteral("-Wunused-variable"));
        BOOST_TEST(only(*result).file == QStringLiteral("lamp.cpp"));
        BOOST_TEST(only(*result).line == 7);
    }
}

// Killed between ninja's end and our note of what the tools said: what is remembered is about an older text.
BOOST_AUTO_TEST_CASE(an_interrupted_build_leaves_no_words_of_another_text) {
    BOOST_REQUIRE((tinyKit().build(goodLamp).status == BuildStatus::ok));
    const QString messages = tinyKit().folder(QStringLiteral("work/obj/lamp.cpp.s.messages"));
    writeIfChanged(messages, "src/lamp.cpp:1:1: warning: of another text [-Wother]\n");
    BOOST_TEST(only(tinyKit().build(goodLamp)).code == QStringLiteral("-Wother")); // which is why it matters
    writeIfChanged(tinyKit().folder(QStringLiteral("work/unfinished")), "a build was interrupted");
    BOOST_TEST(tinyKit().build(goodLamp).diagnostics.isEmpty());
    BOOST_TEST(!QFileInfo::exists(tinyKit().folder(QStringLiteral("work/unfinished"))));
}

BOOST_AUTO_TEST_CASE(marks_and_line_ends_do_not_matter) {
    QByteArray text(goodLamp);
    const QByteArray plain = elfBytes(tinyKit().build(text));
    const BuildResult result = tinyKit().build("\xef\xbb\xbf" + text.replace("\n", "\r\n"));
    BOOST_TEST(elfBytes(result) == plain);
    BOOST_TEST(result.normalised == (QStringList{QStringLiteral("lamp.cpp: byte-order mark removed"),
                                                 QStringLiteral("lamp.cpp: line ends changed from CR LF to LF")}));
}

BOOST_AUTO_TEST_CASE(a_file_that_is_no_text_is_an_error_of_that_file) {
    const BuildResult result = tinyKit().build(QByteArray("\xff\xfei\0n\0t\0", 8));
    BOOST_TEST((result.status == BuildStatus::failed));
    BOOST_TEST(only(result).file == QStringLiteral("lamp.cpp"));
    BOOST_TEST(only(result).text.contains(QStringLiteral("saved as UTF-16")));
}

BOOST_AUTO_TEST_CASE(a_missing_file_is_an_error_of_that_file) {
    BuildRequest request = tinyKit().request({});
    request.sources.clear();
    const BuildResult result = build::build(request, tinyKit().kit(), tinyKit().toolchain(), {});
    BOOST_TEST((result.status == BuildStatus::failed));
    BOOST_TEST(only(result).file == QStringLiteral("lamp.cpp"));
    BOOST_TEST(only(result).text == QStringLiteral("The file is missing. Restore it with mica start."));
}

BOOST_AUTO_TEST_CASE(files_the_lab_does_not_name_are_left_out) {
    BuildRequest request = tinyKit().request(goodLamp);
    request.sources.insert(QStringLiteral("extra.cpp"), "this is no C++");
    BOOST_TEST((build::build(request, tinyKit().kit(), tinyKit().toolchain(), {}).status == BuildStatus::ok));
    BOOST_TEST(!QFileInfo::exists(request.workDir + QStringLiteral("/src/extra.cpp")));
}

BOOST_AUTO_TEST_CASE(compiler_and_assembler_errors_have_the_students_line) {
    const BuildResult compiled = tinyKit().build("int f() {\n  return nothing;\n}\n");
    BOOST_TEST((compiled.status == BuildStatus::failed));
    BOOST_TEST(only(compiled).line == 2);
    BOOST_TEST(only(compiled).text == QStringLiteral("'nothing' was not declared in this scope"));
    const BuildResult assembled = tinyKit().build("void f()\n{\n  asm volatile(\"nothing %eax\");\n}\n");
    BOOST_TEST((assembled.status == BuildStatus::failed));
    BOOST_TEST(only(assembled).file == QStringLiteral("lamp.cpp"));
    BOOST_TEST(only(assembled).line == 3);
    BOOST_TEST(only(assembled).text.contains(QStringLiteral("no such instruction")));
}

BOOST_AUTO_TEST_CASE(a_function_that_is_missing_is_asked_for_in_its_file) {
    const BuildResult result =
        tinyKit().build("#include <nucleus/lamp.h>\nint mica::lamp::brightness() { return 1; }\n"
                        "void mica_lamp_dim(int) {}\nint helper(); int more() { return helper(); }\n");
    BOOST_TEST((result.status == BuildStatus::failed));
    BOOST_REQUIRE_EQUAL(result.diagnostics.size(), 2);
    BOOST_TEST(result.diagnostics[0].file == QStringLiteral("lamp.cpp"));
    BOOST_TEST(result.diagnostics[0].text ==
               QStringLiteral("'mica::lamp::dim(int)' is used but not defined: it belongs in lamp.cpp. Compare "
                              "name, namespace and parameter types with its declaration in the header."));
    BOOST_TEST(result.diagnostics[1].line == 4);
    BOOST_TEST(result.diagnostics[1].text.startsWith(QStringLiteral("undefined reference to 'helper()'")));
}

BOOST_AUTO_TEST_CASE(what_the_nucleus_does_not_have_is_explained) {
    const BuildResult result = tinyKit().build(QByteArray(goodLamp) + "int* f() { return new int; }\n");
    BOOST_TEST((result.status == BuildStatus::failed));
    BOOST_TEST(only(result).line == 7);
    BOOST_TEST(only(result).text == QStringLiteral("undefined reference to 'operator new(unsigned int)': the nucleus "
                                                   "has no heap: use an array or a variable of "
                                                   "fixed size."));
}

/// Stopped by the processor time of its file, however busy the computer is, and else by the wall clock of the build.
BOOST_AUTO_TEST_CASE(an_endless_compilation_is_stopped_and_its_file_named) {
    BuildRequest request =
        tinyKit().request("template <int N, int M> struct Deep { using type = typename Deep<N - 1, 2 * M>::type;\n"
                          "  using more = typename Deep<N - 1, 2 * M + 1>::type; };\n"
                          "template <int M> struct Deep<0, M> { using type = int; };\n"
                          "Deep<28, 1>::type lamp;\n");
    for (const auto& [processor, wall, words] : {std::tuple(1, 300, "this file asks for"), {60, 1, "did not finish"}}) {
        request.processorSeconds = processor;
        request.timeoutSeconds = wall;
        const BuildResult result = build::build(request, tinyKit().kit(), tinyKit().toolchain(), {});
        BOOST_TEST((result.status == BuildStatus::timedOut));
        BOOST_TEST(only(result).file == QStringLiteral("lamp.cpp"));
        BOOST_TEST(only(result).text.contains(QString::fromLatin1(words)), only(result).text.toStdString());
        BOOST_TEST(only(result).text.contains(QStringLiteral("template or constexpr function that never ends")));
    }
}

BOOST_AUTO_TEST_CASE(a_huge_output_is_stopped_and_its_file_named) {
    const BuildResult result = tinyKit().build("asm(\".fill 200000000\");\n");
    BOOST_TEST((result.status == BuildStatus::timedOut));
    BOOST_TEST(only(result).file == QStringLiteral("lamp.cpp"));
    BOOST_TEST(only(result).text.contains(QStringLiteral("more than 64 MiB of output")));
}

BOOST_AUTO_TEST_CASE(a_file_that_reads_what_it_must_not_is_refused_and_nothing_is_quoted) {
    const QTemporaryDir elsewhere;
    const QString secret = elsewhere.filePath(QStringLiteral("secret.h"));
    writeIfChanged(secret, "the secret words\n");
    const QByteArray path = secret.toUtf8();
    const QList<QByteArray> attempts{"#include \"" + path + "\"\n", "asm(\".incbin \\\"" + path + "\\\"\");\n",
                                     "asm(\".include \\\"" + path + "\\\"\");\n"};
    for (const QByteArray& attempt : attempts) {
        const BuildResult result = tinyKit().build(attempt + goodLamp);
        BOOST_TEST((result.status == BuildStatus::refused), attempt.toStdString());
        BOOST_TEST(result.log.isEmpty());
        BOOST_TEST(!result.findings.isEmpty());
        BOOST_TEST(result.diagnostics.isEmpty());
        BOOST_TEST(result.elfPath.isEmpty());
        for (const IntegrityFinding& finding : result.findings) {
            BOOST_TEST(!finding.reason.contains(QStringLiteral("secret words")));
        }
    }
}

BOOST_AUTO_TEST_CASE(a_symbol_of_the_kit_is_refused_before_the_linker_sees_it) {
    const BuildResult result = tinyKit().build(QByteArray(goodLamp) + "void mica::console::write(const char*) {}\n");
    BOOST_TEST((result.status == BuildStatus::refused));
    BOOST_REQUIRE_EQUAL(result.findings.size(), 1);
    BOOST_TEST(result.findings[0].reason ==
               QStringLiteral("defines mica::console::write(char const*), which belongs to the kit"));
}

BOOST_AUTO_TEST_CASE(the_kits_copy_of_an_inline_function_wins) {
    const BuildResult plain = tinyKit().build(goodLamp);
    const BuildResult other = tinyKit().build(
        "namespace mica::lamp {\ninline __attribute__((used, noinline)) int twice(int n) { return n + 99; }\n"
        "int brightness() { return twice(1); }\nvoid dim(int) {}\n}\n",
        QStringLiteral("inline"));
    const auto body = [](const BuildResult& result) {
        const image::Elf32 nucleus = image::Elf32::parse(elfBytes(result), {});
        const quint32 address = image::SymbolMap(nucleus).address(QStringLiteral("mica::lamp::twice")).value();
        for (const image::ElfSection& section : nucleus.sections()) {
            if (section.name == QStringLiteral(".text")) {
                return nucleus.sectionData(section).mid(address - section.address, 6);
            }
        }
        return QByteArray();
    };
    BOOST_TEST(!body(plain).isEmpty());
    BOOST_TEST(body(other).toHex() == body(plain).toHex());
}

BOOST_AUTO_TEST_CASE(own_parts_of_other_labs_take_the_place_of_the_reference) {
    BuildRequest request = tinyKit().request(goodLamp);
    request.others[QStringLiteral("bell")].insert(QStringLiteral("bell.cpp"),
                                                  "namespace mica::bell { void own(); void ring() { own(); } }\n");
    const BuildResult missing = build::build(request, tinyKit().kit(), tinyKit().toolchain(), {});
    BOOST_TEST((missing.status == BuildStatus::failed));
    BOOST_TEST(only(missing).file == QStringLiteral("01-bell/bell.cpp"));
    request.others[QStringLiteral("bell")].insert(QStringLiteral("bell.cpp"),
                                                  "namespace mica::bell { void own() {} void ring() { own(); } }\n");
    const BuildResult good = build::build(request, tinyKit().kit(), tinyKit().toolchain(), {});
    BOOST_TEST(image::SymbolMap(image::Elf32::parse(elfBytes(good), {}))
                   .address(QStringLiteral("mica::bell::own"))
                   .has_value());
    request.others.insert(QStringLiteral("gong"), {});
    BOOST_CHECK_EXCEPTION(
        build::build(request, tinyKit().kit(), tinyKit().toolchain(), {}), Failure,
        [](const Failure& failure) { return failure.message() == QStringLiteral("the kit has no lab \"gong\""); });
}

BOOST_AUTO_TEST_CASE(the_editors_commands_are_written_where_asked) {
    BuildRequest request = tinyKit().request(goodLamp);
    request.compileCommandsDir = tinyKit().folder(QStringLiteral("workspace/02-lamp"));
    build::build(request, tinyKit().kit(), tinyKit().toolchain(), {});
    BOOST_TEST(
        readWhole(request.compileCommandsDir + QStringLiteral("/compile_commands.json")).contains("02-lamp/lamp.cpp"));
}

BOOST_AUTO_TEST_CASE(two_builds_in_one_folder_both_succeed) {
    std::vector<std::jthread> threads;
    std::array<BuildResult, 2> results;
    for (BuildResult& result : results) {
        threads.emplace_back([&result] { result = tinyKit().build(goodLamp, QStringLiteral("shared")); });
    }
    threads.clear();
    for (const BuildResult& result : results) { BOOST_TEST((result.status == BuildStatus::ok)); }
}

BOOST_AUTO_TEST_CASE(a_kit_without_its_archives_says_what_is_missing) {
    course::Kit broken = tinyKit().kit();
    broken.root += QStringLiteral("/nowhere");
    const BuildRequest request = tinyKit().request(goodLamp, QStringLiteral("broken"));
    BOOST_CHECK_EXCEPTION(build::build(request, broken, tinyKit().toolchain(), {}), Failure,
                          [&](const Failure& failure) {
                              return failure.kind() == FailureKind::harness &&
                                     failure.where().endsWith(QStringLiteral("link/nucleus.ld"));
                          });
}
