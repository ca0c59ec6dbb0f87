// SPDX-License-Identifier: GPL-3.0-or-later
// A student's nucleus that brings the machine down: the report says what happened and where, in words one understands.
#include "qt_printing.h"
#include "workspace_sample.h"

#include <boost/test/unit_test.hpp>

#include <QJsonArray>

using namespace mica::test;

namespace {

struct Solved : WorkspaceSample {
    Solved() { solve(); }

    /// Puts statements at the start of pic::remap, which every start of the nucleus calls; returns the line of the first.
    int atStartOfRemap(const QByteArray& statements) const {
        const QString path = file(QStringLiteral("pic.cpp"));
        const QByteArray mark = "    constexpr std::uint8_t icw1_begin";
        replaceInFile(path, mark, statements + mark);
        const QByteArray text = readFile(path);
        return static_cast<int>(text.left(text.indexOf(statements)).count('\n')) + 1;
    }
};

QString messageOf(const QJsonObject& document, const QString& id) {
    return checkOf(document, id).value(QStringLiteral("message")).toString();
}

} // namespace

BOOST_FIXTURE_TEST_CASE(a_triple_fault_is_explained_and_placed, Solved) {
    const int line =
        atStartOfRemap("    struct [[gnu::packed]] { unsigned short limit; unsigned base; } nothing{0, 0};\n"
                       "    asm volatile(\"lidt %0; int3\" : : \"m\"(nothing));\n");
    const QJsonObject document = result();
    const QString message = messageOf(document, QStringLiteral("lines-remapped"));
    BOOST_TEST(message.contains(QStringLiteral("triple fault"), Qt::CaseInsensitive), message.toStdString());
    const QJsonObject evidence =
        checkOf(document, QStringLiteral("lines-remapped")).value(QStringLiteral("evidence")).toObject();
    BOOST_TEST(evidence.value(QStringLiteral("symbol")).toString().startsWith(QStringLiteral("mica::pic::remap")));
    BOOST_TEST(evidence.value(QStringLiteral("file")).toString() == QStringLiteral("pic.cpp"));
    BOOST_TEST(evidence.value(QStringLiteral("line")).toInt() == line + 1);
    BOOST_TEST(check().code == 1);
}

BOOST_FIXTURE_TEST_CASE(a_hang_says_where_it_was_stuck, Solved) {
    const int line = atStartOfRemap("    for (volatile int i = 0; i < 1;) {\n    }\n");
    const QJsonObject document = result();
    const QJsonObject failed = checkOf(document, QStringLiteral("lines-remapped"));
    const QString message = failed.value(QStringLiteral("message")).toString();
    BOOST_TEST(message.contains(QStringLiteral("had not come to its end")), message.toStdString());
    const QJsonObject evidence = failed.value(QStringLiteral("evidence")).toObject();
    BOOST_TEST(evidence.value(QStringLiteral("file")).toString() == QStringLiteral("pic.cpp"));
    BOOST_TEST(evidence.value(QStringLiteral("line")).toInt() == line);
}

BOOST_FIXTURE_TEST_CASE(a_machine_that_is_switched_off_gains_nothing, Solved) {
    atStartOfRemap("    for (const char c : \"Shutdown\") {\n"
                   "        out8(arch::Port{0x8900}, static_cast<std::uint8_t>(c));\n    }\n");
    const QJsonObject document = result();
    BOOST_TEST(statuses(document).value(QStringLiteral("timer-fires")) == QStringLiteral("skipped"));
    const QString message = messageOf(document, QStringLiteral("lines-remapped"));
    BOOST_TEST(message.contains(QStringLiteral("shutdown"), Qt::CaseInsensitive), message.toStdString());
}

BOOST_FIXTURE_TEST_CASE(endless_output_is_cut_off, Solved) {
    atStartOfRemap("    for (;;) {\n        out8(arch::Port{0xE9}, 'x');\n    }\n");
    const QJsonObject document = result();
    BOOST_TEST(statuses(document).value(QStringLiteral("timer-fires")) == QStringLiteral("skipped"));
    const QString message = messageOf(document, QStringLiteral("lines-remapped"));
    BOOST_TEST(message.contains(QStringLiteral("without end")), message.toStdString());
}

BOOST_FIXTURE_TEST_CASE(a_wrong_number_is_told_with_what_was_expected, Solved) {
    replaceInFile(file(QStringLiteral("dispatch.cpp")), "    pic::end_of_interrupt(line);\n", "");
    const Said said = check();
    BOOST_TEST(said.code == 1);
    BOOST_TEST(said.out.contains("x failed  interrupts.timer-fires"));
    BOOST_TEST(said.out.contains("timer-fires"));
    BOOST_TEST(said.out.contains("expected"));
    BOOST_TEST(said.out.contains("(needs timer-fires)"));
    BOOST_TEST(said.out.contains("mica replay interrupts timer-fires"));
}
