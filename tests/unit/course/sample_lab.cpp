// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample_lab.h"

#include "qt_printing.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <boost/test/unit_test.hpp>

namespace mica::test {

namespace {

QString display(const QList<course::Problem>& problems) {
    QStringList lines;
    for (const course::Problem& problem : problems) {
        BOOST_TEST(problem.file == QStringLiteral("lab.toml"));
        lines.append(QStringLiteral("%1:%2 %3").arg(problem.line).arg(problem.column).arg(problem.message));
    }
    return lines.join(u'\n');
}

} // namespace

QByteArray sampleLab() {
    return R"(schema = "mica.lab/1"
id = "interrupts"
number = 2
title = "Interrupts"
version = "2026.1"
summary = "Gates, controllers and the timer."
hours = 10
points = 100
budget_ticks = 20_000_000
docks = ["checks", "descriptors"]

[[file]]
path = "idt.cpp"
title = "Gates"

[[file]]
path = "entry.S"
title = "Entry"

[[task]]
id = "gates"
title = "Encode a gate"
file = "idt.cpp"
handout = "#a-gate-is-eight-bytes"

[[task]]
id = "entry"
title = "Save the registers"
file = "entry.S"
handout = "#the-frame"

[[probe]]
name = "timer_rate"
budget_ticks = 40_000_000

[[check]]
id = "gate-type"
title = "Vector 32 has an interrupt gate"
points = 40
task = "gates"
probe = "startup"
expect."idt[32].type" = { equals = "interrupt gate" }
handout = "#a-gate-is-eight-bytes"
hint = ["concept", "place", "mistake"]

[[check]]
id = "timer-fires"
title = "The timer interrupts"
points = 20
task = "entry"
probe = "timer_rate"
needs = ["gate-type"]
expect."irq0.count" = { at_least = 1 }
handout = "#the-frame"
hint = ["concept", "place", "mistake"]

[[check]]
id = "timer-rate"
title = "The timer interrupts 100 times a second"
points = 40
task = "entry"
probe = "timer_rate"
memory = 32
needs = ["gate-type", "timer-fires"]
expect."irq0.per_second" = { between = [99, 101] }
expect."pic.master.imr@after-init" = { equals = 0xFB }
where = "mica::pit::start"
handout = "#the-frame"
hint = ["concept", "place", "mistake"]

[[check.diagnosis]]
when."irq0.count" = { equals = 1 }
say = "IRQ 0 came once and never again."
)";
}

QByteArray changedLab(const QByteArray& find, const QByteArray& replace) {
    QByteArray text = sampleLab();
    BOOST_REQUIRE_MESSAGE(text.count(find) == 1, find.toStdString() << " occurs " << text.count(find) << " times");
    return text.replace(find, replace);
}

void writeFile(const QString& path, const QByteArray& bytes) {
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    BOOST_REQUIRE(file.open(QIODevice::WriteOnly));
    BOOST_REQUIRE(file.write(bytes) == bytes.size());
}

QByteArray readFile(const QString& path) {
    QFile file(path);
    BOOST_REQUIRE_MESSAGE(file.open(QIODevice::ReadOnly), path.toStdString() << " cannot be read");
    return file.readAll();
}

void writeSampleLab(const QString& folder) {
    writeFile(folder + QStringLiteral("/lab.toml"), sampleLab());
    writeFile(folder + QStringLiteral("/src/idt.cpp"), "// gates\n");
    writeFile(folder + QStringLiteral("/src/entry.S"), "// entry\n");
    writeFile(folder + QStringLiteral("/probes/startup.cpp"), "");
    writeFile(folder + QStringLiteral("/probes/timer_rate.cpp"), "");
    writeFile(folder + QStringLiteral("/handout.md"), "# Interrupts\n\n## A gate is eight bytes\n\n## The frame\n");
}

void writeSampleKit(const QString& folder) {
    writeFile(folder + QStringLiteral("/kit/kit.toml"), "schema = \"mica.kit/1\"\nversion = \"1.2.3\"\n"
                                                        "edition = \"instructor\"\nlabs = \"../labs\"\n"
                                                        "solutions = \"../solutions\"\n");
    writeFile(folder + QStringLiteral("/kit/lib/flags.toml"),
              "cxx_flags = [\"-O1\", \"-g\"]\nasm_flags = [\"-g\"]\nlink_flags = [\"-static\"]\n");
    writeFile(folder + QStringLiteral("/labs/course.toml"),
              "schema = \"mica.course/1\"\ntitle = \"Kernels\"\n"
              "memory = 32\nips = 2_000_000\nlabs = [\"02-interrupts\"]\n");
    writeSampleLab(folder + QStringLiteral("/labs/02-interrupts"));
    const QString solution = folder + QStringLiteral("/solutions/02-interrupts/");
    writeFile(solution + QStringLiteral("src/idt.cpp"), "int gate()\n{\n    // student: begin(gates)\n"
                                                        "    // todo: Encode it.\n    // placeholder: return 0;\n"
                                                        "    return 8;\n    // student: end\n}\n");
    writeFile(solution + QStringLiteral("src/entry.S"),
              "entry:\n# student: begin(entry)\n# todo: Save.\n    pushal\n# student: end\n");
    writeFile(solution + QStringLiteral("mutants/seven.toml"),
              "story = \"Counts to seven.\"\nfile = \"idt.cpp\"\nfind = \"return 8;\"\nreplace = \"return 7;\"\n"
              "caught_by = [\"timer-rate\", \"gate-type\"]\n");
    writeFile(solution + QStringLiteral("spoofs/says-passed/spoof.toml"),
              "story = \"Prints passed.\"\ncaught = \"not observed\"\n");
    writeFile(solution + QStringLiteral("spoofs/says-passed/idt.cpp"), "// passed\n");
}

QString failureOf(FailureKind kind, const std::function<void()>& act) {
    try {
        act();
    } catch (const Failure& failure) {
        BOOST_TEST((failure.kind() == kind), failure.text().toStdString() << " is of another kind");
        return failure.text();
    }
    BOOST_ERROR("nothing was refused");
    return {};
}

QString problemsOf(const QByteArray& toml) {
    QList<course::Problem> problems;
    course::parseLab(toml, QStringLiteral("lab.toml"), {}, problems);
    return display(problems);
}

QString problemsIn(const QString& folder, const QByteArray& toml) {
    QList<course::Problem> problems;
    course::parseLab(toml, QStringLiteral("lab.toml"), folder, problems);
    return display(problems);
}

} // namespace mica::test
