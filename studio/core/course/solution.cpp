// SPDX-License-Identifier: GPL-3.0-or-later
// Reads solutions/<lab>: reference, alternative, mutants, spoofs.
#include "core/course/solution.h"

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

/// The ids of `caught_by` in the lab's order; unknown and repeated ones are reported.
QStringList readCaughtBy(TableReader& reader, const Lab& lab) {
    const QString key = QStringLiteral("caught_by");
    QList<Position> places;
    const QStringList named = reader.texts(key, Presence::required, &places);
    QStringList known, ordered;
    for (const Check& check : lab.checks) {
        known.append(check.id);
        if (named.contains(check.id)) { ordered.append(check.id); }
    }
    for (qsizetype i = 0; i < named.size(); ++i) {
        if (!known.contains(named[i])) {
            reader.problems().add(
                places[i], QStringLiteral("the lab has no check `%1`; %2").arg(named[i], suggestion(named[i], known)));
        } else if (named.indexOf(named[i]) != i) {
            reader.problems().add(places[i], QStringLiteral("`%1` is there already").arg(named[i]));
        }
    }
    if (reader.kind(key) == TomlNode::Kind::list && named.isEmpty()) {
        reader.problems().add(reader.at(key),
                              QStringLiteral("`caught_by` is empty; a mutant no check catches proves nothing"));
    }
    return ordered;
}

QString occurrences(const Sources& reference, const Mutant& mutant) {
    const qsizetype count = reference.value(mutant.file).count(mutant.find);
    return count == 0 ? QStringLiteral("does not occur in %1").arg(mutant.file)
                      : QStringLiteral("occurs %1 times in %2; it must occur once").arg(count).arg(mutant.file);
}

Mutant readMutant(const QString& path, const Lab& lab, const Sources& reference, QList<Problem>& problems) {
    ProblemList list(path, problems);
    Mutant mutant;
    mutant.name = QFileInfo(path).completeBaseName();
    mutant.path = path;
    const auto document = readToml(path, list);
    if (!document) { return mutant; }
    TableReader reader(*document, QStringLiteral("the mutant"), list);
    mutant.story = reader.text(QStringLiteral("story"));
    mutant.file = reader.text(QStringLiteral("file"));
    mutant.find = reader.text(QStringLiteral("find")).toUtf8();
    mutant.replace = reader.anyText(QStringLiteral("replace")).toUtf8();
    mutant.caughtBy = readCaughtBy(reader, lab);
    reader.finish();
    if (!mutant.file.isEmpty() && !fileNames(lab).contains(mutant.file)) {
        list.add(
            reader.at(QStringLiteral("file")),
            QStringLiteral("the lab has no file `%1`; %2").arg(mutant.file, suggestion(mutant.file, fileNames(lab))));
    } else if (!mutant.find.isEmpty() && reference.value(mutant.file).count(mutant.find) != 1) {
        list.add(reader.at(QStringLiteral("find")),
                 QStringLiteral("the text of `find` ") + occurrences(reference, mutant));
    } else if (!mutant.find.isEmpty() && mutant.find == mutant.replace) {
        list.add(reader.at(QStringLiteral("replace")),
                 QStringLiteral("`replace` is the same as `find`, so nothing changes"));
    }
    return mutant;
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
        solution.mutants.append(readMutant(mutants.filePath(name), lab, solution.reference, problems));
    }
    const QDir spoofs(folder + QStringLiteral("/spoofs"));
    for (const QString& name : spoofs.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        solution.spoofs.append(readSpoof(spoofs.filePath(name), lab, problems));
    }
    throwIfAny(problems);
    return solution;
}

Sources applyMutant(const Sources& reference, const Mutant& mutant) {
    if (mutant.find.isEmpty() || reference.value(mutant.file).count(mutant.find) != 1) {
        throw Failure(FailureKind::content,
                      QStringLiteral("the text of `find` ") +
                          (mutant.find.isEmpty() ? QStringLiteral("is empty") : occurrences(reference, mutant)),
                      mutant.path, QStringLiteral("Make it occur exactly once in the reference."));
    }
    Sources mutated = reference;
    mutated[mutant.file].replace(mutant.find, mutant.replace);
    return mutated;
}

} // namespace mica::course
