// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/course/kernel_tests.h"

#include "core/course/expectation_reader.h"
#include "core/course/table_reader.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>

#include <limits>

namespace mica::course {

namespace {

const QString finished = QStringLiteral("finished");

QList<Expectation> readExpect(TableReader& reader) {
    const TomlNode* table = reader.table(QStringLiteral("expect"), Presence::required);
    return table == nullptr ? QList<Expectation>() : readExpectations(*table, reader.problems());
}

Expectation endIs(const QString& end, int line) {
    Expectation expectation;
    expectation.name = QStringLiteral("run.end");
    expectation.operands = {Value(end)};
    expectation.line = line;
    return expectation;
}

void readHead(TableReader& reader, Lab& lab) {
    requireSchema(reader, QStringLiteral("mica.kernel-tests/1"));
    lab.id = QStringLiteral("kernel");
    lab.title = QStringLiteral("The kernel's own tests");
    lab.budgetTicks =
        static_cast<quint64>(reader.number(QStringLiteral("budget_ticks"), 1, std::numeric_limits<qint64>::max()));
}

/// A test that gives a budget gives it to its probe.
void readBudget(TableReader& reader, const QString& probe, Lab& lab) {
    const auto budget = static_cast<quint64>(
        reader.number(QStringLiteral("budget_ticks"), 1, std::numeric_limits<qint64>::max(), Presence::optional));
    if (budget != 0) { lab.probes.append({probe, budget}); }
}

void readTest(const TomlNode& table, int memoryMiB, const QList<Expectation>& every, Lab& lab, ProblemList& problems) {
    TableReader reader(table, QStringLiteral("the test"), problems);
    Check check;
    check.line = table.at.line;
    check.points = 1;
    check.id = reader.text(QStringLiteral("id"));
    static const QRegularExpression form(QStringLiteral("^[A-Z]+-[0-9]{3}$"));
    if (!check.id.isEmpty() && !form.match(check.id).hasMatch()) {
        problems.add(reader.at(QStringLiteral("id")),
                     QStringLiteral("`id` is \"%1\"; it must be a subject and three digits: IPC-001").arg(check.id));
    }
    check.fullId = check.id;
    check.title = reader.text(QStringLiteral("claim"));
    check.probe = reader.text(QStringLiteral("probe"));
    check.memoryMiB = static_cast<int>(reader.number(QStringLiteral("memory"), 1, 1024, Presence::optional, memoryMiB));
    const QString end = reader.text(QStringLiteral("ends"), Presence::optional);
    const bool isAlone = reader.flag(QStringLiteral("alone"));
    check.expect = readExpect(reader);
    if (end.isEmpty() && !isAlone) { check.expect += every; }
    check.expect += endIs(end.isEmpty() ? finished : end, check.line);
    readBudget(reader, check.probe, lab);
    reader.finish();
    lab.checks.append(check);
}

void refuseTwins(const QList<Check>& checks, ProblemList& problems) {
    QSet<QString> known;
    for (const Check& check : checks) {
        if (known.contains(check.id)) {
            problems.add({check.line, 1}, QStringLiteral("the id %1 is taken already").arg(check.id));
        }
        known.insert(check.id);
    }
}

} // namespace

Lab loadKernelTests(const QString& path, KernelTests which) {
    QList<Problem> found;
    ProblemList problems(path, found);
    Lab lab;
    if (const auto document = readToml(path, problems)) {
        TableReader reader(*document, QFileInfo(path).fileName(), problems);
        readHead(reader, lab);
        const int memoryMiB = static_cast<int>(reader.number(QStringLiteral("memory"), 1, 1024));
        QList<Expectation> every;
        if (const TomlNode* table = reader.table(QStringLiteral("every"), Presence::required)) {
            TableReader everyReader(*table, QStringLiteral("[every]"), problems);
            every = readExpect(everyReader);
            everyReader.finish();
        }
        for (const TomlNode& table : reader.tables(QStringLiteral("test"), Presence::required)) {
            readTest(table, memoryMiB, every, lab, problems);
        }
        const qsizetype usual = lab.checks.size();
        for (const TomlNode& table : reader.tables(QStringLiteral("long_test"), Presence::optional)) {
            readTest(table, memoryMiB, every, lab, problems);
        }
        refuseTwins(lab.checks, problems);
        if (which == KernelTests::usual) { lab.checks.resize(usual); }
        reader.finish();
    }
    throwIfAny(found);
    lab.points = static_cast<int>(lab.checks.size());
    return lab;
}

} // namespace mica::course
