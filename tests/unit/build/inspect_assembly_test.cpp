// SPDX-License-Identifier: GPL-3.0-or-later
// Assembly that would read a file, or could be read in two ways, is refused; what compilers and honest people write is not.
#include "qt_printing.h"

#include "core/build/assembly_statements.h"
#include "core/build/inspection.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <random>

using namespace mica::build;

namespace {

const QString cpp = QStringLiteral("pic.cpp");
const QString byHand = QStringLiteral("entry.S");

void accepted(const QString& file, const char* text) {
    const QList<IntegrityFinding> findings = inspectAssembly(file, text);
    BOOST_TEST(findings.isEmpty(), text << ": " << (findings.isEmpty() ? "" : findings[0].reason.toStdString()));
}

void refused(const QString& file, const char* text, const char* reason) {
    const QList<IntegrityFinding> findings = inspectAssembly(file, text);
    BOOST_REQUIRE_MESSAGE(!findings.isEmpty(), text);
    const bool found = std::any_of(findings.begin(), findings.end(), [&](const IntegrityFinding& finding) {
        return finding.reason.contains(QString::fromUtf8(reason));
    });
    BOOST_TEST(found, text << ": " << findings[0].reason.toStdString());
    BOOST_TEST(findings[0].file == file);
    BOOST_TEST(!findings[0].advice.isEmpty());
}

} // namespace

BOOST_AUTO_TEST_CASE(what_a_compiler_writes_is_accepted) {
    accepted(
        cpp,
        "\t.file\t\"pic.cpp\"\n\t.text\n.Ltext0:\n\t.file 0 \"/w\" \"src/pic.cpp\"\n\t.p2align 4\n"
        "\t.globl\t_ZN4mica3pic4maskEh\n\t.type\t_ZN4mica3pic4maskEh, @function\n_ZN4mica3pic4maskEh:\n.LVL0:\n.LFB3:\n"
        "\t.loc 1 6 26 view -0\n\tpushl\t%ebp\n\tmovl\t4(%esp), %eax\n#APP\n# 15 \"src/pic.cpp\" 1\n\toutb %al, $0x20\n"
        "# 0 \"\" 2\n#NO_APP\n\tret\n\t.size\t_ZN4mica3pic4maskEh, .-_ZN4mica3pic4maskEh\n"
        "\t.section\t.rodata._ZZ1fvE1n,\"aG\",@progbits,_Z1fv,comdat\n\t.align 4\n\t.long\t.LC0\n\t.string \"it's; "
        "\\\"odd\\\"#\"\n"
        "\t.section\t.debug_info,\"\",@progbits\n\t.uleb128 0x1\n\t.value\t0x5\n\t.byte\t0x1\n\t.long\t.LASF3\n"
        "\t.ident\t\"GCC: (Debian 12.2.0-14) 12.2.0\"\n\t.section\t.note.GNU-stack,\"\",@progbits\n");
}

BOOST_AUTO_TEST_CASE(what_people_write_is_accepted) {
    accepted(cpp, "#APP\n# 4 \"src/pic.cpp\" 1\n\tcli; hlt /* for good */\n1:\trep; movsb\n\tjmp 1b\n\tlock; incl "
                  "counter\n#NO_APP\n");
    accepted(byHand,
             "    .set data, 0x10\nlimit = 3\n.Lhere = .\n    .globl entry\nentry: pushal; movl $data, %eax\n    iret\n"
             "    .if 1\n    nop\n    .endif\n\t. = . + 4\n");
    accepted(byHand, "    .macro stub number\n    .globl vector_\\number\nvector_\\number:\n    pushl $\\number\n    "
                     "jmp entry\n    .endm\n"
                     "    stub 0\n    stub 1\n    .irp n, 2, 3\n    stub \\n\n    .endr\n");
}

BOOST_AUTO_TEST_CASE(what_the_compiler_for_bare_elf_writes_on_windows_is_accepted) {
    accepted(cpp, "\t.text\r\n\t.p2align 4\r\n_ZN4mica3pic4maskEh:\r\n/APP\r\n/ 15 \"src/pic.cpp\" 1\r\n\toutb %al, "
                  "$0x20\r\n/ 0 \"\" 2\r\n/NO_APP\r\n\tret\r\n\t.string \"a/b\"\r\n");
    refused(cpp, "/APP\r\n/ 15 \"src/pic.cpp\" 1\r\n\tnop\r\n.incbin \"x\"\r\n/NO_APP\r\n",
            "reads another file with .incbin (line 16)");
}

BOOST_AUTO_TEST_CASE(a_slash_hides_a_whole_line_only) {
    accepted(cpp, "/ .incbin \"x\" and ' and \x0b\n  // .include \"x\"\n/\n");
    refused(cpp, "/ 7\n.incbin \"x\"\n", ".incbin");
    refused(cpp, "  /* */ .incbin \"x\"\n", ".incbin");
    refused(cpp, "\tnop / half; .incbin \"x\"\n", ".incbin"); // code on Linux, comment on bare ELF
    refused(cpp, "1: / here\n", "it starts with \"/ here\"");
    refused(cpp, "nop\r; .incbin \"x\"\n", "a control character");
    refused(cpp, "nop\r\r\n", "a control character");
    refused(cpp, ".ascii \"open\r\n", "a string that does not end in its line");
}

BOOST_AUTO_TEST_CASE(a_file_that_would_be_read_is_named_with_its_line) {
    refused(cpp, "#APP\n# 15 \"src/pic.cpp\" 1\n\tnop\n.incbin \"/etc/passwd\"\n",
            "reads another file with .incbin (line 16)");
    refused(byHand, "here: .include \"other.s\"\n", "reads another file with .include");
    refused(cpp, "\tnop; .incbin \"x\"\n", ".incbin");
    refused(cpp, "label : .incbin \"x\"\n", ".incbin");
    refused(cpp, "\tnop /* no */ ; .INCBIN \"x\"\n", ".incbin");
    refused(cpp, "/**/.incbin \"x\"\n", ".incbin");
}

BOOST_AUTO_TEST_CASE(directives_are_not_put_together_from_pieces) {
    refused(cpp, ".macro m a\n.endm\n", "defines an assembler macro or loop (.macro) in C++");
    refused(byHand, ".macro m a\n \\a \"file\"\n.endm\n", "out of macro arguments");
    refused(byHand, ".macro m a\n .in\\()cbin \"file\"\n.endm\n", "out of macro arguments");
    refused(byHand, ".irp x, \".incbin\"\n", "an argument in quotes");
    refused(byHand, ".macro m a\n nop \\a\n.endm\n m \"; .incbin 'file'\"\n", "cannot read, near \"m\"");
    refused(byHand, ".altmacro\n", "uses the assembler directive .altmacro");
    refused(byHand, "\".incbin\" \"file\"\n", "it starts with \"\"");
}

BOOST_AUTO_TEST_CASE(text_with_two_readings_is_refused) {
    // GNU as takes the quote and '#' for a number and goes on; a reader that sees a comment would miss the rest.
    refused(cpp, ".byte '#; .incbin \"x\"\n", "a character constant");
    // On bare ELF '/' starts a comment, so the second line is code there and comment elsewhere.
    refused(cpp, "nop /* starts here\n.incbin \"x\" */\n", "a comment that goes over the end of its line");
    refused(cpp, ".ascii \"open\n.incbin \"x\n", "a string that does not end in its line");
    refused(cpp, "nop \x0b nop\n", "a control character");
}

BOOST_AUTO_TEST_CASE(directives_a_part_does_not_need_are_refused) {
    for (const char* const text : {".symver a, b@c\n", ".weakref a, b\n", ".reloc 0, R_386_NONE\n", ".end\n",
                                   ".linkonce\n", ".gnu_attribute 1,2\n"}) {
        refused(byHand, text, "which a part does not need");
    }
}

BOOST_AUTO_TEST_CASE(strings_and_comments_hide_nothing_and_show_nothing) {
    accepted(cpp, "\t.ascii \".incbin \\\"x\\\"; .include\"\n");
    accepted(cpp, "# .incbin \"x\"\n\tnop # ; .incbin\n");
}

BOOST_AUTO_TEST_CASE(any_bytes_are_read) {
    std::mt19937 random(11);
    constexpr char letters[] = ".incbin \"\\/*#;:'\n\t=\xc5\xbd\x01macro0";
    const QByteArray alphabet(letters, sizeof(letters) - 1);
    for (int round = 0; round < 3000; ++round) {
        QByteArray bytes;
        for (auto i = random() % 120; i > 0; --i) {
            bytes += alphabet[static_cast<qsizetype>(random() % (sizeof(letters) - 1))];
        }
        for (const AssemblyStatement& statement : readAssembly(bytes).statements) {
            BOOST_REQUIRE(!(statement.word.isEmpty() && statement.rest.isEmpty()));
        }
        inspectAssembly(byHand, bytes);
    }
}
