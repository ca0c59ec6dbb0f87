// SPDX-License-Identifier: GPL-3.0-or-later
// Objects as the cross compiler makes them: what a part may define and use, each rule with a file that breaks it.
#include "qt_printing.h"
#include "tiny_kit.h"

#include "core/build/inspection.h"

#include <boost/test/unit_test.hpp>

using namespace mica;
using namespace mica::build;
using mica::test::tinyKit;

namespace {

const QString file = QStringLiteral("lamp.cpp");

const KitSymbols& symbols() {
    static const KitSymbols kit = readKitSymbols(tinyKit().kit(), tinyKit().lab());
    return kit;
}

void accepted(const QByteArray& source, const char* suffix = ".cpp") {
    const auto findings = inspectObject(file, tinyKit().object(source, suffix), symbols());
    BOOST_TEST(findings.isEmpty(), source.toStdString()
                                       << (findings.isEmpty() ? "" : findings[0].reason.toStdString()));
}

void refused(const QByteArray& source, const char* reason, const char* suffix = ".cpp") {
    const auto findings = inspectObject(file, tinyKit().object(source, suffix), symbols());
    BOOST_REQUIRE_MESSAGE(!findings.isEmpty(), source.toStdString());
    BOOST_TEST(findings[0].reason == QString::fromUtf8(reason));
    BOOST_TEST(findings[0].file == file);
    BOOST_TEST(!findings[0].advice.isEmpty());
}

} // namespace

BOOST_AUTO_TEST_CASE(the_kit_knows_whose_symbol_is_whose) {
    BOOST_TEST(symbols().kitDefined.contains(QStringLiteral("_ZN4mica7console5writeEPKc")));
    BOOST_TEST(symbols().kitDefined.contains(QStringLiteral("nucleus_default")));
    BOOST_TEST(symbols().kitDefined.contains(QStringLiteral("kernel_end")));
    BOOST_TEST(symbols().inlineDefined.contains(QStringLiteral("_ZN4mica4lamp5twiceEi")));
    BOOST_TEST(!symbols().kitDefined.contains(QStringLiteral("_ZN4mica4lamp5twiceEi")));
    BOOST_TEST(symbols().probeDefined.contains(QStringLiteral("mica_probe_stage")));
    BOOST_TEST(symbols().probeDefined.contains(QStringLiteral("shine_count")));
    BOOST_TEST(symbols().probeDefined.contains(QStringLiteral("kernel_probes_begin")));
    BOOST_TEST(symbols().ownerOf(QStringLiteral("_ZN4mica4lamp10brightnessEv")) == QStringLiteral("lamp"));
    BOOST_TEST(symbols().otherParts.value(QStringLiteral("_ZN4mica4bell4ringEv")) == QStringLiteral("01-bell"));
}

BOOST_AUTO_TEST_CASE(honest_code_is_accepted) {
    accepted(test::goodLamp);
    accepted("#include <nucleus/lamp.h>\n"
             "int mica::lamp::brightness() { mica::console::write(\"on\"); static int calls = 0; return ++calls; }\n"
             "void mica::lamp::dim(int by) { auto halve = [](int n) { return n / 2; }; mica::bell::ring(); "
             "twice(halve(by)); }\n");
    accepted("struct Base { virtual ~Base() = default; virtual int f() const { return 1; } };\n"
             "struct Derived : Base { int f() const override; };\n"
             "int Derived::f() const { return 2; }\n"
             "void operator delete(void*, unsigned) noexcept {}\n"
             "inline int counter = 3; constexpr int table[] = {1, 2, 3}; constinit int state = 7; int zeroed[64];\n"
             "template <class T> T square(T x) { static int n; n += counter; return x * x + n; }\n"
             "template int square<int>(int);\n"
             "template <class T> T variable = T(4);\n"
             "int use(const Base& b, int i) { return b.f() + square(i) + table[i] + variable<int> + zeroed[i]; }\n"
             "const char* name(int n) { switch (n) { case 1: return \"one\"; case 2: return \"two\"; case 3: return "
             "\"three\";\n"
             "  case 4: return \"four\"; case 5: return \"five\"; default: return \"many\"; } }\n");
    accepted("    .text\n    .globl lamp_entry\n    .type lamp_entry, @function\nlamp_entry: pushl %eax\n    ret\n"
             "    .section .rodata\ntable: .long lamp_entry\n    .section .note.GNU-stack, \"\", @progbits\n",
             ".S");
}

BOOST_AUTO_TEST_CASE(symbols_of_the_kit_stay_the_kits) {
    refused("namespace mica::console { void write(const char*) {} }",
            "defines mica::console::write(char const*), which belongs to the kit");
    refused("extern \"C\" void nucleus_default() {}", "defines nucleus_default, which belongs to the kit");
    refused("extern \"C\" { int kernel_end; }", "defines kernel_end, which belongs to the kit");
    refused("namespace mica::bell { void ring() {} }", "defines mica::bell::ring(), which belongs to lab 01-bell");
    refused("    .globl nucleus_entry\nnucleus_entry: ret\n", "defines nucleus_entry, which belongs to the kit", ".S");
}

BOOST_AUTO_TEST_CASE(an_inline_function_of_the_kit_is_not_replaced) {
    refused("namespace mica::lamp { int twice(int n) { return n; } }",
            "defines mica::lamp::twice(int), an inline function of the kit's headers, a second time");
    // Another body in a COMDAT group is harmless: the kit's copy comes first on the linker's command line.
    accepted("namespace mica::lamp { inline __attribute__((used)) int twice(int n) { return n; } }");
}

BOOST_AUTO_TEST_CASE(a_part_does_not_report_about_itself) {
    refused("namespace mica::probe { void observe(const char*, int) {} }",
            "defines mica::probe::observe(char const*, int), which belongs to the probes of the kit");
    refused("#include <nucleus/lamp.h>\nvoid cheat() { mica::probe::observe(\"x\", 1); }",
            "uses mica::probe::observe(char const*, int), which belongs to the probes of the kit");
    refused("extern \"C\" void mica_probe_end_reached(); void cheat() { mica_probe_end_reached(); }",
            "uses mica_probe_end_reached, which belongs to the probes of the kit");
    refused("extern \"C\" int shine_count; void cheat() { shine_count = 0; }",
            "uses shine_count, which belongs to the probes of the kit");
    refused("extern char kernel_probes_begin[]; char cheat() { return kernel_probes_begin[0]; }",
            "uses kernel_probes_begin, which belongs to the probes of the kit");
    refused("extern \"C\" int hidden asm(\"_ZN4mica5probe12_GLOBAL__N_17run_keyE\"); int cheat() { return hidden; }",
            "uses mica::probe::(anonymous namespace)::run_key, which belongs to the probes of the kit");
}

BOOST_AUTO_TEST_CASE(nothing_runs_before_the_nucleus) {
    refused("struct Lamp { Lamp(); int level; }; Lamp lamp;",
            "runs code before the nucleus starts (section .init_array)");
    refused("int level; [[gnu::constructor]] void early() { level = 1; }",
            "runs code before the nucleus starts (section .init_array)");
    refused("int level; [[gnu::destructor]] void late() { level = 1; }",
            "runs code before the nucleus starts (section .fini_array)");
    refused("    .section .ctors,\"aw\"\n    .long 0\n", "runs code before the nucleus starts (section .ctors)", ".S");
    refused("    .section .preinit_array,\"aw\"\n    .long 0\n",
            "runs code before the nucleus starts (section .preinit_array)", ".S");
}

BOOST_AUTO_TEST_CASE(sections_are_the_usual_ones) {
    refused("[[gnu::section(\".probes\"), gnu::used]] const int entry = 1;",
            "puts something into the section .probes, which a part does not have");
    refused("[[gnu::section(\".multiboot\")]] int header = 1;",
            "puts something into the section .multiboot, which a part does not have");
    refused("    .section .text.odd,\"aw\"\n    .long 0\n",
            "puts something into the section .text.odd, which a part does not have", ".S");
    refused("thread_local int level; int get() { return level; }",
            "has a thread_local variable, which the nucleus does not provide");
}

BOOST_AUTO_TEST_CASE(definitions_are_ordinary_ones) {
    refused("[[gnu::weak]] int level() { return 1; }",
            "defines level() as weak, so that another definition could silently take its place");
    refused("    .globl limit\nlimit = 0x1000\n", "gives the name limit a fixed address instead of defining it", ".S");
    refused("    .comm shared, 4\n",
            "defines shared as a common symbol, which the linker would merge with any other of that name", ".S");
    refused("    .text\n    .globl picked\n    .type picked, @gnu_indirect_function\npicked: ret\n",
            "defines picked as a function that is chosen when the program starts", ".S");
}

BOOST_AUTO_TEST_CASE(a_part_takes_a_reasonable_amount_of_memory) {
    refused("char lots[2 * 1024 * 1024];", "takes 2048 KiB of memory; a file of a part may take 1024 KiB");
}

BOOST_AUTO_TEST_CASE(dependencies_come_from_the_kit_the_student_or_the_compiler) {
    const SourceNames names(QStringLiteral("/w"), {QStringLiteral("/gcc/include")});
    const auto reasons = [&](const QByteArray& depfile) {
        QStringList texts;
        for (const IntegrityFinding& finding : inspectDependencies(file, depfile, names)) { texts += finding.reason; }
        return texts;
    };
    BOOST_TEST(
        reasons("obj/lamp.cpp.s: src/lamp.cpp kit/include/nucleus/lamp.h \\\n /gcc/include/stdint.h src/bell.cpp\n")
            .isEmpty());
    BOOST_TEST(reasons("obj/lamp.cpp.s: src/lamp.cpp \\\n /etc/pass\\ word $$x ../up.h\n") ==
               (QStringList{QStringLiteral("includes /etc/pass word, which is outside the kit"),
                            QStringLiteral("includes $x, which is outside the kit"),
                            QStringLiteral("includes ../up.h, which is outside the kit")}));
    BOOST_TEST(reasons("").isEmpty());
}

BOOST_AUTO_TEST_CASE(a_message_about_a_foreign_file_shows_that_it_was_read) {
    const SourceNames names(QStringLiteral("/w"), {QStringLiteral("/gcc/include")});
    const auto read = inspectDiagnostics(
        file,
        parseDiagnostics(
            "/etc/passwd:1:5: error: found ':'\n/etc/passwd:2:1: error: more\n/gcc/include/span:1:1: error: x\n",
            names),
        names);
    BOOST_REQUIRE_EQUAL(read.size(), 1);
    BOOST_TEST(read[0].reason == QStringLiteral("includes /etc/passwd, which is outside the kit"));
    const auto own = inspectDiagnostics(
        file, parseDiagnostics("src/lamp.cpp:1:5: error: x\nkit/include/a.h:1: error: y\n", names), names);
    BOOST_TEST(own.isEmpty());
}
