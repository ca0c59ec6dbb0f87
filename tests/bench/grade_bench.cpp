// SPDX-License-Identifier: GPL-3.0-or-later
// Grades a generated class of lab 02 (300 students unless a number is given) and regrades it unchanged; prints times and memory
// beside the goals. Exit 1 when a score is not the known one; never because something is slow.
#include "course/class_sample.h"
#include "measurement.h"
#include "process_figures.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>

#include <cstdio>
#include <exception>

using namespace mica;

namespace {

QString seconds(double seconds) { return QString::number(seconds, 'f', 1) + QStringLiteral(" s"); }

bool gradedAsKnown(const QString& folder, const QList<test::KnownStudent>& students, const course::Lab& lab) {
    QFile csv(folder + QStringLiteral("/out/results.csv"));
    return csv.open(QIODevice::ReadOnly) && test::rowsOf(csv.readAll()) == test::knownRows(students, lab);
}

int benchClass(int count) {
    const QTemporaryDir folder;
    const test::ClassSample sample(QStringLiteral("interrupts"));
    const QList<test::KnownStudent> students = sample.students(count);
    test::writeClass(folder.filePath(QStringLiteral("class")), students);
    const QStringList arguments{QStringLiteral("grade"),   QStringLiteral("class"), QStringLiteral("--lab"),
                                sample.lab().id,           QStringLiteral("--out"), QStringLiteral("out"),
                                QStringLiteral("--resume")};
    const QString cache = folder.filePath(QStringLiteral("cache"));
    const bench::Timed first = bench::timeMica(arguments, folder.path(), cache);
    const bench::Timed again = bench::timeMica(arguments, folder.path(), cache);
    bench::printRow(QStringLiteral("lab 02: a class of %1 graded").arg(count), seconds(first.seconds),
                    QStringLiteral("<= 600 s for 300 on 2 cores"));
    bench::printRow(QStringLiteral("  processor time, compilers and Bochs included"), seconds(first.processorSeconds),
                    QStringLiteral("<= 1200 s for 300"));
    bench::printRow(QStringLiteral("  processor time a submission"),
                    QString::number(first.processorSeconds / count, 'f', 2) + QStringLiteral(" s"),
                    QStringLiteral("-"));
    bench::printRow(QStringLiteral("  memory of the grader at most"),
                    QStringLiteral("%1 MB").arg(first.peakBytes / 1'000'000), QStringLiteral("flat: the same for 30"));
    bench::printRow(QStringLiteral("the same class regraded unchanged"), seconds(again.seconds),
                    QStringLiteral("<= 10 s"));
    bench::printRow(QStringLiteral("  processor time"), seconds(again.processorSeconds), QStringLiteral("-"));
    const bool isRight = first.code == 0 && again.code == 0 && gradedAsKnown(folder.path(), students, sample.lab());
    std::printf("%s\n", isRight ? "every score is the known one" : "the scores are not the known ones");
    return isRight ? 0 : 1;
}

} // namespace

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    bench::inheritOrphans();
    try {
        const int count = QCoreApplication::arguments().value(1, QStringLiteral("300")).toInt();
        return benchClass(count > 0 ? count : 300);
    } catch (const std::exception& trouble) {
        std::fprintf(stderr, "%s\n", trouble.what());
        return 1;
    }
}
