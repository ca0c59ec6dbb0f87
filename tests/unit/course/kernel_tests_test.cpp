// SPDX-License-Identifier: GPL-3.0-or-later
// kernel/tests/tests.toml becomes checks, and what is wrong with it is told with its place.
#include "qt_printing.h"

#include "core/course/kernel_tests.h"
#include "core/failure.h"

#include <boost/test/unit_test.hpp>

#include <QFile>
#include <QTemporaryDir>

using namespace mica;
using namespace mica::course;

namespace {

const QByteArray head = "schema = \"mica.kernel-tests/1\"\nmemory = 16\nbudget_ticks = 1000\n"
                        "[every]\nexpect.leaked = { equals = 0 }\n";
const QByteArray plain =
    "[[test]]\nid = \"IPC-001\"\nclaim = \"It arrives\"\nprobe = \"one\"\nexpect.head = { equals = 7 }\n";
const QByteArray panics =
    "[[test]]\nid = \"FAULT-001\"\nclaim = \"It is reported\"\nprobe = \"two\"\nends = \"panicked\"\n"
    "memory = 8\nbudget_ticks = 77\nexpect.\"serial.text\" = { contains = \"vector 8\" }\n";

Lab load(const QByteArray& text, KernelTests which = KernelTests::usual) {
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("tests.toml")));
    BOOST_REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(text);
    file.close();
    return loadKernelTests(file.fileName(), which);
}

QStringList namesOf(const Check& check) {
    QStringList names;
    for (const Expectation& expectation : check.expect) { names += expectation.name; }
    return names;
}

void refused(const QByteArray& text, const QString& reason) {
    BOOST_CHECK_EXCEPTION(load(text), Failure, [&](const Failure& failure) {
        BOOST_TEST_INFO(failure.text().toStdString());
        return failure.kind() == FailureKind::content && failure.text().contains(reason);
    });
}

} // namespace

BOOST_AUTO_TEST_CASE(a_kernel_test_is_asked_for_what_holds_for_every_probe_and_for_its_end) {
    const Lab tests = load(head + plain + panics);
    BOOST_REQUIRE(tests.checks.size() == 2);
    BOOST_TEST(tests.points == 2);
    BOOST_TEST(tests.budgetTicks == 1000U);
    const Check& first = tests.checks[0];
    BOOST_TEST(first.id == QStringLiteral("IPC-001"));
    BOOST_TEST(first.memoryMiB == 16);
    BOOST_TEST(namesOf(first) ==
               QStringList({QStringLiteral("head"), QStringLiteral("leaked"), QStringLiteral("run.end")}));
    BOOST_TEST((first.expect.last().operands == QList<Value>{Value(QStringLiteral("finished"))}));
}

BOOST_AUTO_TEST_CASE(a_kernel_test_that_ends_in_a_panic_is_not_asked_for_what_only_a_finished_probe_reports) {
    const Lab tests = load(head + plain + panics);
    const Check& second = tests.checks[1];
    BOOST_TEST(second.memoryMiB == 8);
    BOOST_TEST(tests.budgetOf(QStringLiteral("two")) == 77U);
    BOOST_TEST(tests.budgetOf(QStringLiteral("one")) == 1000U);
    BOOST_TEST(namesOf(second) == QStringList({QStringLiteral("serial.text"), QStringLiteral("run.end")}));
    BOOST_TEST((second.expect.last().operands == QList<Value>{Value(QStringLiteral("panicked"))}));
}

BOOST_AUTO_TEST_CASE(a_kernel_test_alone_is_asked_for_nothing_else) {
    BOOST_TEST(namesOf(load(head + plain + "alone = true\n").checks[0]) ==
               QStringList({QStringLiteral("head"), QStringLiteral("run.end")}));
    BOOST_TEST(namesOf(load(head + plain + "alone = false\n").checks[0]).size() == 3);
    refused(head + plain + "alone = 1\n", QStringLiteral("true or false"));
}

BOOST_AUTO_TEST_CASE(what_is_wrong_with_kernel_tests_is_told) {
    refused(head + plain + plain, QStringLiteral("the id IPC-001 is taken already"));
    refused(head + QByteArray(plain).replace("IPC-001", "ipc-1"),
            QStringLiteral("it must be a subject and three digits"));
    refused(head + plain + "claims = 1\n", QStringLiteral("claims"));
    refused(head, QStringLiteral("test"));
    refused(QByteArray(head).replace("kernel-tests/1", "kernel-tests/2") + plain, QStringLiteral("schema"));
}

BOOST_AUTO_TEST_CASE(long_tests_are_for_who_asks_for_them) {
    QByteArray longOne = panics;
    longOne.replace("[[test]]", "[[long_test]]");
    BOOST_TEST(load(head + plain + longOne).checks.size() == 1);
    const Lab all = load(head + plain + longOne, KernelTests::withLongOnes);
    BOOST_REQUIRE(all.checks.size() == 2);
    BOOST_TEST(all.checks[1].id == QStringLiteral("FAULT-001"));
    refused(head + plain + QByteArray(plain).replace("[[test]]", "[[long_test]]"), QStringLiteral("is taken already"));
}
