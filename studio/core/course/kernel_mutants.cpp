// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/course/kernel_mutants.h"

#include "core/course/mutant_reader.h"
#include "core/failure.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

namespace mica::course {

namespace {

/// Where a source named from the root of the tree is on this disk; empty for one that cannot be part of the nucleus.
QString placeOf(const Kit& kit, const QString& file) {
    static const QRegularExpression form(
        QStringLiteral("^(kernel/nucleus/[a-z0-9_]+|solutions/[0-9]{2}-[a-z0-9-]+/src)/[a-z0-9_]+\\.(cpp|S)$"));
    if (!form.match(file).hasMatch()) { return {}; }
    const QString root = file.startsWith(QLatin1StringView("kernel/")) ? kit.kernel.value_or(QString())
                                                                       : kit.solutions.value_or(QString());
    return root.isEmpty() ? QString() : root + u'/' + file.section(u'/', 1);
}

/// Whether its text still holds what the mutant changes is for mutatedKernelSource(): one stale mutant is no reason not to run the others.
std::optional<QByteArray> requireSource(const Kit& kit, const QString& file, Position at, ProblemList& problems) {
    const QString path = placeOf(kit, file);
    if (path.isEmpty() || !QFileInfo(path).isFile()) {
        problems.add(at, QStringLiteral("`file` is \"%1\"; it must be a .cpp or .S that is there, in "
                                        "kernel/nucleus/<folder> or solutions/<lab>/src")
                             .arg(file));
    }
    return std::nullopt;
}

} // namespace

QList<Mutant> loadKernelMutants(const Kit& kit, const Lab& tests) {
    if (!kit.kernel || !kit.solutions) {
        throw Failure(FailureKind::usage, QStringLiteral("this kit has no sources of the nucleus"), kit.root,
                      QStringLiteral("Use the instructor edition of the kit."));
    }
    const auto sourceOf = [&kit](const QString& file, Position at, ProblemList& problems) {
        return requireSource(kit, file, at, problems);
    };
    const QDir folder(*kit.kernel + QStringLiteral("/tests/mutants"));
    QList<Problem> problems;
    QList<Mutant> mutants;
    for (const QString& name : folder.entryList({QStringLiteral("*.toml")}, QDir::Files, QDir::Name)) {
        mutants.append(readMutant(folder.filePath(name), tests, sourceOf, problems));
    }
    throwIfAny(problems);
    return mutants;
}

QByteArray mutatedKernelSource(const Kit& kit, const Mutant& mutant) {
    return changedText(readCourseFile(placeOf(kit, mutant.change.file)), mutant.change, mutant.path);
}

} // namespace mica::course
