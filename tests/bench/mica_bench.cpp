// SPDX-License-Identifier: GPL-3.0-or-later
// Prints how long a student waits, beside the goals: an edit to all verdicts, a check, the reference labs, and (with --verify) the
// verification of the course. Exit 1 when a run that must succeed does not; never because something is slow.
#include "measurement.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>

#include <cstdio>
#include <stdexcept>

using namespace mica::bench;

namespace {

constexpr int rounds = 9;

QString text(double seconds) { return QString::number(seconds, 'f', 2); }

QString text(const Spread& spread) {
    return QStringLiteral("%1 s  (%2 to %3)").arg(text(spread.median), text(spread.least), text(spread.most));
}

Timed mustSucceed(const Timed& timed) {
    if (timed.code != 0) { throw std::runtime_error(("mica failed:\n" + timed.out + timed.err).toStdString()); }
    return timed;
}

/// A workspace with the reference's files of lab 02; returns the lab's folder.
QString makeWorkspace(const QString& root, const QString& cache) {
    const QString folder = root + QStringLiteral("/work");
    mustSucceed(timeMica({QStringLiteral("start"), QStringLiteral("interrupts"), folder}, root, cache));
    const QString lab = folder + QStringLiteral("/02-interrupts");
    const QDir reference(QStringLiteral(MICA_SOURCE_DIR "/solutions/02-interrupts/src"));
    for (const QString& name : reference.entryList(QDir::Files)) {
        QFile::remove(lab + u'/' + name);
        if (!QFile::copy(reference.filePath(name), lab + u'/' + name)) {
            throw std::runtime_error("the reference cannot be copied");
        }
    }
    return lab;
}

void edit(const QString& path, int round) {
    QFile file(path);
    if (!file.open(QIODevice::Append)) { throw std::runtime_error("a file of the workspace cannot be edited"); }
    file.write("// edit " + QByteArray::number(round) + '\n');
}

void benchEdit(const QString& root, const QString& cache) {
    const QString lab = makeWorkspace(root, cache);
    const QStringList check{QStringLiteral("check"), QStringLiteral("--json"), QStringLiteral("-")};
    const Timed first = mustSucceed(timeMica(check, lab, cache));
    const qsizetype checks =
        QJsonDocument::fromJson(first.out).object().value(QStringLiteral("checks")).toArray().size();
    const QStringList files = QDir(lab).entryList({QStringLiteral("*.cpp")}, QDir::Files);
    QList<double> seconds;
    for (int round = 0; round < rounds; ++round) {
        edit(lab + u'/' + files.at(round % files.size()), round);
        seconds += mustSucceed(timeMica(check, lab, cache)).seconds;
    }
    const Spread spread = spreadOf(seconds);
    printRow(QStringLiteral("lab 02: first check of a fresh workspace"), text(first.seconds) + QStringLiteral(" s"),
             QStringLiteral("-"));
    printRow(QStringLiteral("lab 02: edit one file to all %1 verdicts, median of %2").arg(checks).arg(rounds),
             text(spread), QStringLiteral("<= 2 s"));
    printRow(QStringLiteral("lab 02: wall time a check"),
             QStringLiteral("%1 s").arg(spread.median / static_cast<double>(checks), 0, 'f', 3),
             QStringLiteral("<= 0.2 s"));
}

void benchReferences(const QString& root, const QString& cache) {
    for (const QString& lab : {QStringLiteral("boot"), QStringLiteral("interrupts")}) {
        const QStringList check{QStringLiteral("check"), lab, QStringLiteral("--from"), QStringLiteral("reference")};
        const Timed cold = mustSucceed(timeMica(check, root, cache));
        const Timed warm = mustSucceed(timeMica(check, root, cache));
        printRow(QStringLiteral("%1: reference checked, cold and warm").arg(lab),
                 QStringLiteral("%1 s, %2 s").arg(text(cold.seconds), text(warm.seconds)), QStringLiteral("-"));
    }
}

void benchVerify(const QString& root, const QString& cache) {
    const Timed timed =
        mustSucceed(timeMica({QStringLiteral("verify"), QStringLiteral("--json"), QStringLiteral("-")}, root, cache));
    const QJsonObject document = QJsonDocument::fromJson(timed.out).object();
    for (const QJsonValue& lab : document.value(QStringLiteral("labs")).toArray()) {
        const QJsonObject facts = lab.toObject();
        printRow(QStringLiteral("%1: verified, %2 cases")
                     .arg(facts.value(QStringLiteral("lab")).toString())
                     .arg(facts.value(QStringLiteral("cases")).toArray().size()),
                 text(facts.value(QStringLiteral("milliseconds")).toDouble() / 1000.0) + QStringLiteral(" s"),
                 QStringLiteral("-"));
    }
}

} // namespace

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    const bool withVerify = QCoreApplication::arguments().contains(QStringLiteral("--verify"));
    const QTemporaryDir folder;
    const QString cache = folder.filePath(QStringLiteral("cache"));
    try {
        printRow(QStringLiteral("what"), QStringLiteral("measured"), QStringLiteral("goal"));
        benchEdit(folder.path(), cache);
        benchReferences(folder.path(), cache);
        if (withVerify) { benchVerify(folder.path(), cache); }
    } catch (const std::exception& trouble) {
        std::fprintf(stderr, "mica-bench: %s\n", trouble.what());
        return 1;
    }
    return 0;
}
