// SPDX-License-Identifier: GPL-3.0-or-later
// The build.ninja of a small lab, compile_commands.json, and what ninja says read back step by step.
#include "qt_printing.h"

#include "core/build/compile_commands.h"
#include "core/build/edge_output.h"
#include "core/build/ninja_file.h"

#include <boost/test/unit_test.hpp>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace mica::build;

namespace {

const QList<SourceUnit> units{
    {QStringLiteral("pic.cpp"), QStringLiteral("02-interrupts"), QStringLiteral("src/pic.cpp")},
    {QStringLiteral("entry.S"), QStringLiteral("02-interrupts"), QStringLiteral("src/entry.S")},
    {QStringLiteral("01-boot/vga.cpp"), QStringLiteral("01-boot"), QStringLiteral("others/01-boot/vga.cpp")},
};

mica::course::Kit kit() {
    mica::course::Kit made;
    made.cxxFlags = {QStringLiteral("-O2"), QStringLiteral("-g")};
    made.asmFlags = {QStringLiteral("-g"), QStringLiteral("-march=pentium")};
    made.linkFlags = {QStringLiteral("-static")};
    return made;
}

} // namespace

BOOST_AUTO_TEST_CASE(every_file_is_compiled_and_the_kit_is_linked_first) {
    NinjaPlan plan;
    plan.toolPrefix = QStringLiteral("i686-elf-");
    plan.cxxFlags = kit().cxxFlags;
    plan.asmFlags = kit().asmFlags;
    plan.linkFlags = kit().linkFlags;
    plan.units = units;
    plan.kitArchives = {QStringLiteral("kit/lib/libprobe.a"), QStringLiteral("kit/lib/libnucleus.a")};
    plan.partArchives = {QStringLiteral("kit/lib/part-03-x.a")};
    const QByteArray text = makeNinjaFile(plan);
    const auto has = [&](const char* line) { BOOST_TEST(text.contains(line), "no line: " << line); };
    has("  command = i686-elf-g++ -O2 -g -fdiagnostics-color=never -fmessage-length=0 -fmax-errors=20 -Ikit/include -S "
        "-MD -MF $dep "
        "-MT $out -o $out $in\n");
    has("build obj/pic.cpp.s: compile src/pic.cpp | kit/toolchain.txt\n  dep = obj/pic.cpp.d\n");
    has("build obj/pic.cpp.o: assemble obj/pic.cpp.s");
    has("build obj/entry.S.s: preprocess src/entry.S");
    has("build obj/entry.S.o: assemble_by_hand obj/entry.S.s");
    has("build obj/01-boot/vga.cpp.s: compile others/01-boot/vga.cpp");
    has("  command = i686-elf-g++ -march=pentium -c -o $out $in\n"); // compiled code brings its own line tables
    has("--whole-archive $kit --no-whole-archive $in --start-group $archives --end-group\n");
    has("build objects: phony obj/pic.cpp.o obj/entry.S.o obj/01-boot/vga.cpp.o\n");
    has("  kit = kit/lib/libprobe.a kit/lib/libnucleus.a\n  archives = kit/lib/part-03-x.a\n");
}

BOOST_AUTO_TEST_CASE(a_program_is_linked_of_its_own_files) {
    NinjaPlan plan;
    plan.units = {
        {QStringLiteral("a.cpp"), QStringLiteral("10-x"), QStringLiteral("src/a.cpp"), QStringLiteral("one")},
        {QStringLiteral("b.cpp"), QStringLiteral("10-x"), QStringLiteral("src/b.cpp"), QStringLiteral("two")}};
    plan.programs = {{QStringLiteral("one"), QStringLiteral("kit/lib/program-one.a"), 0x80'0000},
                     {QStringLiteral("two"), QString(), 0x100'0000}};
    const QByteArray text = makeNinjaFile(plan);
    const auto has = [&](const char* line) { BOOST_TEST(text.contains(line), "no line: " << line); };
    has("build one.elf: link_program obj/a.cpp.o | kit/lib/program-one.a kit/lib/librt.a");
    has("  kit = kit/lib/program-one.a\n  address = 0x800000\n");
    has("build two.elf: link_program obj/b.cpp.o | ");
    has("  address = 0x1000000\n");
    has("build objects: phony obj/a.cpp.o obj/b.cpp.o\n");
    has("build linked: phony nucleus.elf one.elf two.elf\n");
}

BOOST_AUTO_TEST_CASE(an_editor_finds_the_kits_headers) {
    Toolchain toolchain;
    toolchain.compiler = QStringLiteral("/usr/bin/i686-linux-gnu-g++");
    const QJsonArray commands =
        QJsonDocument::fromJson(
            makeCompileCommands(units, kit(), toolchain, QStringLiteral("/w"), QStringLiteral("/home/Ž/02")))
            .array();
    BOOST_REQUIRE_EQUAL(commands.size(), 2); // own parts of other labs have their own folder
    const QJsonObject pic = commands[0].toObject();
    BOOST_TEST(pic[QStringLiteral("directory")].toString() == QStringLiteral("/w"));
    BOOST_TEST(pic[QStringLiteral("file")].toString() == QStringLiteral("/home/Ž/02/pic.cpp"));
    const QJsonArray arguments = pic[QStringLiteral("arguments")].toArray();
    BOOST_TEST(arguments.first().toString() == toolchain.compiler);
    BOOST_TEST(arguments.contains(QStringLiteral("-Ikit/include")));
    BOOST_TEST(arguments.last().toString() == QStringLiteral("/home/Ž/02/pic.cpp"));
}

BOOST_AUTO_TEST_CASE(each_step_keeps_its_own_words) {
    const NinjaOutput output = splitNinjaOutput("@edge obj/a.cpp.s\n"
                                                "src/a.cpp:1:1: warning: odd\r\n"
                                                "@edge obj/b.cpp.s\n"
                                                "@edge obj/c.cpp.s\n"
                                                "FAILED: obj/c.cpp.s \n"
                                                "i686-linux-gnu-g++ -S -o obj/c.cpp.s src/c.cpp\n"
                                                "src/c.cpp:2:1: error: bad\n"
                                                "ninja: build stopped: cannot make progress due to previous errors.\n");
    BOOST_TEST(output.byOutput.value(QStringLiteral("obj/a.cpp.s")) == QByteArray("src/a.cpp:1:1: warning: odd\n"));
    BOOST_TEST(output.byOutput.contains(QStringLiteral("obj/b.cpp.s")));
    BOOST_TEST(output.byOutput.value(QStringLiteral("obj/b.cpp.s")).isEmpty());
    BOOST_TEST(output.byOutput.value(QStringLiteral("obj/c.cpp.s")) == QByteArray("src/c.cpp:2:1: error: bad\n"));
    BOOST_TEST(output.failed == QStringList{QStringLiteral("obj/c.cpp.s")});
    BOOST_TEST(output.rest.startsWith("ninja: build stopped"));
}

BOOST_AUTO_TEST_CASE(words_of_a_step_that_did_not_run_again_are_remembered) {
    const QTemporaryDir folder;
    const MessageStore store(folder.path());
    const QString step = QStringLiteral("obj/a.cpp.s");
    store.remember(splitNinjaOutput("@edge obj/a.cpp.s\nwarning\n"));
    store.remember(splitNinjaOutput("ninja: no work to do.\n"));
    BOOST_TEST(store.of(step) == QByteArray("warning\n"));
    store.remember(splitNinjaOutput("@edge obj/a.cpp.s\n"));
    BOOST_TEST(store.of(step).isEmpty());
}
