// SPDX-License-Identifier: GPL-3.0-or-later
// Reads solutions/<lab>: reference, alternative, mutants, spoofs.
#include "core/course/solution.h"

#include "core/course/mutant_reader.h"
#include "core/course/nearest_name.h"
#include "core/course/table_reader.h"
#include "core/failure.h"

#include <QDir>
#include <QFileInfo>

namespace mica::course {

namespace {

QStringList fileNames(const Lab& lab) {
    QStringList names;
    for (const StudentFile& file : lab.files) { names.append(file.path); }
    return names;
}

Mutant readLabMutant(const QString& path, const Lab& lab, const Sources& reference, QList<Problem>& problems) {
    const auto referenceText = [&](const QString& file, Position at, ProblemList& list) -> std::optional<QByteArray> {
        if (fileNames(lab).contains(file)) { return reference.value(file); }
        list.add(at, QStringLiteral("the lab has no file `%1`; %2").arg(file, suggestion(file, fileNames(lab))));
        return std::nullopt;
    };
    return readMutant(path, lab, referenceText, problems);
}

void readSpoofFiles(const QString& folder, const Lab& lab, Spoof& spoof, ProblemList& problems) {
    const QStringList names = fileNames(lab);
    for (const QString& name : QDir(folder).entryList(QDir::Files | QDir::Hidden, QDir::Name)) {
        if (name == QLatin1StringView("spoof.toml")) { continue; }
        if (!names.contains(name)) {
            problems.add(
                {},
                QStringLiteral("the file `%1` beside it is none of the lab's; %2").arg(name, suggestion(name, names)));
            continue;
        }
        spoof.files.insert(name, readCourseFile(folder + u'/' + name));
    }
    if (spoof.files.isEmpty()) {
        problems.add({}, QStringLiteral("there is no file of the lab beside it, so it spoofs nothing"));
    }
}

Spoof readSpoof(const QString& folder, const Lab& lab, QList<Problem>& problems) {
    Spoof spoof;
    spoof.name = QFileInfo(folder).fileName();
    spoof.path = folder + QStringLiteral("/spoof.toml");
    ProblemList list(spoof.path, problems);
    if (!QFileInfo(spoof.path).isFile()) {
        list.add({}, QStringLiteral("is missing"));
        return spoof;
    }
    const auto document = readToml(spoof.path, list);
    if (!document) { return spoof; }
    TableReader reader(*document, QStringLiteral("the spoof"), list);
    spoof.story = reader.text(QStringLiteral("story"));
    const QString refused = reader.text(QStringLiteral("refused"), Presence::optional);
    const QString caught = reader.text(QStringLiteral("caught"), Presence::optional);
    reader.finish();
    if (refused.isEmpty() == caught.isEmpty()) {
        list.add(document->at,
                 QStringLiteral("the spoof must have either `refused` (the build refuses it) or `caught` (it runs and "
                                "gains nothing), with the text the student is told"));
    }
    spoof.refused = !refused.isEmpty();
    spoof.reason = spoof.refused ? refused : caught;
    readSpoofFiles(folder, lab, spoof, list);
    return spoof;
}

/// The reference with the files of alternative/ in their place.
std::optional<Sources> readAlternative(const QString& folder, const Lab& lab, const Sources& reference,
                                       QList<Problem>& problems) {
    const QStringList present = QDir(folder).entryList(QDir::Files, QDir::Name);
    if (present.isEmpty()) { return std::nullopt; }
    Sources sources = reference;
    const QStringList names = fileNames(lab);
    ProblemList list(folder, problems);
    for (const QString& name : present) {
        if (names.contains(name)) {
            sources.insert(name, readCourseFile(folder + u'/' + name));
        } else {
            list.add({}, QStringLiteral("`%1` is none of the lab's files; %2").arg(name, suggestion(name, names)));
        }
    }
    return sources;
}

} // namespace

Solution loadSolution(const Kit& kit, const Lab& lab) {
    if (!kit.solutions) {
        throw Failure(FailureKind::usage, QStringLiteral("this is a student kit: it holds no solutions"), kit.root,
                      QStringLiteral("Use the instructor's kit."));
    }
    const QString folder = *kit.solutions + u'/' + lab.directory;
    Solution solution;
    solution.reference = readSources(lab, folder + QStringLiteral("/src"));
    QList<Problem> problems;
    solution.alternative = readAlternative(folder + QStringLiteral("/alternative"), lab, solution.reference, problems);
    const QDir mutants(folder + QStringLiteral("/mutants"));
    for (const QString& name : mutants.entryList({QStringLiteral("*.toml")}, QDir::Files, QDir::Name)) {
        solution.mutants.append(readLabMutant(mutants.filePath(name), lab, solution.reference, problems));
    }
    const QDir spoofs(folder + QStringLiteral("/spoofs"));
    for (const QString& name : spoofs.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        solution.spoofs.append(readSpoof(spoofs.filePath(name), lab, problems));
    }
    throwIfAny(problems);
    return solution;
}

Sources applyMutant(const Sources& reference, const Mutant& mutant) {
    Sources mutated = reference;
    mutated[mutant.change.file] = changedText(reference.value(mutant.change.file), mutant.change, mutant.path);
    return mutated;
}

} // namespace mica::course
