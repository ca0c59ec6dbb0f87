// SPDX-License-Identifier: GPL-3.0-or-later
// Assembly judged before GNU as sees it: only directives that describe code and data, so that no file is read and no directive is
// put together out of pieces. See docs/design/trust.md.
#include "core/build/assembly_statements.h"
#include "core/build/inspection.h"

namespace mica::build {

namespace {

/// What g++ 12 writes, and what people need in hand-written code.
const QSet<QByteArray>& plainDirectives() {
    static const QList<QByteArray> names =
        QByteArray(
            ".file .loc .ident .size .type .globl .global .local .weak .hidden .internal .protected .comm .lcomm "
            ".text .data .bss .section .previous .pushsection .popsection .align .balign .p2align .org .skip "
            ".space .zero .fill .nops .byte .2byte .4byte .8byte .value .short .word .hword .long .int .quad "
            ".octa .float .single .double .ascii .asciz .string .string8 .uleb128 .sleb128 .set .equ .equiv .if "
            ".ifdef .ifndef .ifeq .ifne .ifgt .iflt .ifge .ifle .else .elseif .endif .code16 .code32 .arch "
            ".att_syntax .intel_syntax .error .warning .cfi_startproc .cfi_endproc .cfi_sections .cfi_def_cfa "
            ".cfi_def_cfa_offset .cfi_def_cfa_register .cfi_adjust_cfa_offset .cfi_offset .cfi_rel_offset "
            ".cfi_restore .cfi_remember_state .cfi_restore_state .cfi_undefined .cfi_same_value .cfi_register "
            ".cfi_escape")
            .split(' ');
    static const QSet<QByteArray> set(names.cbegin(), names.cend());
    return set;
}

const QSet<QByteArray>& macroDirectives() {
    static const QSet<QByteArray> names{".macro", ".endm", ".exitm", ".rept", ".irp", ".irpc", ".endr", ".purgem"};
    return names;
}

bool readsFile(const QByteArray& word) { return word == ".incbin" || word == ".include"; }

bool startsLikeInstruction(const QByteArray& word) { return (word[0] >= 'a' && word[0] <= 'z') || word[0] == '_'; }

class Judge {
public:
    Judge(const QString& file, QList<IntegrityFinding>& findings)
        : m_file(file), m_isHandWritten(file.endsWith(QLatin1String(".S"), Qt::CaseInsensitive)), m_findings(findings) {
    }

    void judge(const AssemblyStatement& statement) {
        const QByteArray& word = statement.word;
        if (word.isEmpty()) {
            refuse(statement.line, QStringLiteral("holds assembly that the check cannot read: it starts with \"%1\"")
                                       .arg(QString::fromUtf8(statement.rest.left(20))));
        } else if (word.contains('\\')) {
            refuse(statement.line, QStringLiteral("puts an instruction or directive together out of macro arguments"));
        } else if (word[0] == '.') {
            judgeDirective(statement);
        } else if (!startsLikeInstruction(word) || statement.rest.contains('"')) {
            refuse(statement.line, QStringLiteral("holds assembly that the check cannot read, near \"%1\"")
                                       .arg(QString::fromUtf8(word.left(20))));
        }
    }

    void refuse(int line, const QString& what) {
        const QString where = line > 0 ? QStringLiteral(" (line %1)").arg(line) : QString();
        const QString advice =
            QStringLiteral("Write plain instructions, labels and data directives such as .globl and .long.");
        m_findings += {m_file, what + where, advice};
    }

private:
    void judgeDirective(const AssemblyStatement& statement) {
        const QByteArray& word = statement.word;
        const bool assigns = statement.rest.startsWith('=') && (word == "." || word.startsWith(".l"));
        if (assigns) { return; }
        if (readsFile(word)) {
            m_findings += {
                m_file,
                QStringLiteral("reads another file with %1%2").arg(QString::fromLatin1(word), lineText(statement.line)),
                QStringLiteral("Remove it: a part is built from its own files and the kit's headers only.")};
        } else if (macroDirectives().contains(word)) {
            judgeMacroDirective(statement);
        } else if (!plainDirectives().contains(word)) {
            refuse(statement.line, QStringLiteral("uses the assembler directive %1, which a part does not need")
                                       .arg(QString::fromUtf8(word.left(30))));
        }
    }

    /// In hand-written assembly macros are fine as long as their arguments are plain: a quoted argument can hold a whole statement.
    void judgeMacroDirective(const AssemblyStatement& statement) {
        if (!m_isHandWritten) {
            refuse(statement.line, QStringLiteral("defines an assembler macro or loop (%1) in C++")
                                       .arg(QString::fromLatin1(statement.word)));
        } else if (statement.rest.contains('"') || statement.rest.contains(':')) {
            const bool namesRequired = statement.word == ".macro" && !statement.rest.contains('"');
            if (!namesRequired) {
                refuse(statement.line, QStringLiteral("gives an assembler macro an argument in quotes"));
            }
        }
    }

    static QString lineText(int line) { return line > 0 ? QStringLiteral(" (line %1)").arg(line) : QString(); }

    QString m_file;
    bool m_isHandWritten;
    QList<IntegrityFinding>& m_findings;
};

} // namespace

QList<IntegrityFinding> inspectAssembly(const QString& file, const QByteArray& assembly) {
    QList<IntegrityFinding> findings;
    Judge judge(file, findings);
    const AssemblyText text = readAssembly(assembly);
    for (const AssemblyText::Problem& problem : text.problems) {
        judge.refuse(
            problem.line,
            QStringLiteral("holds assembly that can be read in two ways: %1").arg(QString::fromLatin1(problem.what)));
    }
    for (const AssemblyStatement& statement : text.statements) { judge.judge(statement); }
    return findings;
}

} // namespace mica::build
